import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { settle } from '../../src/cli/request.ts';
import { rehearsalOf, slideAt } from '../fixtures/rehearsals.ts';
import { CHECKOUT } from './command.ts';

const OPTIONS = { sources: ['a.md'], json: false, quiet: false };
const settled = (options: object) => settle({ ...OPTIONS, ...options }, CHECKOUT);

describe('what is requested', () => {
  test('is one talk of ten minutes for a general audience when nothing is said', () => {
    const [{ brief, profile }, ...others] = settled({});
    expect([others, profile.name, brief]).toEqual([
      [],
      'general',
      {
        ...{ sources: ['a.md'], audience: 'general', slot: 600, form: null, from: null, narrative: null, title: null },
        ...{
          pace: null,
          questions: null,
          speaker: null,
          date: null,
          more: [],
          less: [],
          event: null,
          theme: null,
          brand: null,
          emphasis: {},
          habits: null,
        },
      },
    ]);
  });

  test('is each audience at each length, audience by audience', () => {
    const requests = settled({ audience: 'legal, executives+general', minutes: '5,10' });
    expect(requests.map(({ brief, profile }) => [brief.audience, profile.name, brief.slot])).toEqual([
      ['legal', 'legal', 300],
      ['legal', 'legal', 600],
      ['executives+general', 'executives+general', 300],
      ['executives+general', 'executives+general', 600],
    ]);
  });

  test.each(['legal,legal', 'legal, legal ', 'legal,legal+legal'])('names no audience twice: %j', (audience) => {
    expect(settled({ audience }).map(({ brief }) => brief.audience)).toEqual(['legal']);
  });

  test('is what the options wish', () => {
    const wishes = {
      form: 'workshop',
      narrative: 'teach',
      pace: '150',
      questions: '10%',
      from: '9:00',
      title: 'Own',
      theme: 'dark',
    };
    expect(settled(wishes)[0].brief).toMatchObject({ ...wishes, pace: 150, questions: 0.1, from: 32_400 });
  });
});

describe('a pace of one’s own', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rehearsed-')), 'r.json');
  writeFileSync(file, JSON.stringify(rehearsalOf(['a', 'b', 'c'].map((id) => slideAt(id, 74, 148)))));
  afterAll(() => rmSync(path.dirname(file), { recursive: true }));

  test('comes from rehearsals', () => {
    expect(settled({ 'pace-from': file })[0].brief).toMatchObject({ pace: null, habits: { pace: 148, rehearsals: 1 } });
  });

  test('is no second pace', () => {
    expect(() => settled({ 'pace-from': file, pace: '130' })).toThrow(
      /^--pace 130 contradicts --pace-from .*leave one/,
    );
  });

  test('needs names', () => {
    expect(() => settled({ 'pace-from': ',' })).toThrow(/^--pace-from: `,`: an empty name/);
  });
});
