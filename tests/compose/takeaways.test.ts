import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { inFewWords } from '../../src/compose/layouts/takeaway.ts';
import { type Phrase, slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { lexicon } from '../extract/documents.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

/** The deck on the kitchen, where each difference is of these two forms. */
function deckOf(first: string, second: string) {
  const model = kitchen();
  const differences = model.differences.map((one) => {
    const [a, b, ...more] = one.sides;
    return { ...one, sides: [{ ...a, short: first }, { ...b, short: second }, ...more] as const };
  });
  const told = { ...model, differences } as typeof model;
  return compose(plan(told, briefOf(20), anyone), told, briefOf(20), anyone, lexicon());
}

/** All that its takeaways show. */
function shown(first: string, second: string): string {
  const last = slidesOf(deckOf(first, second)).find((slide) => slide.data.layout === 'takeaways');
  return JSON.stringify(last?.data.content);
}

test('figures are recalled with what they count, words by themselves', () => {
  const facet = kitchen().differences.map((one) => one.facet);
  const named = new RegExp(`"(?:${facet.join('|')})\\. `);
  expect(shown('220', '90')).toMatch(named);
  expect(shown('10 to 30 years', 'A lifetime')).toMatch(named);
  expect(shown('About $26', 'More')).toMatch(named);
  expect(shown('Heats at once', 'Heats slowly')).not.toMatch(named);
});

test('cells of a comparison begin with a capital, whatever the source begins with', () => {
  const tables = slidesOf(deckOf('cheap to run', 'eBay only')).filter(({ data }) =>
    ['matrix', 'compare'].includes(data.layout),
  );
  const words = JSON.stringify(tables.map(({ data }) => data.content));
  expect(tables.length).toBeGreaterThan(0);
  expect(words).toContain('"Cheap to run"');
  expect(words).toContain('"eBay only"');
});

describe('points to keep that are too long for a slide', () => {
  const phrase = (words: number): Phrase => ({
    text: Array.from({ length: words }, () => 'sail').join(' '),
    claim: null,
    confidence: 'stated',
    spans: [],
  });
  const shownOf = (
    ...items: readonly (readonly [number, 'relation' | 'compare' | 'industry' | 'stat' | 'definition'])[]
  ) =>
    inFewWords(items.map(([words, figure]) => ({ figure, head: phrase(5), text: phrase(words) }))).map(
      ({ text }) => text.text.split(' ').filter(Boolean).length,
    );

  test('keep what a figure counts before a list that its head has counted', () => {
    expect(shownOf([6, 'relation'], [6, 'industry'], [17, 'stat'])).toEqual([6, 0, 17]);
  });

  test('keep what a term means, however long, while the head of another says something by itself', () => {
    expect(shownOf([9, 'compare'], [10, 'stat'], [14, 'definition'])).toEqual([9, 0, 14]);
  });

  test('leave the longest to the script where no list is among them', () => {
    expect(shownOf([6, 'relation'], [7, 'relation'], [17, 'stat'])).toEqual([6, 7, 0]);
  });

  test('keep the list after all where a longer text had to go', () => {
    expect(shownOf([11, 'relation'], [16, 'compare'], [6, 'industry'])).toEqual([11, 0, 6]);
  });

  test('stay whole where there is room', () => {
    expect(shownOf([6, 'relation'], [6, 'industry'], [9, 'stat'])).toEqual([6, 6, 9]);
  });
});
