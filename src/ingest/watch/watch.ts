import path from 'node:path';
import { tellStep } from '../steps.ts';
import { ears } from './ears.ts';
import { type Facts, isHidden, look, type Watched } from './look.ts';

export interface Watching {
  close(): void;
}

/** Milliseconds. */
const TIMES = {
  /** Silence after a notice until it is told: a save is several notices. */
  settle: 10,
  /** Longest time that notices without a pause put off telling. */
  longest: 250,
  /** How long a file may be away or empty in the middle of a save. */
  grace: 120,
  /** How often is looked without any notice: some drives give none. */
  poll: 1_000,
} as const;

/**
 * Calls `changed` after files that count were saved, made, renamed or removed, once for what comes together; what was
 * saved last is always told. `places` is asked anew each time, since a brief may come to name other sources. Nothing
 * is read; names that editors use while they save don't count.
 */
export function watchFiles(places: () => readonly Watched[], changed: () => void): Watching {
  let seen: ReadonlyMap<string, Facts> = new Map();
  let where = places();
  let told = false;
  let since: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(tell, ms);
  };
  const heard = (file: string | null) => {
    const meant = file === null ? 'change' : meaningOf(file, where);
    if (meant === null) return;
    told ||= meant === 'change';
    if (since === null) tellStep('heard');
    since ??= performance.now();
    later(performance.now() - since > TIMES.longest ? 0 : TIMES.settle);
  };
  const all = ears(heard);
  const lookAgain = () => {
    where = places();
    let now = look(where);
    // What was saved before a folder was heard of is seen by looking once more.
    while (all.listen(now.folders)) now = look(where);
    return now.files;
  };
  const tell = () => {
    const now = lookAgain();
    const waited = since === null ? 0 : performance.now() - since;
    if (!told && !differs(seen, now)) since = null;
    else if (isHalf(seen, now) && waited < TIMES.grace) {
      since ??= performance.now();
      later(TIMES.settle);
    } else {
      seen = now;
      told = false;
      since = null;
      tellStep('settled');
      changed();
    }
  };
  seen = lookAgain();
  const poll = setInterval(() => since === null && tell(), TIMES.poll);
  poll.unref();
  return {
    close: () => {
      clearInterval(poll);
      clearTimeout(timer);
      all.close();
    },
  };
}

/** Whether a file that counts was touched, or something that may hold such files; null for neither. */
function meaningOf(file: string, places: readonly Watched[]): 'change' | 'look' | null {
  const meanings = places.map((place) => meaningIn(place, file));
  return meanings.includes('change') ? 'change' : meanings.includes('look') ? 'look' : null;
}

function meaningIn({ folder, deep, counts }: Watched, file: string): 'change' | 'look' | null {
  if (folder === file || folder.startsWith(file + path.sep)) return 'look';
  const within = path.relative(folder, file);
  if (within.startsWith('..') || path.isAbsolute(within)) return null;
  const parts = within.split(path.sep);
  if (parts.slice(0, -1).some(isHidden) || (parts.length > 1 && !deep)) return null;
  return counts(parts.join('/')) ? 'change' : deep ? 'look' : null;
}

function differs(before: ReadonlyMap<string, Facts>, now: ReadonlyMap<string, Facts>): boolean {
  return before.size !== now.size || [...now].some(([file, { state }]) => before.get(file)?.state !== state);
}

/** Whether a file that held something is away or empty: most often it is only being saved. */
function isHalf(before: ReadonlyMap<string, Facts>, now: ReadonlyMap<string, Facts>): boolean {
  return [...before].some(([file, { size }]) => size > 0n && (now.get(file)?.size ?? 0n) === 0n);
}
