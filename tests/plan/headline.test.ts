import { expect, test } from 'vitest';
import { type Claim, naming, type Subject } from '../../src/model/index.ts';
import type { Material } from '../../src/plan/candidate.ts';
import { headFirst, headline } from '../../src/plan/candidates/headline.ts';
import { kitchen, ModelBuilder } from '../fixtures/models.ts';

const model = kitchen();
const names = new Map(model.subjects.map((one: Subject) => [one.id, naming(one)]));
const material = { model, nameOf: (id: string) => names.get(id) ?? null } as unknown as Material;

/** Advantages of induction hobs, or of another subject: sentence and short form. */
function claims(...texts: readonly (readonly [string, string, string?])[]): Claim[] {
  const make = new ModelBuilder();
  return texts.map(([text, short, subject = 'ih']) => ({ ...make.claim('advantage', text, { subject }), short }));
}

const BUT = [
  'Induction hobs stay cool, but a pan that has stood on them for an hour burns whoever touches the glass.',
  'Stay cool',
] as const;
const UNLESS = [
  'Induction hobs stay cool; only if a pan is left to stand on them for an hour do they burn a hand.',
  'Stay cool',
] as const;
const CLEAN = ['Induction hobs are easy to clean.', 'Easy to clean'] as const;
const COOL = [
  'Induction hobs stay cool, so that nothing burns on them at the end of a long evening.',
  'Stay cool',
] as const;
const FAST = [
  'Induction hobs boil a litre of water in about two and a half minutes on a cold winter morning.',
  'Boil a litre of water in about two and a half minutes',
] as const;
const STEADY = [
  'Induction hobs keep a pan at one heat while a cook lays in one cold piece of fish after another.',
  'Keep a pan at one heat',
] as const;
const THEY = ['They save a third of the power.', 'Save a third of the power'] as const;
const OTHER = ['Electric cooking needs no chimney.', 'Needs no chimney', 'electric'] as const;

test.each([
  ['a whole sentence', [FAST, THEY, CLEAN], 'Induction hobs are easy to clean'],
  ['a sentence up to the pause behind its short form', [COOL, FAST, THEY], 'Induction hobs stay cool'],
  ['what is about a subject that others are about', [OTHER, CLEAN, FAST], 'Induction hobs are easy to clean'],
  ['the only one that fits, whatever it is about', [OTHER, FAST, STEADY], 'Electric cooking needs no chimney'],
] as const)('says over a list %s', (_, rows, title) => {
  const list = claims(...rows);
  const made = headline(list, material);
  expect(made.text).toBe(title);
  expect(list.find((one) => one.id === made.claim)?.sentence?.startsWith(title)).toBe(true);
  expect(headFirst(list, made)[0]?.id).toBe(made.claim);
});

test.each([
  ['a sentence would be cut where it makes no pause', [FAST, STEADY, FAST], 'Three advantages speak for IHs'],
  ['a sentence takes back what it began with', [BUT, FAST, STEADY], 'Three advantages speak for IHs'],
  ['a sentence narrows what it began with', [UNLESS, FAST, STEADY], 'Three advantages speak for IHs'],
  ['it would point back at another sentence', [THEY, FAST, STEADY], 'Three advantages speak for IHs'],
  ['fewer than two points would be left below it', [CLEAN, FAST], 'Two advantages speak for IHs'],
  ['the claims are about several', [CLEAN, OTHER], 'Two advantages speak for IHs and electric cooking'],
] as const)('counts where %s', (_, rows, title) => {
  expect(headline(claims(...rows), material)).toEqual({ text: title, claim: null });
});

test('names whom a title is of where its own words name nobody and there are others, and only there', () => {
  const make = new ModelBuilder();
  const list = ['Never needs a chimney in the kitchen.', 'Lasts for years.', 'Saves power.'].map((text) =>
    make.claim('advantage', text, { subject: 'ih' }),
  );
  expect(headline(list, material).text).toBe('IHs: never needs a chimney in the kitchen');
  const alone = { ...model, subjects: model.subjects.filter(({ id }) => id === 'ih') };
  expect(headline(list, { ...material, model: alone } as Material).text).toBe('Never needs a chimney in the kitchen');
});

test('counts answers under the heading of their section, never under the title of their source', () => {
  const make = new ModelBuilder();
  const list = (heading: string) =>
    ['Hobs hum.', 'Pans sing.'].map((text) => make.claim('statement', text, { subject: null, heading }));
  expect(headline(list('What do hobs do?'), material).text).toBe('Two answers to “What do hobs do?”');
  const [title = ''] = model.sources.map((one) => one.title);
  expect(headline(list(title), material).text).toBe('Two more things to know');
});

test('names the fields of uses, each by the first half of its name', () => {
  const make = new ModelBuilder();
  const uses = ['Fry fish', 'Sear steaks'].map((text) =>
    make.claim('use', text, { subjects: ['ih'], phrases: [text] }),
  );
  const industries = ['Hotels and Inns', 'Ships'].map((name, i) => ({ id: name, name, uses: [uses[i]], spans: [] }));
  const made = headline(uses, { ...material, model: { ...model, industries } } as unknown as Material);
  expect(made.text).toBe('Two more uses come from hotels and ships');
});

test('lets no figure stand over figures that measure something else', () => {
  const make = new ModelBuilder();
  const texts = ['A dinghy carries four people.', 'Oars are 3 m long.', 'The lake froze in 19 winters.'];
  const figures = texts.map((text) => make.claim('statistic', text));
  expect(headline(figures, material)).toEqual({ text: 'Three more figures give the scale', claim: null });
});
