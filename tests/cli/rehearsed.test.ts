import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepRehearsal } from '../../src/cli/live/rehearsed.ts';
import { readHabits } from '../../src/ingest/index.ts';
import { rehearsalOf, slideAt } from '../fixtures/rehearsals.ts';

const GOOD = rehearsalOf(
  ['oven', 'dough', 'crumb'].map((id) => slideAt(id, 74, 148)),
  'Bread',
);
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'rehearsed-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('a rehearsal that a page sent', () => {
  test('is kept under its name, and beside one that has it', async () => {
    const sent = { name: '2031-05-02', ...GOOD };
    expect(await keepRehearsal(sent, '2031-05-02', dir)).toEqual({ file: path.join('rehearsals', '2031-05-02.json') });
    expect(await keepRehearsal({ ...sent, title: 'Rolls' }, '2031-05-02', dir)).toEqual({
      file: path.join('rehearsals', '2031-05-02-2.json'),
    });
    expect(JSON.parse(readFileSync(path.join(dir, 'rehearsals/2031-05-02.json'), 'utf8'))).toEqual(GOOD);
    expect(readHabits(['rehearsals'], dir)).toMatchObject({ rehearsals: 2, pace: 148 });
  });

  test.each(['../gone', 'a/b', '', '.hidden', 'x'.repeat(61), 'a b'])('is not kept as %j', async (name) => {
    await expect(keepRehearsal({ name, ...GOOD }, name, dir)).rejects.toThrow(/is no name, expected letters/);
  });

  test.each([[null], [[]], ['text'], [{ ...GOOD, slides: [{ id: 'x' }] }], [{ ...GOOD, more: 1 }]])(
    'is refused when it is none: %j',
    async (sent) => {
      const before = readdirSync(dir, { recursive: true });
      await expect(keepRehearsal(sent, 'bad', dir)).rejects.toThrow(/^the rehearsal:1:\d+: /);
      expect(readdirSync(dir, { recursive: true })).toEqual(before);
    },
  );
});
