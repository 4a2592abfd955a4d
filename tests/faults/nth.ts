/** Lets each call of the file system fail in turn, in each thing that is done with files, and tells what wasn't as it should: `nth.mjs DIR`. */
import { existsSync, mkdirSync, promises, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../src/cli/error.ts';
import { ingest, readBrief } from '../../src/ingest/index.ts';
import { editText, writeFiles, writeGenerated, writeNew } from '../../src/store/index.ts';
import { begin, end, patchFiles } from './failing.ts';

const [home = '', what = ''] = process.argv.slice(2);
const dir = join(home, 'talk');
const at = (name: string) => join(dir, name);
const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS'] as const;
const FILES = ['a.html', 'b.json', 'parts/c.bin'];
const parts = (letter: string) => FILES.map((path) => ({ path, content: letter.repeat(5000) }));

interface Thing {
  /** What stands there before. */
  readonly before: () => Promise<unknown>;
  /** What is done while a call fails. */
  readonly work: () => Promise<unknown>;
  /** Which files it writes, and what each may hold: all one or all the other. */
  readonly files: Readonly<Record<string, readonly [string | null, string]>>;
  /** Done when nothing fails any more; what it yields must be as told. */
  readonly after?: () => Promise<unknown>;
}

const THINGS: Readonly<Record<string, Thing>> = {
  'a talk over another': {
    before: () => writeFiles(parts('x'), dir),
    work: () => writeFiles(parts('y'), dir),
    files: Object.fromEntries(FILES.map((path) => [path, ['x'.repeat(5000), 'y'.repeat(5000)] as const])),
    after: () => writeFiles(parts('y'), dir).then(({ kept }) => kept),
  },
  'a talk where none was': {
    before: async () => rmSync(dir, { recursive: true }),
    work: () => writeFiles(parts('y'), dir),
    files: Object.fromEntries(FILES.map((path) => [path, [null, 'y'.repeat(5000)] as const])),
    after: () => writeFiles(parts('y'), dir).then(({ kept }) => kept),
  },
  'an edit of a brief': {
    before: async () => writeFileSync(at('talk.yaml'), 'sources: a.md\n'),
    work: () => editText(at('talk.yaml'), () => 'sources: b.md\n'),
    files: { 'talk.yaml': ['sources: a.md\n', 'sources: b.md\n'] },
    after: () => editText(at('talk.yaml'), () => 'sources: b.md\n').then(() => []),
  },
  'a new brief': {
    before: async () => {},
    work: () => writeNew(at('talk.yaml'), 'sources: b.md\n'),
    files: { 'talk.yaml': [null, 'sources: b.md\n'] },
    after: () => writeNew(at('talk.yaml'), 'sources: b.md\n').then(() => []),
  },
  'a report': {
    before: () => writeGenerated(at('report.html'), 'old', () => true),
    work: () => writeGenerated(at('report.html'), 'new', () => true),
    files: { 'report.html': ['old', 'new'] },
    after: () => writeGenerated(at('report.html'), 'new', () => true).then(() => []),
  },
  'the reading of sources and a brief': {
    before: async () => {
      for (const name of ['a.md', 'b.txt']) writeFileSync(at(name), 'A pump moves heat.\n');
      writeFileSync(at('talk.yaml'), 'sources: .\n');
    },
    work: async () => {
      const { sources = [] } = readBrief(at('talk.yaml'));
      const read = await ingest(sources, { cwd: home });
      if (read.sources.length !== 2) throw new Error(`${read.sources.length} sources were read instead of two`);
    },
    files: { 'a.md': ['A pump moves heat.\n', 'A pump moves heat.\n'] },
  },
};

/** What writes as most programs do. */
const CARELESS: Readonly<Record<string, Thing>> = {
  'a talk without care': {
    ...(THINGS['a talk over another'] as Thing),
    work: async () => {
      for (const { path, content } of parts('y')) await promises.writeFile(at(path), content);
    },
  },
};

const faults: string[] = [];
let tried = 0;
const text = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null);
const temporary = () =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:tmp|lock)$/.test(name))
    : [];

await patchFiles(join(home, 'probe'));
for (const [name, thing] of Object.entries(what === 'careless' ? CARELESS : THINGS))
  for (const forGood of [false, true]) {
    for (let nth = 1; await failedAt(name, thing, nth, forGood); nth++) tried += 1;
  }
console.log(JSON.stringify({ tried, faults }));

/** Whether a call failed; false when the work is done before it came to it. */
async function failedAt(
  name: string,
  { before, work, files, after }: Thing,
  nth: number,
  forGood: boolean,
): Promise<boolean> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  await before();
  const code = CODES[nth % CODES.length] as string;
  begin({ nth, code, forGood });
  const error = await work().then(
    () => null,
    (thrown) => thrown as Error,
  );
  const met = end();
  if (met === null) return false;
  const told = (fault: string) =>
    faults.push(`${name}, call ${nth} (${met}, ${code}${forGood ? ' and all after it' : ''}): ${fault}`);
  if (error) clear(error, told);
  const now = Object.entries(files).map(([path, [old, next]]) => {
    const there = text(path);
    if (there !== old && there !== next) told(`${path} is torn`);
    return there === old ? 'old' : 'new';
  });
  if (!forGood && error && now.includes('new')) told('it failed, and changed some of its files');
  if (!error && now.includes('old') && Object.values(files).some(([old, next]) => old !== next))
    told('no error, and not done');
  const left = temporary();
  if (left.length > (forGood ? 9 : 1)) told(`left behind: ${left.join(', ')}`);
  // As if this process were gone.
  for (const one of left)
    if (one.endsWith('.tmp')) renameSync(at(one), at(one.replace(`.${process.pid}.`, '.999999999.')));
  for (const one of left) if (one.endsWith('.lock')) writeFileSync(at(one), '999999999');
  const kept = (await after?.()) ?? [];
  if (JSON.stringify(kept) !== '[]') told(`what was ours is taken for a person's afterwards: ${JSON.stringify(kept)}`);
  if (after && Object.entries(files).some(([path, [, next]]) => text(path) !== next))
    told('the next run didn’t mend it');
  if (after && temporary().length > 0) told(`stays behind: ${temporary().join(', ')}`);
  return true;
}

/** An error that says what, where and what to do, and is no fault of the program. */
function clear(error: Error, told: (fault: string) => void): void {
  const { lines, code } = explain(error);
  if (code !== 1 && !/no such file/.test(error.message)) told(`exit code ${code}`);
  if (/fault of Talkwright|made to fail|\.tmp\b/.test(lines.join('\n'))) told(`says: ${lines.join(' / ')}`);
}
