/** Reads broken files of a kind, as many as are asked for, and tells what became of them: `mutation.mjs KIND COUNT SEED READER`. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ingest, LIMITS, readBrief, readProfile } from '../../src/ingest/index.ts';
import { InputError } from '../../src/model/index.ts';
import { type Kind, mutantsOf } from './mutants.ts';

/** What became of mutants. */
export interface Tally {
  read: number;
  refused: number;
  /** Stopped, for they took too long or too much memory; counted among the refused. */
  stopped: number;
  /** Which ended in anything but a typed error, and how. */
  faults: string[];
  /** Seconds of the slowest. */
  slowest: number;
  /** The most memory that this process ever had, MiB. */
  peak: number;
  /** What lay where they were read that nobody put there. */
  left: string[];
}

const [kind = 'docx', count = '0', seed = '1', reader = ''] = process.argv.slice(2);
const next = mutantsOf(kind as Kind, Number(seed));
const tally: Tally = { read: 0, refused: 0, stopped: 0, faults: [], slowest: 0, peak: 0, left: [] };
const dir = mkdtempSync(join(tmpdir(), 'mutants-'));
process.chdir(dir);
const IS_YAML = kind === 'brief' || kind === 'audience';
/** As many as share a thread. */
const BATCH = 25;

for (let done = 0; done < Number(count); done += BATCH) {
  const size = Math.min(BATCH, Number(count) - done);
  const files = Array.from({ length: size }, (_, i) => `m${done + i}.${IS_YAML ? 'yaml' : kind}`);
  for (const file of files) writeFileSync(file, next());
  if (IS_YAML) files.forEach(config);
  else await sources(files);
  tally.left.push(...readdirSync('.').filter((name) => !files.includes(name)));
  for (const name of readdirSync('.')) rmSync(name, { force: true });
}
rmSync(dir, { recursive: true, force: true });
tally.peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify(tally));

async function sources(files: readonly string[]): Promise<void> {
  let at = 0;
  let start = performance.now();
  const timed = () => {
    tally.slowest = Math.max(tally.slowest, (performance.now() - start) / 1000);
    start = performance.now();
  };
  const progress = (share: number) => {
    const now = Math.floor(share * files.length + 1e-9);
    if (now !== at) timed();
    at = now;
  };
  try {
    await ingest(files, { cwd: dir, reader: pathToFileURL(reader), progress, limits: LIMITS });
    tally.read += files.length;
  } catch (error) {
    if (error instanceof InputError) settle(files, error.message);
    else {
      tally.faults.push(`${files[at]} of seed ${seed}: ${(error as Error).stack ?? error}`.slice(0, 600));
      await sources(files.slice(at + 1));
    }
  }
  timed();
}

/** Each line of the error tells of one file, which it names. */
function settle(files: readonly string[], message: string): void {
  const named = new Set<string>();
  for (const line of message.split('\n')) {
    const file = /^m\d+\.\w+(?=:)/.exec(line)?.[0];
    if (file === undefined) tally.faults.push(`seed ${seed}: a line that names no file: ${line}`);
    else named.add(file);
    if (/so it was stopped|of memory to read/.test(line)) tally.stopped += 1;
  }
  tally.refused += named.size;
  tally.read += files.length - named.size;
}

/** A profile's file has its name, and no other file of that name lies beside it. */
function nameIn(file: string): string {
  const name = /^name: ([a-z]{1,60})$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 'general';
  renameSync(file, `${name}.yaml`);
  return name;
}

function config(file: string): void {
  const start = performance.now();
  try {
    if (kind === 'brief') readBrief(file);
    else readProfile(nameIn(file), [dir]);
    tally.read += 1;
  } catch (error) {
    if (error instanceof InputError && !/^\s*at /m.test(error.message)) tally.refused += 1;
    else tally.faults.push(`${file} of seed ${seed}: ${(error as Error).stack ?? error}`.slice(0, 600));
  }
  for (const name of kind === 'audience' ? readdirSync('.').filter((one) => !/^m\d/.test(one)) : []) rmSync(name);
  tally.slowest = Math.max(tally.slowest, (performance.now() - start) / 1000);
}
