import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listProfiles, readProfile } from '../../src/ingest/index.ts';
import type { AudienceProfile } from '../../src/model/index.ts';
import { place, yamls } from './shape.ts';

const KINDS = [
  ...['definition', 'taxonomy', 'difference', 'similarity', 'use', 'risk', 'mitigation', 'statistic'],
  ...['application', 'advantage', 'limitation', 'outlook', 'example', 'statement'],
];

const FOLDERS = [place('audiences')];
const NAMES = listProfiles(FOLDERS);
const PROFILES = NAMES.map((name) => readProfile(name, FOLDERS));
const facets = keysOf('facets');
const industries = keysOf('industries');
/** Facets that the shipped sources use and that need no synonyms. */
const OWN_FACETS = ['control', 'failure'];

function keysOf(name: string): string[] {
  const found = yamls('lexicon').find(([file]) => file === name);
  return Object.keys(z.record(z.string(), z.unknown()).parse(found?.[1]));
}

/** Pairs of profiles, each once. */
const PAIRS = PROFILES.flatMap((one, at) => PROFILES.slice(at + 1).map((other) => [one, other] as const));

describe('each audience', () => {
  test.each(PROFILES)('$name addresses, times and orders the talk within what can be done', (profile) => {
    expect(profile.label).toMatch(/^For .{3,26}$/);
    expect(profile.pace).toBeGreaterThanOrEqual(110);
    expect(profile.pace).toBeLessThanOrEqual(170);
    expect(['explain', 'answer-first', 'compare', 'teach']).toContain(profile.arc);
  });

  test.each(PROFILES)('$name weighs only kinds and facets that exist', ({ cares }) => {
    expect(Object.keys(cares).filter((key) => ![...KINDS, ...facets, ...OWN_FACETS].includes(key))).toEqual([]);
  });

  test.each(PROFILES)('$name leads with industries that exist', (profile) => {
    expect(profile.industries).not.toEqual([]);
    expect(profile.industries.filter((key) => !industries.includes(key))).toEqual([]);
  });

  test.each(PROFILES)('$name asks without naming a subject', ({ question, ask }) => {
    expect(`${question} ${ask}`).not.toMatch(/\b(?:AI|LLMs?|generative|language models?|\d+)\b/i);
    expect(question).toMatch(/^.{20,75}\?$/);
    expect(ask).toMatch(/^.{20,75}\.$/);
  });

  test.each(PROFILES.filter(({ title }) => title !== null))(
    '$name titles what it is about, and claims nothing',
    ({ title }) => {
      expect(title).toMatch(/^\{names\}\S* .{5,40}$/);
      expect(title).not.toMatch(/\b(?:AI|LLMs?|best|will|is|are|\d+)\b/i);
    },
  );

  test.each(PROFILES)('$name both wants and declines', ({ cares }) => {
    const weights = Object.values(cares);
    expect(Math.max(...weights)).toBeGreaterThanOrEqual(1.5);
    expect(Math.min(...weights)).toBeLessThanOrEqual(0.6);
  });
});

describe('the audiences together', () => {
  test('ship the eight that people ask for', () => {
    expect(NAMES).toEqual(
      ['general', 'executives', 'developers', 'educators', 'marketers', 'healthcare', 'legal', 'students'].sort(),
    );
  });

  test('join into one that wants what either of them wants', () => {
    const both = readProfile('executives+healthcare', FOLDERS);
    const [executives, healthcare] = ['executives', 'healthcare'].map((name) => readProfile(name, FOLDERS).cares);
    expect(both.cares).toMatchObject({ statistic: executives?.statistic, limitation: healthcare?.limitation });
    expect(both.industries.slice(0, 1)).toEqual(['finance']);
    expect(both.industries).toContain('healthcare');
  });

  test.each(PAIRS.map(([one, other]) => [one.name, other.name, one, other] as const))(
    '%s and %s want different things most',
    (_, __, one, other) => {
      expect(favorites(one.cares)).not.toEqual(favorites(other.cares));
      expect(distance(one.cares, other.cares)).toBeGreaterThan(0.25);
      expect(one.question).not.toBe(other.question);
      expect(one.ask).not.toBe(other.ask);
    },
  );
});

function favorites(cares: AudienceProfile['cares']): string[] {
  const ranked = Object.entries(cares).sort(([, one], [, other]) => other - one);
  return ranked.slice(0, 5).map(([key]) => key);
}

/** Mean absolute difference of the kinds' weights. */
function distance(one: AudienceProfile['cares'], other: AudienceProfile['cares']): number {
  return KINDS.reduce((sum, kind) => sum + Math.abs((one[kind] ?? 1) - (other[kind] ?? 1)), 0) / KINDS.length;
}
