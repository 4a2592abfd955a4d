import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Phrase, SubjectKey, TimelineContent } from '../../src/model/index.ts';
import { deck, said } from '../fixtures/render/build.ts';
import { all, has, htmlOf, slidesIn, textOf, treeOf } from './tree.ts';

type Seed = readonly [text: string, confidence: Phrase['confidence'], who: readonly SubjectKey[]];

function drawn(items: readonly Seed[], tag: string | null = 'Forecast') {
  const content: TimelineContent = {
    dated: false,
    items: items.map(([text, confidence, who]) => ({
      icon: 'house',
      who,
      when: null,
      text: said(text, 'guide.md', confidence),
    })),
  };
  const [section] = slidesIn(treeOf(htmlOf(deck([{ layout: 'timeline', title: 'Heat gets cleaner', content, tag }]))));
  if (!section) throw new Error('No slide');
  const found = (holds: (element: Element) => boolean) => all({ type: 'root', children: [section] }, holds);
  const list = found((one) => has(one, 'fan-cards'))[0];
  const cards = list ? all({ type: 'root', children: [list] }, (one) => one.tagName === 'li') : [];
  return { found, list, cards, lines: found((one) => has(one, 'fan-lines'))[0] };
}

const THREE: readonly Seed[] = [
  ['Pumps may grow quieter', 'hedged', ['a']],
  ['Gas networks will shrink', 'forecast', ['b']],
  ['A new ring main is being dug', 'stated', []],
];

describe('what is expected', () => {
  test('fans out to a card each, which stand in a list without an order', () => {
    const { list, cards, lines } = drawn(THREE);
    expect(list?.tagName).toBe('ul');
    expect(cards.map((card) => THREE.findIndex(([text]) => textOf(card).includes(text)))).toEqual([0, 1, 2]);
    expect(lines?.children).toHaveLength(3);
  });

  test('is drawn for the eye alone: whoever hears it hears the cards', () => {
    const { found, lines } = drawn(THREE);
    const [now] = found((one) => has(one, 'fan-now'));
    expect(textOf(now as Element)).toBe('Today');
    for (const one of [now, lines]) expect(one?.properties.ariaHidden).toBe('true');
  });

  test('has dashed lines and edges where a source forecasts or hedges, and whole ones where it states', () => {
    const { cards, lines } = drawn(THREE);
    const dashed = (elements: readonly unknown[] = []) => elements.map((one) => has(one as Element, 'dashed'));
    expect(dashed(cards)).toEqual([true, true, false]);
    expect(dashed(lines?.children)).toEqual([true, true, false]);
  });

  test('says beside each card what the tag of the whole slide does not', () => {
    const tags = (tag: string | null) =>
      drawn(THREE, tag).cards.map((card) => /Forecast|Hedged/.exec(textOf(card))?.[0] ?? null);
    expect(tags('Forecast')).toEqual(['Hedged', null, null]);
    expect(tags(null)).toEqual(['Hedged', 'Forecast', null]);
  });

  test('shows no year but those of its words', () => {
    const { found } = drawn([...THREE.slice(0, 2), ['Pellets will be taxed by 2031', 'forecast', []]]);
    const [body] = found((one) => has(one, 'fan'));
    expect(textOf(body as Element).match(/\d{4}/g)).toEqual(['2031']);
    expect(textOf(drawn(THREE).found((one) => has(one, 'fan'))[0] as Element)).not.toMatch(/\d/);
  });

  test('leads every line to the middle of its card, evenly spread about today', () => {
    for (const count of [2, 3, 4]) {
      const items = Array.from({ length: count }, (_, i): Seed => [`Thing ${'abcd'[i]} comes`, 'forecast', []]);
      const ends = drawn(items).lines?.children.map((one) =>
        Number(/[\d.]+$/.exec(String((one as Element).properties.d))?.[0]),
      );
      const steps = ends?.slice(1).map((end, i) => Math.round((end - (ends[i] ?? 0)) * 1000));
      expect(new Set(steps).size).toBe(1);
      expect((ends?.[0] ?? 0) + (ends?.at(-1) ?? 0)).toBeCloseTo(680);
    }
  });
});

describe('what has a year', () => {
  const whens = ['2028', '2030', '2040'];
  const content: TimelineContent = {
    dated: true,
    items: THREE.map(([text, , who], i) => {
      const confidence = i === 0 ? 'stated' : 'forecast';
      return { icon: 'house', who, when: whens[i] ?? null, text: said(text, 'guide.md', confidence) };
    }),
  };
  const tree = treeOf(htmlOf(deck([{ layout: 'timeline', title: 'Heat gets cleaner', content }])));
  const drawing = all(tree, (one) => has(one, 'date-lines'))[0] as Element;
  const parts = (holds: (one: Element) => boolean) => all({ type: 'root', children: [drawing] }, holds);

  test('stands in an ordered list under its year, and nowhere is today', () => {
    const list = all(tree, (one) => has(one, 'fan-cards'))[0] as Element;
    expect(list.tagName).toBe('ol');
    expect(all(tree, (one) => has(one, 'date')).map(textOf)).toEqual(whens);
    expect(textOf(list)).not.toContain('Today');
    expect(all(tree, (one) => has(one, 'fan-now'))).toEqual([]);
  });

  test('has its place on the axis in proportion', () => {
    const [one = 0, other = 0, last = 0] = parts(({ tagName }) => tagName === 'circle').map(({ properties }) =>
      Number(properties.cx),
    );
    expect((last - one) / (other - one)).toBeCloseTo(6);
  });

  test('stands on a line that is whole up to the last stated year and dashed from there', () => {
    const stretches = parts((one) => has(one, 'axis')).map((one) => has(one, 'dashed'));
    expect(stretches).toEqual([true]);
    expect(drawing.properties.ariaHidden).toBe('true');
  });
});
