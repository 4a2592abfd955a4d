import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefMentions, readBrief } from '../../src/ingest/index.ts';
import { THEMES } from '../../src/model/index.ts';

let file = '';
beforeAll(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'brief-')), 'bridges.yaml');
});
afterAll(() => rmSync(path.dirname(file), { recursive: true }));

function read(...lines: readonly string[]) {
  writeFileSync(file, ['sources: .', ...lines, ''].join('\n'));
  return readBrief(file, undefined, THEMES);
}

test('reads when it begins, what form it takes and how it is told', () => {
  expect(read('from: 9:00', 'minutes: 90m', 'form: workshop', 'narrative: teach', 'questions: 0')).toEqual({
    sources: [path.dirname(file)],
    from: 32_400,
    slot: 5400,
    form: 'workshop',
    narrative: 'teach',
    questions: 0,
  });
});

test('reads the look of its slides', () => {
  expect(read('theme: ink').theme).toBe('ink');
  expect(read()).not.toHaveProperty('theme');
});

test('takes its length from when it begins and ends', () => {
  expect(read('from: 9:00', 'to: 12:30')).toMatchObject({ from: 32_400, slot: 12_600 });
  expect(read('from: "9:00"', "to: '10:00'", 'minutes: 60')).toMatchObject({ slot: 3600 });
});

test.each([
  [
    ['from: 9:00', 'to: 12:30', 'minutes: 60'],
    /:3:5: `to`: 9:00 to 12:30 is 210 minutes and contradicts `minutes` \(60\)/,
  ],
  [['from: 12:30', 'to: 9:00'], /:3:5: `to`: `9:00` is not after 12:30, expected an end after the beginning\.$/],
  [['from: 0:00', 'to: 20:00'], /:3:5: `to`: 0:00 to 20:00 is out of range, expected 1 to 480 minutes/],
  [['to: 9:00'], /:2:5: `to`: an end without a beginning, expected `from` too/],
  [['from: 9'], /:2:7: `from`: `9` is no time of day/],
  [['from: [9:00]'], /:2:7: `from`: expected one word or number\.$/],
  [['minutes: 5,10'], /:2:10: `minutes`: `5,10` is no length of time/],
  [['minutes: 500'], /:2:10: `minutes`: `500` is out of range/],
  [['form: workshp'], /:2:7: `form`: unknown form `workshp`, .* Did you mean `workshop`\?$/],
  [['narrative: story'], /:2:12: `narrative`: unknown narrative `story`, expected one of explain, /],
  [
    ['theme: drak'],
    /:2:8: `theme`: unknown theme `drak`, expected one of light, dark, contrast, ink\. Did you mean `dark`\?$/,
  ],
  [['questions: 110%'], /:2:12: `questions`: `110%` is no share/],
  [['pace: 90'], /:2:7: `pace`: `90` is no pace/],
  [['emphasis: { risk: 6 }'], /:2:19: `emphasis\.risk`: expected a weight from 0 to 5\.$/],
])('refuses %j with its place', (lines, says) => {
  expect(() => read(...lines)).toThrow(expect.objectContaining({ code: 1, message: expect.stringMatching(says) }));
});

test('tells where it lays weight on what', () => {
  read('emphasis:', '  risk: 2', '  "training-data": 1');
  expect(briefMentions(file)).toEqual([
    { of: 'weight', name: 'risk', place: `${file}:3:3` },
    { of: 'weight', name: 'training-data', place: `${file}:4:3` },
  ]);
});
