import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './temporary.ts';

/** `talkwright-<pid>-<random>`. */
const WORKROOM = /^talkwright-(\d{1,10})-\w{6}$/;

/** A folder of this process for what other programs leave lying about while they work. */
export interface Workroom {
  readonly dir: string;
  /** Takes it away with all that is in it. Throws nothing: what can't go now is swept by a later run. */
  readonly remove: () => void;
}

/** Makes one among the system's temporary files, which only this user can read; it goes with the process, and those of processes that were killed are swept. */
export function makeWorkroom(): Workroom {
  const home = tmpdir();
  for (const name of readdirSync(home)) {
    const pid = WORKROOM.exec(name)?.[1];
    if (pid && !isAlive(Number(pid)) && isOwn(join(home, name))) clear(join(home, name));
  }
  const dir = mkdtempSync(join(home, `talkwright-${process.pid}-`));
  const remove = () => {
    process.off('exit', remove);
    clear(dir);
  };
  process.once('exit', remove);
  return { dir, remove };
}

/** Whether it is a folder that this user has made. */
function isOwn(path: string): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isDirectory() === true && facts.uid === (process.getuid?.() ?? facts.uid);
}

function clear(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // a program that is ending may still write into it
  }
}
