import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listProfiles, readBrief } from '../../src/ingest/index.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'faults-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const S = 'sources: a/\n';

test.each([
  [
    'a tab',
    `${S}brand:\n\tname: x\n`,
    '3:1: not YAML: a tab before the key, expected blanks. Put two blanks in its place.',
  ],
  [
    'a key set in',
    `${S}  minutes: 10\n`,
    '1:10: not YAML: the next line is set in deeper than its key, expected keys below one another. Take the blanks before it out.',
  ],
  [
    'two documents',
    `${S}---\nminutes: 10\n`,
    '2:1: not YAML: a line of three hyphens begins a second document, expected one. Take that line out.',
  ],
  [
    'a key twice',
    `${S}minutes: 10\nminutes: 20\n`,
    '3:1: not YAML: `minutes` stands here a second time, expected each key once. Take one out.',
  ],
  [
    'a second colon',
    `${S}title: Trams: what now\n`,
    '2:8: not YAML: a second `: ` in one value, expected the value in quotes, such as title: "Trams: what now".',
  ],
  [
    'no blank',
    `${S}minutes:10\n`,
    '2:1: not YAML: `minutes:10` is no key with a value, expected a colon and a plain blank between them, such as `minutes: 10`.',
  ],
  [
    'an open bracket',
    'sources: [a/\nminutes: 10\n',
    '2:1: not YAML: a bracket that is opened above isn’t closed, expected `]`. Close it.',
  ],
  [
    'a bare colour',
    `${S}brand: {accent: #fff}\n`,
    '3:1: not YAML: a bracket that is opened above isn’t closed, expected `}`. A # begins a comment: write colours in quotes.',
  ],
  [
    'an apostrophe',
    `${S}title: 'Ada's talk'\n`,
    "2:13: not YAML: `s talk'` stands behind the closing quote, expected nothing. Use the other kind of quotes around the whole.",
  ],
  [
    'a sign',
    `${S}speaker: @ada\n`,
    '2:10: not YAML: a value can’t begin with `@`, expected it in quotes, such as "@ada".',
  ],
  ['a list', '- a/\n- b\n', '1:1: found a list, expected keys with values. Take the hyphens before them out.'],
  ['words', 'articles\n', '1:1: found the words `articles` alone, expected keys with values.'],
  ['signs', '\0\u0001', '1:1: found signs that no text holds, expected a text file in UTF-8. Save it as such.'],
  ['nothing', '', '1:1: `sources` is missing: expected a path such as articles/, or a list of them.'],
  ['comments', '# mine\n', '1:1: `sources` is missing: expected a path such as articles/, or a list of them.'],
  ['no value', 'sources:\n', '1:9: `sources`: expected a path such as articles/, or a list of them.'],
  [
    'repeats without end',
    `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nsources: *c\n`,
    '1:1: values repeat each other (`&`, `*`) without end, expected plain ones. Write them out.',
  ],
  [
    'a name of nothing',
    `${S}title: *t\n`,
    '2:8: `*t` stands for what `&t` names, and nothing does. Write the value, or put it in quotes.',
  ],
  [
    'typographic quotes',
    'sources: “a/”\n',
    '1:10: `sources`: typographic quotes are letters to YAML: write plain ones, or none.',
  ],
  [
    'a path of Windows',
    'sources: "C:\\talks"\n',
    '1:10: `sources`: a control sign in a path: in double quotes `\\` begins one. Write / between folders.',
  ],
  ['capitals', `${S}Minutes: 10\n`, '2:1: unknown key `Minutes`. Did you mean `minutes`?'],
  ['the command line’s name', `${S}pace-from: r/\n`, '2:1: unknown key `pace-from`. Did you mean `paceFrom`?'],
  ['another word for it', `${S}length: 10\n`, '2:1: unknown key `length`. Did you mean `minutes`?'],
  [
    'another word within',
    `${S}brand:\n  colour: x\n`,
    '3:3: unknown key `colour`, expected one of name, accent, accent2, logo, font. Did you mean `accent`?',
  ],
  [
    'a list of listeners',
    `${S}audience: [executives, legal]\n`,
    '2:11: `audience`: expected a name, or several in one room joined by +: executives+legal.',
  ],
  ['a number', `${S}date: 24.10\n`, '2:7: `date`: expected text: put it in quotes.'],
  [
    'names with a comma',
    `${S}subjects: Trams, Buses\n`,
    '2:11: `subjects`: expected a list of names, such as [Trams, Buses].',
  ],
  [
    'Windows’ ends of lines and its mark',
    `\ufeff${S}minuts: 10\n`.replaceAll('\n', '\r\n'),
    '2:1: unknown key `minuts`. Did you mean `minutes`?',
  ],
])('tells %s', (_, text, says) => {
  expect(() => readBrief('talk.yaml', text)).toThrow(
    expect.objectContaining({ code: 1, message: `talk.yaml:${says}` }),
  );
});

test('a brief beside profiles is none, whatever is wrong with it', () => {
  for (const [name, text] of [
    ['empty', ''],
    ['list', '- a\n'],
    ['json', '{"sources": ["a"]}'],
    ['board', 'name: board\n'],
  ] as const)
    writeFileSync(path.join(dir, `${name}.yaml`), text);
  expect(listProfiles([dir])).toEqual(['board']);
});
