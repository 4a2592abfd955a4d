import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listProfiles, readBrief, readLexicon, readProfile } from '../../src/ingest/index.ts';
import { plainEntries } from '../../src/ingest/lexicon.ts';

const content = path.join(import.meta.dirname, '../../content');
const audiences = [path.join(content, 'audiences')];
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'resources-'));
});

afterAll(() => rmSync(dir, { recursive: true }));

function file(name: string, text: string): string {
  const found = path.join(dir, name);
  mkdirSync(path.dirname(found), { recursive: true });
  writeFileSync(found, text);
  return found;
}

test.each(readdirSync(path.join(content, 'lexicon')).filter((name) => name.endsWith('.yaml')))(
  'reads %s as YAML does',
  (name) => {
    const text = readFileSync(path.join(content, 'lexicon', name), 'utf8');
    expect({ ...plainEntries(text) }).toEqual(parse(text));
  },
);

test.each([
  'a: [b, c: d]\n',
  'a: [true]\n',
  'a: [12]\n',
  'a:\n  - x # y\n',
  'a: &b [c]\n',
  'a: [null]\n',
  'a:\n',
  'a: [b\n',
])('leaves %j to all of YAML', (text) => expect(plainEntries(text)).toBeNull());

test('adds the phrases of later folders, in small letters, each once', () => {
  file('one/cues.yaml', 'risk: [Peril, hazard]\n');
  file('two/cues.yaml', 'risk: [hazard, danger]\nuse: [job]\n');
  const lexicon = readLexicon([path.join(dir, 'one'), path.join(dir, 'two')]);
  expect({ ...lexicon.cues }).toEqual({ risk: ['peril', 'hazard', 'danger'], use: ['job'] });
});

test('tells where a lexicon is wrong', () => {
  file('wrong/cues.yaml', 'risk: [peril]\nuse: [1]\n');
  expect(() => readLexicon([path.join(dir, 'wrong')])).toThrow(/cues\.yaml:2:7: `use\.0`/);
});

test('combines profiles: greatest weights, all industries, the first one’s voice', () => {
  const [first, second] = ['developers', 'legal'].map((name) => readProfile(name, audiences)) as [
    ReturnType<typeof readProfile>,
    ReturnType<typeof readProfile>,
  ];
  const both = readProfile('developers+legal', audiences);
  for (const [key, weight] of Object.entries(both.cares)) {
    expect(weight).toBe(Math.max(first.cares[key] ?? 1, second.cares[key] ?? 1));
  }
  expect(both.industries).toEqual([...new Set([...first.industries, ...second.industries])]);
  expect(both).toMatchObject({ arc: first.arc, pace: first.pace, question: first.question, ask: first.ask });
});

test('names the profiles there are, and the nearest', () => {
  const names = listProfiles(audiences).join(', ');
  expect(() => readProfile('developer', audiences)).toThrow(`expected one of ${names}. Did you mean \`developers\`?`);
});

test.each([
  ['lable: For cooks\n', /cooks\.yaml:1:1: unknown key `lable`.*Did you mean `label`\?/],
  ['name: cooks\nlabel: For cooks\nknows: novice\narc: teach\npace: 400\n', /cooks\.yaml:5:7: `pace`/],
  [
    'name: cooks\nlabel: For cooks\nknows: novice\narc: teach\npace: 120\navoids: [riks]\n',
    /cooks\.yaml:6:10: `avoids\.0`/,
  ],
])('tells where a profile is wrong', (text, message) => {
  file('people/cooks.yaml', text);
  expect(() => readProfile('cooks', [path.join(dir, 'people')])).toThrow(message);
});

test('reads a brief, its sources seen from its own folder', () => {
  const brief = file('talks/tea.yaml', 'sources: ../leaves\nminutes: 1h30\nquestions: 10%\npace: 140\n');
  expect(readBrief(brief)).toEqual({ sources: [path.join(dir, 'leaves')], slot: 5400, questions: 0.1, pace: 140 });
});

test.each([
  ['sources: [a]\nminuts: 10\n', /tea\.yaml:2:1: unknown key `minuts`.*Did you mean `minutes`\?/],
  ['sources: [a]\nminutes: 900\n', /tea\.yaml:2:10: `minutes`: `900` is out of range/],
  ['sources: [a]\nemphasis:\n  risk: 9\n', /tea\.yaml:3:9: `emphasis\.risk`/],
  ['minutes: 10\n', /tea\.yaml:1:1: `sources`/],
  ['sources: [a\n', /tea\.yaml:\d+:\d+: not YAML/],
])('tells where a brief is wrong', (text, message) => {
  expect(() => readBrief(file('wrong/tea.yaml', text))).toThrow(message);
});
