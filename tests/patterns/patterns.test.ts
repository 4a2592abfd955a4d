import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { programOf } from '../faults/program.ts';
import { LONG } from '../long.ts';
import { literalsIn, literalsOf, type Written } from './literals.ts';

const SRC = join(import.meta.dirname, '../../src');
/** Every so manyth pattern in the usual run. */
const EACH = LONG ? 1 : 6;

let program: string;
beforeAll(async () => {
  program = await programOf(join(import.meta.dirname, 'held.ts'));
});

interface Held {
  readonly tried: number;
  readonly composed: readonly string[];
  readonly faults: readonly string[];
}

/** What goes on for ever, or grows with the cube: these must be found. */
const ENDLESS = [
  '(a+)+$',
  '^(?:\\p{Ll}+ly |usually )*\\p{Ll}+ed to',
  '\\s*,?\\s*;?\\s*$',
  '^two (?:[\\p{L}-]+ ?){1,4}$',
];
/** What does the same with care. */
const CAREFUL = [
  '^a+$',
  '^(?:\\p{Ll}+ly )*\\p{Ll}+ed to',
  '(?<!\\s)\\s*;?\\s*$',
  '^two [\\p{L}-]+(?: [\\p{L}-]+){0,3} ?$',
];

test('no pattern takes longer over a text than the square of its length, written out or put together from words; those that do are found', () => {
  const more: readonly Written[] = [...ENDLESS, ...CAREFUL].map((source) => ({ where: 'control', source, flags: 'u' }));
  const { stdout, stderr } = spawnSync(process.execPath, [program, SRC, String(EACH)], {
    ...{ input: JSON.stringify(more), encoding: 'utf8' },
  });
  expect(stderr).toBe('');
  const { faults, tried, composed } = JSON.parse(stdout) as Held;
  console.info(`${tried} patterns tried, ${composed.length} put together`);
  expect(faults).toEqual(ENDLESS.map((source) => expect.stringContaining(`control /${source}/u takes `)));
  expect(tried).toBeGreaterThan(2000 / EACH);
  expect(composed.length).toBeGreaterThan(100);
  // From lists of words in the code, and from ranges for plain texts.
  expect(composed.join('\n')).toMatch(/rarely\|seldom/);
  expect(composed.join('\n')).toContain('[A-Za-z]');
}, 600_000);

test('patterns are read out of code as they stand there, and nothing else is', () => {
  const code = 'const a = 1 / 2 / 3; // /no/\nconst b = "/no/"; f(/x[/]y/gu,\n `a` + /in/i.test(b));';
  expect(literalsOf('a.ts', code)).toEqual([
    { where: 'a.ts:2', source: 'x[/]y', flags: 'gu' },
    { where: 'a.ts:3', source: 'in', flags: 'i' },
  ]);
  expect(literalsIn(SRC).length).toBeGreaterThan(2000);
});
