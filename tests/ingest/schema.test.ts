import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { exampleOf } from '../../src/ingest/brief/example.ts';
import { BRIEF_KEYS } from '../../src/ingest/brief/keys.ts';
import { readBrief } from '../../src/ingest/index.ts';
import { readProfile } from '../../src/ingest/profile.ts';
import { SCHEMAS } from '../../src/ingest/schema/index.ts';
import { runs } from '../long.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');
const ajv = new Ajv2020({ strict: false });
const [isBrief, isAudience] = [ajv.compile(SCHEMAS.brief), ajv.compile(SCHEMAS.audience)];

/** What the reader says of a brief that lies nowhere. */
function reads(brief: unknown): string {
  try {
    readBrief('talk.yaml', stringify(brief));
    return 'reads it';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the schema of a brief', () => {
  test.each(readdirSync(path.join(CONTENT, 'talks')))('takes %s of ours', (name) => {
    expect(isBrief(parse(readFileSync(path.join(CONTENT, 'talks', name), 'utf8')))).toBe(true);
  });

  test.each(Object.keys(BRIEF_KEYS).filter((key) => !['sources', 'to', 'brand'].includes(key)))(
    'takes what explains `%s`, as the reader does',
    (key) => {
      const brief = { sources: 'a', [key]: exampleOf(BRIEF_KEYS[key as keyof typeof BRIEF_KEYS]) };
      expect(reads(brief)).toBe('reads it');
      expect(isBrief(brief)).toBe(true);
    },
  );

  test('explains every key, and those of a brand', () => {
    const { properties } = SCHEMAS.brief as {
      properties: Record<string, { description?: string; properties?: object }>;
    };
    expect(Object.keys(properties).filter((key) => !properties[key]?.description)).toEqual([]);
    expect(Object.values(properties.brand?.properties ?? {}).filter((one) => !one.description)).toEqual([]);
  });

  test.each([
    {},
    { sources: [] },
    { sources: ' ' },
    { sources: 'a', titel: 'x' },
    { sources: 'a', to: '9:00' },
    { sources: 'a', from: 9 },
    { sources: 'a', pace: 130, paceFrom: 'r' },
    { sources: 'a', brand: { acent: '#fff' } },
    { sources: 'a', brand: { accent: 'green' } },
    { sources: 'a', brand: { accent: null } },
    { sources: 'a', emphasis: { risk: 6 } },
    { sources: 'a', emphasis: ['risk'] },
    { sources: 'a', more: { risk: 2 } },
    { sources: 'a', subjects: 'Trams' },
    { sources: 'a', subjects: [] },
    { sources: 'a', subjects: [{ alias: 'x' }] },
    { sources: 'a', include: 'words' },
    { sources: 'a', include: [{}] },
    { sources: 'a', edits: [{ claim: 'x' }] },
    { sources: 'a', edits: [{ slide: 'recap', was: 'x' }] },
    { sources: 'a', edits: [{ slide: 'recap', layout: 'pionts' }] },
    { sources: 'a', edits: [{ add: 'Mine', title: 'x' }] },
    { sources: 'a', edits: [{ add: 'mine' }] },
    [],
    'sources',
  ])('refuses %j, as the reader does', (brief) => {
    expect(reads(brief)).not.toBe('reads it');
    expect(isBrief(brief)).toBe(false);
  });

  test('says of values what the reader says', () => {
    const number = fc.oneof(
      fc.integer({ min: -2, max: 600 }),
      fc.integer({ min: 0, max: 2000 }).map((one) => one / 1000),
      fc.constantFrom(480, 480.5, 7.25, 0.1),
    );
    const digits = fc.integer({ min: 0, max: 30_000 }).map(String);
    const length = fc.tuple(
      digits,
      fc.constantFrom('', 'm', ' min', 'h', 'h30', ' h 5 m', '.5h', 's', 'S', '.25', '%', '.5%', ':30', ':60', 'x'),
    );
    const written = fc.oneof(
      length.map((parts) => parts.join('')),
      fc.integer({ min: 0, max: 9 }).map((hours) => `${hours}h${hours * 7}`),
      fc.constantFrom(
        'dark',
        'Dark',
        'house-2',
        'talk',
        'teach',
        'general',
        '',
        '8h00',
        '0h05',
        '0.5',
        '9:00',
        '23:59',
      ),
    );
    const value = fc.oneof(number, written, fc.constantFrom(null, true, [], ['a'], {}));
    const key = fc.constantFrom(
      'minutes',
      'from',
      'form',
      'narrative',
      'pace',
      'questions',
      'title',
      'date',
      'audience',
      'theme',
      'more',
      'sources',
    );
    let taken = 0;
    fc.assert(
      fc.property(key, value, (name, said) => {
        const brief = { sources: 'a', [name]: said };
        const told = reads(brief);
        taken += told === 'reads it' ? 1 : 0;
        expect([brief, isBrief(brief)]).toEqual([brief, told === 'reads it']);
      }),
      { seed: 7, numRuns: runs(300) },
    );
    expect(taken).toBeGreaterThan(40);
  });
});

describe('the schema of an audience', () => {
  test.each(readdirSync(path.join(CONTENT, 'audiences')))('takes %s of ours', (name) => {
    const file = path.join(CONTENT, 'audiences', name);
    expect(isAudience(parse(readFileSync(file, 'utf8')))).toBe(true);
    expect(readProfile(path.basename(name, '.yaml'), [path.join(CONTENT, 'audiences')]).name).toBe(
      path.basename(name, '.yaml'),
    );
  });

  test.each([
    { name: 'board' },
    { name: 'board', extends: 'executives', cares: { risk: 7 } },
    { name: 'board', extends: 'executives', knows: 'all' },
    { name: 'board', extends: 'executives', avoids: ['riks'] },
    { name: 'Board', extends: 'executives' },
    { name: 'board', extends: 'executives', label: '' },
  ])('refuses %j', (profile) => {
    expect(isAudience(profile)).toBe(false);
  });

  test('takes one that changes another', () => {
    expect(isAudience({ name: 'board', extends: 'executives', pace: '120', cares: { risk: 3 } })).toBe(true);
  });
});
