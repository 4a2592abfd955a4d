import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTemplates } from '../../src/ingest/index.ts';
import { type Deck, slidesOf } from '../../src/model/index.ts';
import { SCHEMAS } from '../../src/model/schema/index.ts';
import { json } from '../../src/render/formats/json.ts';
import { limits } from '../fixtures/render/limits.ts';
import { working } from '../fixtures/render/working.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { type Known, knowDefault, ROOT, talkOf } from '../pipeline/default-talk.ts';

const ajv = new Ajv2020({ allErrors: true });
const validators = {
  model: ajv.compile(SCHEMAS.model),
  outline: ajv.compile(SCHEMAS.outline),
  deck: ajv.compile(SCHEMAS.deck),
};
const faults = (name: keyof typeof validators, value: unknown) => {
  const validate = validators[name];
  return validate(value)
    ? []
    : validate.errors?.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

let known: Known;
beforeAll(async () => {
  known = await knowDefault();
});

/** A deck as a program reads it. */
const read = (deck: Deck): Deck => JSON.parse(JSON.stringify(deck));

describe('a talk for programs', () => {
  test.each([
    ['general', 10],
    ['developers', 90],
  ])('is as its schemas say: %s, %i minutes', (audience, minutes) => {
    const { outline, deck } = talkOf(known, audience, minutes);
    const paper = { notes: false, ink: 'full' } as const;
    const files = json({ model: known.model, outline, deck, templates: readTemplates(ROOT), paper });
    expect(files.map(({ path }) => path)).toEqual(['model.json', 'outline.json', 'deck.json']);
    for (const [i, name] of (['model', 'outline', 'deck'] as const).entries())
      expect([name, faults(name, JSON.parse(String(files[i]?.content)))]).toEqual([name, []]);
  });

  test('has a schema for every layout, at its limits too', () => {
    const decks = [limits(), working(), workshop()];
    const seen = new Set(decks.flatMap((deck) => slidesOf(deck).map(({ data }) => data.layout)));
    expect(seen.size).toBeGreaterThan(20);
    for (const deck of decks) expect(faults('deck', read(deck))).toEqual([]);
  });

  test('loses nothing of the deck on its way', () => {
    const { deck } = talkOf(known, 'general', 10);
    expect(read(deck)).toEqual(deck);
  });

  test.each<[string, (deck: { -readonly [K in keyof Deck]: Deck[K] }) => void]>([
    ['with a field that nobody knows', (deck) => Object.assign(deck, { mood: 'good' })],
    ['without its sources', (deck) => Reflect.deleteProperty(deck, 'sources')],
    ['with half a second', (deck) => Object.assign(deck, { slot: 0.5 })],
    ['with content of another layout', (deck) => Object.assign(slidesOf(deck)[0]?.data ?? {}, { layout: 'stat' })],
    ['with a slide that takes no time', (deck) => Object.assign(slidesOf(deck)[0]?.data ?? {}, { seconds: 0 })],
    ['with a slide without notes', (deck) => Object.assign(slidesOf(deck)[0] ?? {}, { children: [] })],
  ])('refuses a deck %s', (_, spoil) => {
    const deck = read(talkOf(known).deck);
    expect(faults('deck', deck)).toEqual([]);
    spoil(deck);
    expect(faults('deck', deck)).not.toEqual([]);
  });
});
