import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, LIMITS, parseLimits } from '../../src/ingest/index.ts';
import { deadlineOf } from '../../src/ingest/reading/limits.ts';
import { HOSTILE } from '../ingest/hostile.ts';
import { docxOf, p } from '../ingest/making.ts';
import { some } from '../long.ts';
import { CHECKOUT } from './command.ts';

const reader = pathToFileURL(join(CHECKOUT, 'dist/lib/reader.js'));
/** What took a parser longest when it was asked without a limit, first. */
const FIRST = [
  'stars on both sides',
  'items in items, and blank lines',
  'quotes in quotes',
  'emphasis that is not closed by its own sign',
  'lazy lines of a quote',
];
/** Seconds beyond a deadline: to end a thread, and for a machine that does other things. */
const MORE = 0.5;
let latest = 0;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'talkwright-hostile-'));
  writeFileSync(join(cwd, 'good.txt'), 'A pump moves heat from the ground into the house.\n');
});
afterAll(() => {
  console.info(`The latest ended ${latest.toFixed(2)} s after its deadline`);
  rmSync(cwd, { recursive: true });
});

async function outcome(name: string, content: string | Uint8Array, wishes: string) {
  const limits = parseLimits(wishes);
  writeFileSync(join(cwd, name), content);
  const start = performance.now();
  const said = await ingest([name, 'good.txt'], { cwd, limits, reader }).then(
    ({ sources }) => `${sources.length} read`,
    (error) => String(error.message),
  );
  const seconds = (performance.now() - start) / 1000;
  // What is told as plain is read at once, without a deadline, but within the usual one.
  const due = said === '2 read' ? LIMITS : limits;
  return { said, over: seconds - deadlineOf('markdown', content.length, due) };
}

describe('a source that could hold a parser for minutes', () => {
  test.each(some(FIRST.length, [...new Set([...FIRST, ...Object.keys(HOSTILE)])]))(
    'is read or stopped within its seconds, and the next is read: %s',
    async (name) => {
      const { said, over } = await outcome('case.md', HOSTILE[name]?.(24_000) as string, 'patience=0.1');
      expect(said).toMatch(
        /^(?:2 read|case\.md: not read within 1 s, so it was stopped: [^\n]+|case\.md:[^\n]+ deep [^\n]+)$/,
      );
      latest = Math.max(latest, over);
      expect(over).toBeLessThan(MORE);
    },
  );

  test('is read where the limit is raised as the message says, and not before', async () => {
    const content = `${'- '.repeat(150)}x\n`;
    expect((await outcome('case.md', content, 'depth=100')).said).toContain('--limits depth=400');
    expect((await outcome('case.md', content, 'depth=400')).said).toBe('2 read');
  });

  test('takes no more memory than is allowed', async () => {
    const words = 'Words, *words* and [words](a).\n\n'.repeat(12_000);
    const { said } = await outcome('case.md', words, 'memory=24,patience=10');
    expect(said).toBe(
      'case.md: takes more than 24 MB of memory to read. Split it, leave it out, or raise it with --limits memory=96.',
    );
  });
});

describe('a Word document', () => {
  const document = (files: Readonly<Record<string, Uint8Array>>) =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'), ...files });

  test.each([
    [
      'packs a part a thousand times smaller',
      () => document({ 'word/media/a.xml': new Uint8Array(2 ** 23) }),
      '200 times',
    ],
    [
      'has a name of many lines for such a part',
      () => document({ 'word/a\n\u001b[2Jb': new Uint8Array(2 ** 23) }),
      '`word/a\\n\\u001b[2Jb` unpacks to 200 times',
    ],
    [
      'packs thousands of files',
      () => document(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a/${i}`, new Uint8Array(1)]))),
      'packs 2003 files',
    ],
    [
      'says of a part that it is smaller than it is',
      () => lying(document({ 'word/a.xml': new Uint8Array(2 ** 20) })),
      'more than it says',
    ],
  ])('that %s is refused before it is unpacked', async (_, make, says) => {
    expect((await outcome('case.docx', make(), 'patience=0.5')).said).toContain(says);
  });
});

/** The archive with sizes of a tenth in its directory. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 2 ** 16)
      view.setUint32(at + 24, view.getUint32(at + 24, true) / 10, true);
  return bytes;
}

test('files that are read on the thread are read one after the other, however many they are', async () => {
  const names = ['a.docx', 'b.docx', 'c.docx'];
  for (const name of names) writeFileSync(join(cwd, name), docxOf(p('A pump moves heat.')));
  const { sources } = await ingest(names, { cwd, reader });
  expect(sources.map(({ id }) => id)).toEqual(names);
});

test('limits are the usual ones where none are named', async () => {
  expect((await outcome('case.md', 'A pump moves heat.\n', `size=${LIMITS.size}`)).said).toBe('2 read');
});
