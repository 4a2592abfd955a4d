import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { bodyWords } from '../../src/check/words.ts';
import { compose } from '../../src/compose/index.ts';
import { type Deck, InputError, type KnowledgeModel, LAYOUTS, MOST_ITEMS, slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { randomModel } from '../fixtures/random-model.ts';
import { runs } from '../long.ts';

/** The deck of a slot, or null where the sources hold too little for it. */
function deckOf(model: KnowledgeModel, minutes: number): Deck | null {
  try {
    return compose(plan(model, briefOf(minutes), anyone), model, briefOf(minutes), anyone, { icons: {} });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function holds(check: (deck: Deck) => void, seed: number): void {
  fc.assert(
    fc.property(randomModel, fc.integer({ min: 3, max: 120 }), (model, minutes) => {
      const deck = deckOf(model, minutes);
      if (deck) check(deck);
    }),
    { seed, numRuns: runs(20) },
  );
}

/** Bullets, cards or lines of a slide's one list. */
function itemsOf({ content, layout }: { readonly content: object; readonly layout: string }): number {
  const lists: Readonly<Record<string, string>> = {
    points: 'items',
    timeline: 'items',
    terms: 'items',
    takeaways: 'items',
    discussion: 'points',
    objectives: 'objectives',
    risk: 'rows',
    compare: 'stages',
    matrix: 'rows',
  };
  const list = lists[layout];
  return list === undefined ? 0 : ((content as Record<string, unknown[]>)[list]?.length ?? 0);
}

describe('whatever the sources hold and however long the slot', () => {
  test('no body has more words than its layout allows, and a taught one has 40 at most', () => {
    holds((deck) => {
      for (const slide of slidesOf(deck)) {
        const most = LAYOUTS[slide.data.layout].words;
        if (most !== null) expect(bodyWords(slide), slide.data.id).toBeLessThanOrEqual(most);
        if (most !== null && slide.data.mode === 'teach') expect(most).toBeLessThanOrEqual(40);
      }
    }, 17);
  });

  test('no slide looks like the one before, unless both are pages of one series', () => {
    holds((deck) => expect(check(deck).filter((one) => one.ruleId === 'sequence')).toEqual([]), 23);
  });

  test('pages of a series are counted one by one, and their titles differ', () => {
    holds((deck) => {
      const pages = slidesOf(deck).filter(({ data }) => data.series !== null);
      for (const id of new Set(pages.map(({ data }) => data.series?.id))) {
        const own = pages.filter(({ data }) => data.series?.id === id);
        expect(own.map(({ data }) => data.series?.i)).toEqual(own.map((_, i) => i + 1));
        expect(own.map(({ data }) => data.series?.of)).toEqual(own.map(() => own.length));
        expect(new Set(own.map(({ data }) => data.title)).size, own.map(({ data }) => data.title).join()).toBe(
          own.length,
        );
      }
    }, 29);
  });

  test('no list has more than four items', () => {
    holds((deck) => {
      for (const slide of slidesOf(deck)) expect(itemsOf(slide.data), slide.data.id).toBeLessThanOrEqual(MOST_ITEMS);
    }, 19);
  });
});

test('what a slide has no words for is still said: a row that is too long for a table', () => {
  const model = kitchen();
  const long = model.differences.map((row, i) =>
    i === 0
      ? {
          ...row,
          sides: row.sides.map((side) => ({
            ...side,
            short: 'one of very many words that are all quite short so that they go on and on and on as no cell should',
          })) as unknown as typeof row.sides,
        }
      : row,
  );
  const first = long[0];
  const deck = deckOf({ ...model, differences: long }, 20);
  const said = slidesOf(deck as Deck).flatMap((slide) => slide.children[0].data.script.map((one) => one.claim));
  expect(said).toContain(first?.id);
  const shown = slidesOf(deck as Deck).flatMap(({ data }) =>
    data.layout === 'matrix' || data.layout === 'compare' ? JSON.stringify(data.content) : [],
  );
  expect(shown.join()).not.toContain('as no cell should');
  expect(shown.length).toBeGreaterThan(0);
});
