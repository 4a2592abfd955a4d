import { describe, expect, test } from 'vitest';
import { scoresOf } from '../../src/check/index.ts';
import type { Deck } from '../../src/model/index.ts';
import { type Draft, deck, own, said } from '../fixtures/render/build.ts';

/** A slide of points with so many words said on it (18 of them its point) in so many seconds. */
function point(words: number, seconds: number, sources: readonly string[] = ['guide.md']): Draft {
  const text = `Point ${words} of ${seconds} holds`;
  const [first = 'guide.md', ...more] = sources;
  const phrase = said(text, first);
  const spans = [...phrase.spans, ...more.flatMap((source) => said(text, source).spans)];
  const script = [{ ...phrase, spans }, own(Array.from({ length: words - 5 }, (_, i) => `w${i}`).join(' '))];
  return {
    layout: 'points',
    title: text,
    seconds,
    purpose: 'apply',
    content: { subject: null, items: [{ icon: 'dot', who: [], text: { ...phrase, spans } }] },
    script,
  } as unknown as Draft;
}

const score = (one: Deck, id: string) => scoresOf(one).find((found) => found.id === id);

/** A slide with two icons. */
function icons(...names: readonly [string, string]): Draft {
  const items = names.map((icon) => ({ icon, who: [], text: said(`Said of ${icon}`, 'guide.md') }));
  return { ...point(20, 20), content: { subject: null, items } } as unknown as Draft;
}

describe('scores', () => {
  test.each<[string, Draft[], number, boolean]>([
    ['icons that differ', [icons('pan', 'pot'), icons('hob', 'oven')], 1, true],
    ['the same icon twice', [icons('pan', 'pan'), icons('hob', 'oven'), icons('hob', 'oven')], 0.67, true],
    ['an icon that stands for anything', [icons('pan', 'circle-dot'), icons('hob', 'oven')], 0.5, false],
    ['one card alone', [point(20, 20), point(20, 20)], 0, false],
  ])('slides of cards show more than text by their icons: %s', (_, slides, value, ok) => {
    expect(score(deck(slides), 'visual')).toMatchObject({ value, ok });
  });

  test('a deck whose words fill its seconds exactly has no slot error and agrees with its time', () => {
    // 56 words at 120 a minute take 28 s, and looking at points takes 4.
    const right = deck([point(56, 32), point(56, 32)], {
      pace: 120,
      questions: 0,
      buffer: 0,
      shortfall: 0,
      slot: 64,
      total: 64,
    });
    expect(score(right, 'slot-error')).toMatchObject({ value: 0, unit: 's' });
    expect(score(right, 'tda')).toMatchObject({ value: 1, ok: true });
    expect(score(right, 'psp')).toMatchObject({ value: 1, ok: true });
    expect(score(right, 'pace')).toMatchObject({ value: 120, ok: true });
  });

  test('words that take 30 s more than planned cost TDA e^(−30/45), and the slot error says how many', () => {
    const late = deck([point(86, 17), point(56, 32)], {
      pace: 120,
      questions: 0,
      buffer: 0,
      shortfall: 0,
      slot: 49,
      total: 49,
    });
    expect(score(late, 'slot-error')?.value).toBe(30);
    expect(score(late, 'tda')).toMatchObject({ value: 0.51, ok: false });
    expect(score(late, 'slot-error-share')?.ok).toBe(false);
  });

  test('slides of 20 and 60 s in a slot of 120 have a PSP of 1 − 20 ÷ 20', () => {
    const uneven = deck([point(32, 20), point(112, 60)], {
      pace: 120,
      questions: 0,
      buffer: 0,
      slot: 120,
      total: 80,
      shortfall: 40,
    });
    expect(score(uneven, 'psp')).toMatchObject({ value: 0, ok: false });
  });

  test('counts the claims that two sources state, and how even the sources are', () => {
    const two = deck([point(56, 32, ['guide.md', 'atlas.md']), point(58, 32)]);
    const shared = score(two, 'shared-claims');
    expect(shared?.value).toBe(50);
    expect(score(two, 'source-balance')?.value).toBeGreaterThan(0);
    expect(score(two, 'source-balance')?.value).toBeLessThan(1);
  });

  test('leaves out what one source alone can’t have, and gives every score its formula', () => {
    const one = deck([point(56, 32)]);
    const scores = scoresOf({ ...one, sources: one.sources.slice(0, 1) });
    expect(scores.map((found) => found.id)).not.toContain('source-balance');
    expect(scores.every((found) => found.formula.length > 10 && Number.isFinite(found.value))).toBe(true);
    expect(scores.every((found) => (found.target === null) === (found.ok === null))).toBe(true);
  });
});
