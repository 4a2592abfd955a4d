import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseSubjects, readBrief } from '../../src/ingest/index.ts';
import { InputError } from '../../src/model/index.ts';

test.each([
  ['Tram', [{ name: 'Tram', aliases: [] }]],
  [
    'Tram=streetcar|light rail, Bus',
    [
      { name: 'Tram', aliases: ['streetcar', 'light rail'] },
      { name: 'Bus', aliases: [] },
    ],
  ],
] as const)('reads %s', (text, subjects) => {
  expect(parseSubjects(text)).toEqual(subjects);
});

test.each([
  ['', /an empty name/],
  ['Tram,,Bus', /an empty name/],
  ['Tram=', /an empty name/],
  ['Tram=|streetcar', /an empty name/],
  ['Tram,tram', /`tram` twice/],
  ['Tram=bus,Bus', /`Bus` twice/],
])('refuses %j in one line', (text, line) => {
  expect(() => parseSubjects(text)).toThrow(InputError);
  expect(() => parseSubjects(text)).toThrow(line);
});

const briefOf = (text: string): ReturnType<typeof readBrief> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'brief-'));
  const file = path.join(folder, 'tram.yaml');
  fs.writeFileSync(file, text);
  try {
    return readBrief(file);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

test('reads the subjects of a brief as names, or with other names', () => {
  const { subjects } = briefOf('sources: [a.md]\nsubjects:\n  - name: Tram\n    aliases: [streetcar]\n  - Bus\n');
  expect(subjects).toEqual([
    { name: 'Tram', aliases: ['streetcar'] },
    { name: 'Bus', aliases: [] },
  ]);
});

test('refuses subjects that are no names, with the place', () => {
  expect(() => briefOf('sources: [a.md]\nsubjects: []\n')).toThrow(/tram\.yaml:2:11/);
  expect(() => briefOf('sources: [a.md]\nsubjects:\n  - nme: Tram\n')).toThrow(/tram\.yaml:3:\d+/);
});
