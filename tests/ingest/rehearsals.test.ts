import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedRehearsal, parsePaths, readBrief, readHabits } from '../../src/ingest/index.ts';
import { rehearsalOf, slideAt } from '../fixtures/rehearsals.ts';

const GOOD = rehearsalOf(['bow', 'hull', 'keel'].map((id) => slideAt(id, 74, 148)));
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'rehearsals-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function put(name: string, value: unknown): string {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return name;
}

describe('rehearsals', () => {
  test('are read from files and folders, each file once', () => {
    put('all/2031-05-02.json', GOOD);
    put('all/2031-05-02-2.json', GOOD);
    put('all/notes.txt', 'none of ours');
    put('last.json', GOOD);
    expect(readHabits(['all', 'last.json', 'all/2031-05-02.json'], dir)).toMatchObject({ rehearsals: 3, pace: 148 });
  });

  const bad = (more: object) => ({ ...GOOD, ...more });
  test.each([
    ['a version that is not known', bad({ talkwright: 2 }), /^x\.json:2:17: `talkwright`: expected 1, the form/],
    ['seconds that are no seconds', bad({ slot: -1 }), /^x\.json:5:11: `slot`: expected whole seconds from 0/],
    [
      'half seconds',
      bad({ slides: [{ ...GOOD.slides[0], spoken: 3.5 }] }),
      /^x\.json:12:17: `slides\.0\.spoken`: expected whole/,
    ],
    ['a sum that is none', bad({ total: 7 }), /^x\.json:\d+:12: `total`: expected 102, the sum of what was spoken\.$/],
    ['a key that it has not', bad({ totl: 7 }), /^x\.json:\d+:\d+: unknown key `totl`.* Did you mean `total`\?$/],
    ['no slides', bad({ slides: [], total: 0 }), /^x\.json:7:13: `slides`: expected a slide at least\.$/],
    ['what is no JSON', '{"talkwright": 1,\n  "title": ', /^x\.json:\d+:\d+: not JSON: .* Mend the line\.$/],
    ['an empty file', '', /^x\.json:1:1: .*expected/],
    ['a list', [], /^x\.json:1:1: .*expected/],
  ])('with %s are refused with their place', (_, value, says) => {
    put('x.json', value);
    expect(() => readHabits(['x.json'], dir)).toThrow(says);
  });

  test('that are not there, or say too little, are told', () => {
    expect(() => readHabits(['gone.json'], dir)).toThrow(/^gone\.json: no such file or folder, expected a rehearsal/);
    put('empty/readme.txt', '');
    expect(() => readHabits(['empty'], dir)).toThrow(/^empty: no rehearsals in this folder, .* Press R/);
    put('short.json', rehearsalOf([slideAt('bow', 20, 148)]));
    expect(() => readHabits(['short.json'], dir)).toThrow(/^short\.json: too little was said .* 100 words/);
  });

  test('that a page sent are checked alike', () => {
    expect(checkedRehearsal(GOOD, 'the rehearsal')).toEqual(GOOD);
    expect(() => checkedRehearsal({ ...GOOD, pace: 'fast' }, 'the rehearsal')).toThrow(
      /`pace`: expected words a minute/,
    );
    expect(() => checkedRehearsal(undefined, 'the rehearsal')).toThrow(/expected/);
  });

  test('can be listed by commas', () => {
    expect(parsePaths('a.json, more/')).toEqual(['a.json', 'more/']);
    expect(() => parsePaths('a.json,,b')).toThrow(/an empty name/);
  });

  test('can be named by a brief, seen from where it lies, but not beside a pace', () => {
    const brief = path.join(dir, put('talk.yaml', 'sources: .\npaceFrom: all/\n'));
    expect(readBrief(brief).paceFrom).toEqual([path.join(dir, 'all/')]);
    put('talk.yaml', 'sources: .\npace: 130\npaceFrom: [all/]\n');
    expect(() => readBrief(brief)).toThrow(/talk\.yaml:3:11: `paceFrom`: contradicts `pace`\. Leave one out\.$/);
  });
});
