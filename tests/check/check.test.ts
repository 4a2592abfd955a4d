import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { compose } from '../../src/compose/index.ts';
import { type Deck, type Slide, slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

function deckWith(change: (slide: Slide, index: number) => void): Deck {
  const model = kitchen();
  const outline = plan(model, briefOf(10), anyone);
  const deck = structuredClone(compose(outline, model, briefOf(10), anyone, { icons: {} }));
  slidesOf(deck).forEach(change);
  return deck;
}

const rulesOf = (deck: Deck) => [...new Set(check(deck).map((message) => message.ruleId))];

describe('check', () => {
  test('finds nothing in a deck that is right', () => {
    expect(check(deckWith(() => {})).map(String)).toEqual([]);
  });

  test.each<[string, (slide: Slide, index: number) => void]>([
    ['seconds', (slide, i) => i === 2 && Object.assign(slide.data, { seconds: 3.5 })],
    ['title', (slide, i) => i === 2 && Object.assign(slide.data, { title: '' })],
    ['title', (slide, i) => i === 2 && Object.assign(slide.data, { title: 'word '.repeat(13).trim() })],
    ['notes', (slide, i) => i === 3 && Object.assign(slide.children[0].data, { script: [] })],
    ['source', (slide, i) => i === 3 && Object.assign(slide.children[0].data.script[1] ?? {}, { spans: [] })],
    ['repetition', (slide, i) => i > 2 && Object.assign(slide.data, { title: 'Pans matter more than stoves' })],
  ])('finds a fault of %s and names its slide', (rule, change) => {
    const deck = deckWith(change);
    expect(rulesOf(deck)).toContain(rule);
    expect(String(check(deck).find((one) => one.ruleId === rule))).toMatch(
      /Unexpected .* expected|Unexpected .* already/,
    );
  });
});
