import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ARTICLES, createPlace, type Place } from '../cli/command.ts';
import { LONG, some } from '../long.ts';
import { programOf } from './program.ts';

const TIMES = LONG ? 200 : 2;
const FORMATS = ['--format', 'json,md', '--out', 'talk', '-q'];

let place: Place;
let talk: string;
beforeEach(() => {
  place = createPlace();
  cpSync(ARTICLES, join(place.dir, 'articles'), { recursive: true });
  talk = join(place.dir, 'talk');
});
afterEach(() => place.remove());

/** Kills a process as soon as something happens in a folder, or up to `most` ms later; each turn at another moment. */
async function killed(child: ChildProcess, dir: string, turn: number, most: number): Promise<boolean> {
  const ears = watch(dir);
  const ended = once(child, 'exit');
  const begun = await Promise.race([once(ears, 'change').then(() => true), ended.then(() => false)]);
  if (begun) await new Promise((resolve) => setTimeout(resolve, ((turn * 0.618) % 1) * most));
  child.kill('SIGKILL');
  const [, signal] = await ended;
  ears.close();
  return signal === 'SIGKILL';
}

const filesIn = (dir: string) =>
  readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .map((name) => [name, readFileSync(join(dir, name), 'utf8')] as const);

test.each(
  some(0, [
    ['build', (minutes: string) => ['build', 'articles', '--minutes', minutes, ...FORMATS]],
    ['export', (minutes: string) => ['export', `made${minutes}`, ...FORMATS]],
  ] as const),
)(
  'a talk that is killed while it is written leaves whole files, and the next run makes them all: %s',
  async (_, args) => {
    const wanted = new Map<string, ReadonlyMap<string, string>>();
    for (const minutes of ['5', '10']) {
      place.run('build', 'articles', '--minutes', minutes, '--format', 'md', '--out', `made${minutes}`, '-q');
      expect(place.run(...args(minutes))).toMatchObject({ code: 0 });
      wanted.set(minutes, new Map(filesIn(talk)));
      if (minutes === '5') rmSync(talk, { recursive: true });
    }
    let hit = 0;
    for (let turn = 0; turn < TIMES; turn++) {
      const minutes = turn % 2 === 0 ? '5' : '10';
      if (await killed(place.start(...args(minutes)), talk, turn, 60)) hit += 1;
      for (const [name, text] of filesIn(talk)) {
        const known = [...wanted.values()].map((files) => files.get(name));
        if (name === 'talkwright.json') JSON.parse(text);
        else expect([turn, name, known.includes(text)]).toEqual([turn, name, true]);
      }
      if (!LONG && turn < TIMES - 1) continue;
      expect(place.run(...args(minutes))).toMatchObject({ code: 0, stderr: '' });
      expect([...filesIn(talk)].map(([name]) => name)).toEqual([...(wanted.get(minutes)?.keys() ?? [])]);
      for (const [name, text] of filesIn(talk))
        if (name !== 'talkwright.json') expect(text).toBe(wanted.get(minutes)?.get(name));
      expect(readdirSync(talk).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    console.info(`${hit} of ${TIMES} were killed while they wrote`);
    expect(hit).toBeGreaterThan(0);
  },
  LONG ? 7_200_000 : 120_000,
);

test('an edit that is killed leaves the brief before or after it, which the next sweeps; one without care tears it', async () => {
  const program = await programOf(join(import.meta.dirname, 'edits.ts'));
  const dir = join(place.dir, 'brief');
  mkdirSync(dir);
  const brief = join(dir, 'talk.yaml');
  const torn = async (how: string) => {
    let found = 0;
    for (let turn = 0; turn < (LONG ? 200 : how === 'careful' ? 5 : 15); turn++) {
      writeFileSync(brief, '#'.repeat(2_000_000));
      expect(await killed(spawn(process.execPath, [program, brief, how]), dir, turn, 40)).toBe(true);
      const text = readFileSync(brief, 'utf8');
      if (text.length !== 2_000_000 || new Set(text).size !== 1) found += 1;
      if (how !== 'careful') continue;
      const next = spawn(process.execPath, [program, brief, 'once']);
      await once(next, 'exit');
      expect([next.exitCode, readdirSync(dir)]).toEqual([0, ['talk.yaml']]);
    }
    return found;
  };
  expect(await torn('careful')).toBe(0);
  const careless = await torn('careless');
  console.info(`${careless} torn without care`);
  expect(careless).toBeGreaterThan(0);
}, 600_000);
