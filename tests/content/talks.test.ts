import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listProfiles, readBrief } from '../../src/ingest/index.ts';
import { place, yamls } from './shape.ts';

const TALKS = yamls('talks').map(([name]) => ({ name, ...readBrief(place(`talks/${name}.yaml`)) }));
const AUDIENCES = listProfiles([place('audiences')]);

test('ships a default talk of ten minutes for a general audience', () => {
  const talk = TALKS.find(({ name }) => name === 'generative-ai');
  expect(talk).toMatchObject({ sources: [place('sources')], slot: 600, audience: 'general' });
});

test('ships no two talks for the same audience and slot', () => {
  const asked = TALKS.map(({ audience, slot }) => `${audience} ${slot}`);
  expect(new Set(asked).size).toBe(asked.length);
});

test.each(TALKS)('$name names sources that are there', ({ sources = [] }) => {
  expect(sources).not.toEqual([]);
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(TALKS)('$name names audiences that are there', ({ audience = '' }) => {
  expect(audience.split('+').filter((name) => !AUDIENCES.includes(name))).toEqual([]);
});
