import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sharedFindings, withSharedTexts } from '../../src/cli/threads/shared.ts';
import { sizeOf } from '../../src/cli/threads/size.ts';
import { thread } from '../../src/cli/threads/thread.ts';
import type { ReadDocument } from '../../src/model/index.ts';
import { createPlace } from './command.ts';

const OPEN = join(import.meta.dirname, '../fixtures/judge/open');
const TOPICS = ['coffee-three-ways', 'index-vs-active'];

const alone = createPlace({ TALKWRIGHT_THREADS: '1', TALKWRIGHT_CACHE: 'off' });
const together = createPlace({ TALKWRIGHT_THREADS: '2', TALKWRIGHT_CACHE: 'off' });
const places = [alone, together];
afterAll(() => {
  for (const place of places) place.remove();
});

test('threads understand documents as the program does by itself, to the byte', () => {
  for (const { dir } of places)
    for (const topic of TOPICS) cpSync(join(OPEN, topic), join(dir, 'notes', topic), { recursive: true });
  const [one, two] = places.map((place) => place.run('inspect', 'notes', '--json'));
  expect(one?.code).toBe(0);
  expect(JSON.parse(one?.stdout ?? '').sources.length).toBeGreaterThan(1);
  expect(two).toEqual(one);
});

test('files that can’t be read are told in their order, whichever thread had them, and take no others along', () => {
  for (const place of places) {
    place.write('mixed/a.md', `${'> '.repeat(900)}deep\n`);
    place.write('mixed/b.md', 'A pump moves heat from the ground into the house.\n');
    place.write('mixed/c.txt', ' \n');
    place.write('mixed/d.pdf', '%PDF-1.7 and then nothing');
  }
  const [one, two] = places.map((place) => place.run('inspect', 'mixed', '--json'));
  expect(one?.code).toBe(1);
  expect(one?.stderr.match(/^.*mixed\/[acd]\.\w+/gm)).toHaveLength(3);
  expect(one?.stderr).not.toContain('b.md');
  expect(two).toEqual(one);
});

test('a thread that ends does nothing more, and says so, instead of keeping the program waiting', async () => {
  const given = { lexicon: {}, limits: undefined, reader: null };
  for (const program of ['process.exit(3)', 'throw new Error("gone")']) {
    const one = thread(new URL(`data:text/javascript,${encodeURIComponent(program)}`), given, () => null);
    expect(await one.run({ is: 'subjects', subjects: [] })).toBeNull();
    expect(await one.run({ is: 'subjects', subjects: [] })).toBeNull();
    await one.end();
  }
});

test('a thread for each core reads many documents, none a handful', () => {
  expect(sizeOf({}, 2)).toEqual({ threads: 2, many: 64 });
  expect(sizeOf({}, 64).threads).toBe(4);
  expect(sizeOf({ TALKWRIGHT_THREADS: '3' }, 2)).toEqual({ threads: 3, many: 2 });
});

test.each(['0', 'two', '-1', '1e3'])('refuses %s as a number of threads', (asked) => {
  expect(() => sizeOf({ TALKWRIGHT_THREADS: asked })).toThrow(`TALKWRIGHT_THREADS=${asked}: expected a number`);
});

test('what comes from a thread is the same with its texts shared, whether or not they stand in the document', () => {
  const text = 'Heat pumps move heat, and “save” power.\nOvens burn gas all day long.';
  const prose = (own: string, start: number) => ({ text: own, segments: [{ at: 0, start, length: own.length }] });
  const made = {
    document: {
      source: { id: 'a.md' },
      text,
      sections: [
        { heading: prose('Heat pumps move heat', 0), blocks: [{ prose: prose('No such words here at all', 3) }] },
      ],
      dropped: [],
      gaps: [],
    },
    notices: ['a line'],
  } as unknown as ReadDocument;
  const [quote, foreign] = ['Ovens burn gas all day long.', 'Kettles boil water now'];
  const claim = { text: quote, short: null, spans: [{ source: 'a.md', start: 40, end: 68, quote }] };
  const other = { text: foreign, score: 0.5, spans: [{ source: 'a.md', start: 40, end: 62, quote: foreign }] };
  const findings = { found: [[claim, other], [], [{ phrases: ['Heat pumps move heat', 'short'] }]], asked: [] };
  expect(withSharedTexts(structuredClone(made))).toEqual(made);
  expect(sharedFindings(structuredClone(findings), made.document)).toEqual(findings);
});
