import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemory, ingest } from '../../src/ingest/index.ts';

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'ingest-'));
  const files: Record<string, string | Uint8Array> = {
    'notes/b.txt': 'Tea is a leaf.\n',
    'notes/a.md': '# Coffee\n\nCoffee is a bean.\n',
    'notes/.hidden.md': 'No.\n',
    'notes/deep/a.md': '# Cocoa\n',
    'notes/picture.png': 'x',
    'other/a.md': '# Milk\n',
    'bad/empty.md': ' \n\t\n',
    'bad/binary.md': new Uint8Array([0x61, 0x0a, 0x62, 0x00, 0x63]),
    'bad/front.md': '---\ntitle: [a\n---\nText.\n',
    'codes/bom.txt': new Uint8Array([0xef, 0xbb, 0xbf, 0x54, 0x65, 0x61]),
    'codes/wide.txt': new Uint8Array([0xff, 0xfe, 0x54, 0x00, 0x65, 0x00, 0x61, 0x00]),
    'codes/old.txt': Buffer.from('Le café est fermé, le thé est préparé à côté.\n', 'latin1'),
    'none/readme.pdf': 'x',
    'nothing/readme.csv': 'x',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
  writeFileSync(path.join(cwd, 'bad/large.txt'), Buffer.alloc(16 * 1024 * 1024 + 1, 0x61));
});

afterAll(() => rmSync(cwd, { recursive: true }));

const read = (...patterns: string[]) => ingest(patterns, { cwd });
const fault = (...patterns: string[]) =>
  read(...patterns).then(
    () => ({ message: 'nothing', code: 0 }),
    (error) => error,
  );

test('reads a folder in code-unit order, dot-files and other formats left out', async () => {
  const { sources } = await read('notes');
  expect(sources.map(({ id, format }) => [id, format])).toEqual([
    ['a.md', 'markdown'],
    ['b.txt', 'text'],
    ['deep/a.md', 'markdown'],
  ]);
});

test('numbers ids that clash, and reads a file once however it is named', async () => {
  const { sources } = await read('notes/a.md', 'other', './notes/a.md', 'notes/*.md');
  expect(sources.map(({ id }) => id)).toEqual(['a.md', '2:a.md']);
});

test.each([
  ['a file', 'going/tea.txt', 'going/tea.txt'],
  ['the last file of a folder', 'going', 'going/tea.txt'],
  ['a folder', 'going', 'going'],
  ['what a pattern named', 'going/*.txt', 'going/tea.txt'],
])('says of %s that it is gone, where it was read before', async (_, pattern, taken) => {
  mkdirSync(path.join(cwd, 'going'), { recursive: true });
  writeFileSync(path.join(cwd, 'going/tea.txt'), 'Tea is a leaf.\n');
  const memory = createMemory();
  expect((await ingest([pattern], { cwd, memory })).sources).toHaveLength(1);
  rmSync(path.join(cwd, taken), { recursive: true });
  const again = ingest([pattern, 'notes'], { cwd, memory });
  await expect(again).rejects.toThrow(
    `${pattern}: was read and is gone. Put it back, or start again with other sources.`,
  );
  await expect(ingest([pattern], { cwd })).rejects.toThrow(/: no (?:such file|sources in this|file matches)/);
});

test.each([
  ['notes/**/*.md', ['a.md', 'deep/a.md']],
  ['{notes,other}/a.md', ['notes/a.md', 'other/a.md']],
  ['notes/[bc].*', ['b.txt']],
])('expands %s', async (pattern, ids) => {
  expect((await read(pattern)).sources.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['nots', 2, 'nots: no such file or folder. Did you mean `notes`?'],
  ['notes/*.html', 2, 'notes/*.html: no file matches'],
  ['nothing', 1, 'nothing: no sources in this folder, expected files of .md'],
  ['none/readme.pdf', 1, 'none/readme.pdf: not a PDF, though named `.pdf`, expected one of .md'],
  ['nothing/readme.csv', 1, 'nothing/readme.csv: a file of type `.csv`, expected one of .md'],
  ['bad/empty.md', 1, 'bad/empty.md:1:1: empty'],
  ['bad/binary.md', 1, 'bad/binary.md:2:2 byte 0x00: not text'],
  ['bad/front.md', 1, 'bad/front.md:2:'],
  ['bad/large.txt', 1, 'bad/large.txt: 17 MB, expected at most 16 MB'],
])('refuses %s', async (pattern, code, message) => {
  const error = await fault(pattern);
  expect(error.message).toContain(message);
  expect(error.code).toBe(code);
});

test.each([
  ['notes\\a.md', ['a.md']],
  ['.\\notes', ['a.md', 'b.txt', 'deep/a.md']],
  ['notes\\[bc].*', ['b.txt']],
])('reads %s as Windows writes it, where it is there with /', async (pattern, ids) => {
  expect((await read(pattern)).sources.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test('takes a file whose own name holds a backslash for what it is', async () => {
  mkdirSync(path.join(cwd, 'back'), { recursive: true });
  writeFileSync(path.join(cwd, 'back/a.md'), '# Beside\n\nSalt is a mineral.\n');
  writeFileSync(path.join(cwd, 'back\\a.md'), '# Own\n\nTea is a leaf.\n');
  expect((await read('back\\a.md')).sources.map(({ id }) => id)).toEqual(['back\\a.md']);
});

test.each([
  ['notes\\aa.md', 'notes\\aa.md: no such file or folder. Did you mean `notes/a.md`?'],
  ['C:\\talks\\tea.md', 'C:\\talks\\tea.md: a path of Windows, expected one of this computer. Write where it lies'],
  ['\\\\server\\talks', '\\\\server\\talks: a path of Windows'],
])('says what to write for %s', async (pattern, says) => {
  const error = await fault(pattern);
  expect([error.message, error.code]).toEqual([expect.stringContaining(says), 2]);
});

test('tells every bad file, one line each, and returns none of the good ones', async () => {
  const { message } = await fault('notes', 'bad');
  expect(message.split('\n').map((line: string) => line.split(':')[0])).toEqual([
    'bad/binary.md',
    'bad/empty.md',
    'bad/front.md',
    'bad/large.txt',
  ]);
});

test('decodes by the byte order mark', async () => {
  const { sources, messages } = await read('codes/bom.txt', 'codes/wide.txt');
  expect(sources.map(({ file }) => String(file))).toEqual(['Tea', 'Tea']);
  expect(messages).toEqual([]);
});

test('guesses an old encoding and says so', async () => {
  const { sources, messages } = await read('codes/old.txt');
  expect(String(sources[0]?.file)).toContain('Le café est fermé');
  expect(messages.map(String)).toEqual([expect.stringMatching(/^old\.txt:1:7: Unexpected byte 0xe9, expected UTF-8/)]);
});
