import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { READERS } from '../../src/ingest/readers/index.ts';
import { InputError } from '../../src/model/index.ts';
import { LONG } from '../long.ts';
import { docxOf, p } from './making.ts';
import { FIXTURES } from './reading.ts';

const TEXT = 'A heat pump is a device – it moves heat.\rIt can leak.\r';
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const PDF = () => readFileSync(join(FIXTURES, readdirSync(FIXTURES).find((name) => name.endsWith('.pdf')) as string));
const WORD = () => docxOf(p('A heat pump is a device.'));

type Outcome = 'read' | 'refused';

/** Bytes by what they are, and what becomes of them in a file that is named as a text, and as a Word document or PDF. */
const BYTES: Readonly<Record<string, readonly [make: () => Uint8Array, asText: Outcome, else_: Outcome]>> = {
  nothing: [() => new Uint8Array(), 'refused', 'refused'],
  'the mark of UTF-8 alone': [() => utf8('\ufeff'), 'refused', 'refused'],
  'the mark of UTF-16 alone': [() => wide('\ufeff'), 'refused', 'refused'],
  'the mark of UTF-16 alone, big end first': [() => swapped('\ufeff'), 'refused', 'refused'],
  'half of a sign of UTF-16': [() => wide('\ufeffA').subarray(0, 3), 'read', 'refused'],
  'blanks alone': [() => utf8(' \r\n\t\n'), 'refused', 'refused'],
  'UTF-8 with its mark': [() => utf8(`\ufeff${TEXT}`), 'read', 'refused'],
  'UTF-16': [() => wide(`\ufeff${TEXT}`), 'read', 'refused'],
  'UTF-16, big end first': [() => swapped(`\ufeff${TEXT}`), 'read', 'refused'],
  'Windows’ Western signs': [
    () => new Uint8Array(Buffer.from('A \x93pump\x94 is a device \x96 it\x92s quiet.', 'latin1')),
    'read',
    'refused',
  ],
  'lines that end as on old Macs': [() => utf8(TEXT), 'read', 'refused'],
  zeros: [() => new Uint8Array(5000), 'refused', 'refused'],
  'a zero among words': [() => utf8('A pump\0 is a device.'), 'refused', 'refused'],
  'half of a pair in UTF-16': [() => wide(`\ufeff${TEXT}\ud800 and on`), 'read', 'refused'],
  'half of a pair in UTF-8': [
    () => new Uint8Array([...utf8(TEXT), 0xed, 0xa0, 0x80, ...utf8(TEXT)]),
    'read',
    'refused',
  ],
  'a sign that is cut off': [() => new Uint8Array([...utf8(TEXT), 0xe2, 0x82]), 'read', 'refused'],
  'every byte': [() => Uint8Array.from({ length: 256 }, (_, i) => i), 'refused', 'refused'],
  'a page': [() => utf8(`<!doctype html><title>Pumps</title><p>${TEXT}</p>`), 'read', 'read'],
  'a PDF': [PDF, 'read', 'read'],
  'the first half of a PDF': [() => PDF().subarray(0, PDF().length / 2), 'refused', 'refused'],
  'a Word document': [WORD, 'read', 'read'],
  'the first half of a Word document': [() => WORD().subarray(0, WORD().length / 2), 'refused', 'refused'],
  'a picture': [() => new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')), 'refused', 'refused'],
  ...(LONG && { 'a line of 5 MB': [() => utf8('A heat pump moves heat. '.repeat(5 * 43_691)), 'read', 'refused'] }),
};
const BINARY = new Set(['docx', 'pdf']);

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'talkwright-bytes-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** What becomes of a file: read, refused in one line that names it, or how it is neither. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  writeFileSync(join(cwd, name), bytes);
  try {
    const { sources } = await ingest([name], { cwd });
    return sources.length === 1 && String(sources[0]?.file.value).length > 0 ? 'read' : 'read as nothing';
  } catch (error) {
    return refusal(name, error);
  }
}

function refusal(name: string, error: unknown): string {
  const clear =
    error instanceof InputError && /^[^\n]{20,}$/.test(error.message) && error.message.startsWith(`${name}:`);
  return clear ? 'refused' : `throws ${error}`;
}

test.each(Object.entries(BYTES))(
  'whatever a file is named, %s is read, or refused in one line that names the file',
  async (_, [make, asText, otherwise]) => {
    const all = Object.entries(READERS);
    const found = await Promise.all(all.map(([extension], i) => outcome(`a${i}${extension}`, make())));
    const wanted = all.map(([extension, kind]) => [extension, BINARY.has(kind) ? otherwise : asText]);
    expect(all.map(([extension], i) => [extension, found[i]])).toEqual(wanted);
  },
  LONG ? 1_800_000 : 60_000,
);

test('signs are read as what they are: marks of the order of bytes are no text, and a half of a pair is told as unknown', async () => {
  writeFileSync(join(cwd, 'pair.txt'), wide('\ufeffA pump\ud800 is a device.'));
  const { sources } = await ingest(['pair.txt'], { cwd });
  expect(sources[0]?.file.value).toBe('A pump\ufffd is a device.');
});

test.each(['half of a pair in UTF-8', 'a sign that is cut off'])('%s is a guess, and said to be one', async (name) => {
  writeFileSync(join(cwd, 'guess.txt'), BYTES[name]?.[0]() as Uint8Array);
  const { messages } = await ingest(['guess.txt'], { cwd });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['encoding']);
});

test.each([
  ['is no refusal', new TypeError('a.md: text is undefined, which nobody foresaw')],
  ['is said in two lines', new InputError('a.md: empty, expected some text.\nFill the file.')],
  ['names another file', new InputError('b.md: empty, expected some text. Fill the file.')],
])('an error that %s is found out', (_, error) => {
  expect(refusal('a.md', new InputError('a.md: empty, expected some text. Fill the file.'))).toBe('refused');
  expect(refusal('a.md', error)).toContain('throws');
});
