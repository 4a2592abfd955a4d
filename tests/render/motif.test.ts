import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Deck, Relation, SubjectKey } from '../../src/model/index.ts';
import { SUBJECT_KEYS } from '../../src/model/index.ts';
import { figureOf, type Mark } from '../../src/render/reveal/motif/figure.ts';
import { emOf, LEADING, lettered } from '../../src/render/reveal/motif/lettering.ts';
import { deck, own } from '../fixtures/render/build.ts';
import { all, has, htmlOf, textOf, treeOf } from './tree.ts';

type Within = Deck['within'];
const NAMES = [
  'Trams',
  'Interurban electric railways of America',
  'Donaudampfschifffahrtsgesellschaft',
  'Commuter trains',
];

function talk(
  relation: Relation,
  count: number,
  within: Within = {},
  holder: string | null = null,
  purposes: readonly string[] = ['define'],
): Deck {
  const subjects = SUBJECT_KEYS.slice(0, count).map((key, i) => ({
    key,
    id: key,
    name: NAMES[i] ?? key,
    short: NAMES[i] ?? key,
  }));
  const sections = purposes.map((purpose, i) => ({
    id: `p${i}`,
    name: `Part ${purpose}`,
    title: own(purpose),
    objectives: [],
    seconds: 60,
  }));
  const parts = sections.map(({ name }) => name);
  const title = {
    layout: 'title',
    title: 'On rails',
    content: { lines: ['On rails'], lead: '', audience: 'For all', byline: null, note: '' },
  } as const;
  const drafts = sections.flatMap(({ id, name }, i) => [
    {
      layout: 'section' as const,
      section: id,
      purpose: 'section' as const,
      title: name,
      content: { name, lead: null, part: i + 1, parts, seconds: 60 },
    },
    {
      layout: 'quote' as const,
      section: id,
      purpose: purposes[i] as never,
      title: name,
      content: { quote: own('Mind the gap'), speaker: 'Announcement' },
    },
  ]);
  return deck([title, ...drafts], { relation, within, holder, subjects, sections });
}

const distance = (one: Mark, other: Mark) => Math.hypot(one.x - other.x, one.y - other.y);
const pairs = (marks: readonly Mark[]) =>
  marks.flatMap((one, i) => marks.slice(i + 1).map((other) => [one, other] as const));
const cases = (relation: Relation) => [2, 3, 4].map((count) => [relation, count] as const);
const NESTS: readonly (readonly [string, number, Within])[] = [
  ['one in another', 2, { a: 'b' }],
  ['two in the third', 3, { a: 'b', c: 'b' }],
  ['three in the fourth', 4, { a: 'b', c: 'b', d: 'b' }],
  ['one in another and one apart', 3, { a: 'b' }],
  ['one in another and two apart', 4, { a: 'b' }],
  ['each of three in the next', 3, { a: 'b', b: 'c' }],
];

describe('the figure of a relation', () => {
  test.each([...cases('disjoint'), ...cases('sequence')])(
    'of %s keeps %i marks clear of one another',
    (relation, count) => {
      const { marks } = figureOf(talk(relation, count));
      expect(marks.map(({ key }) => key)).toEqual(SUBJECT_KEYS.slice(0, count));
      for (const [one, other] of pairs(marks)) expect(distance(one, other)).toBeGreaterThan(one.r + other.r + 0.015);
    },
  );

  test.each(cases('overlap'))('of %s crosses every two of %i marks, none inside the other', (relation, count) => {
    for (const [one, other] of pairs(figureOf(talk(relation, count)).marks)) {
      expect(distance(one, other)).toBeLessThan(one.r + other.r);
      expect(distance(one, other)).toBeGreaterThan(Math.abs(one.r - other.r));
    }
  });

  test.each(NESTS)('draws %s', (_, count, within) => {
    const { marks } = figureOf(talk('subset', count, within));
    const at = (key: SubjectKey) => marks.find((mark) => mark.key === key) as Mark;
    expect(marks.map(({ key }) => key).sort()).toEqual(SUBJECT_KEYS.slice(0, count));
    for (const [one, other] of pairs(marks)) {
      const [inner, outer] = holds(within, one.key, other.key) ? [one, other] : [other, one];
      const gap = distance(one, other);
      if (holds(within, inner.key, outer.key))
        expect(gap + inner.r, `${inner.key} in ${outer.key}`).toBeLessThan(outer.r);
      else expect(gap, `${one.key} beside ${other.key}`).toBeGreaterThan(one.r + other.r);
    }
    expect(
      marks
        .filter((mark) => mark.holds)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...new Set(Object.values(within))].sort());
    expect(at('a').holds).toBe(false);
  });

  test('points from each to the next in a sequence, and nowhere else', () => {
    const arrows = (relation: Relation) =>
      figureOf(talk(relation, 3)).arrows.map((pair) => pair.map(({ key }) => key).join(''));
    expect(arrows('sequence')).toEqual(['ab', 'bc']);
    for (const relation of ['overlap', 'disjoint', 'subset', 'chain'] as const) expect(arrows(relation)).toEqual([]);
  });
});

function holds(within: Within, inner: SubjectKey, outer: SubjectKey): boolean {
  const parent = within[inner];
  return parent !== undefined && (parent === outer || holds(within, parent, outer));
}

describe('a cover', () => {
  test.each([...cases('disjoint'), ...cases('sequence'), ...cases('overlap'), ['single', 1] as const])(
    'of %s names each of %i subjects in its shape, in type that can be read',
    (relation, count) => {
      const tree = treeOf(htmlOf(talk(relation, count, {}, count > 1 ? 'Vehicles that run on rails of steel' : null)));
      const art = all(tree, (element) => has(element, 'art'))[0] as Element;
      const names = allIn(art, (element) => has(element, 'art-name'));
      expect(names.every(({ properties }) => Number(properties.fontSize) >= 24)).toBe(true);
      const said = names.map(textOf).join(' ').replaceAll('- ', '-');
      for (const name of NAMES.slice(0, count)) expect(said).toContain(name.slice(0, 5));
      for (const key of SUBJECT_KEYS.slice(0, count))
        expect(allIn(art, (element) => has(element, `shape-${key}`))).toHaveLength(1);
      expect(allIn(art, (element) => has(element, 'shape-holder'))).toHaveLength(count > 1 ? 1 : 0);
    },
  );
});

test('a talk whose sources are about nothing that they name has one shape without a name, on its cover and on all dividers', () => {
  const purposes = ['define', 'contrast', 'apply', 'detail', 'warn'];
  const arts = all(treeOf(htmlOf(talk('single', 0, {}, null, purposes))), (element) => has(element, 'art'));
  expect(arts).toHaveLength(1 + purposes.length);
  for (const art of arts) {
    expect(allIn(art, (element) => has(element, 'shape-a')).length).toBeGreaterThan(0);
    expect(allIn(art, (element) => has(element, 'art-name'))).toEqual([]);
  }
});

describe('the dividers of a deck', () => {
  const arts = (of: Deck) => all(treeOf(htmlOf(of)), (element) => has(element, 'art')).slice(1);
  const dashed = (art: Element) => allIn(art, (element) => has(element, 'dashed')).length > 0;

  test('differ, whatever their parts are about', () => {
    for (const purposes of [
      ['define', 'contrast', 'apply', 'warn'],
      ['apply', 'apply', 'apply', 'apply'],
      ['warn', 'define', 'outlook', 'apply', 'contrast'],
    ]) {
      const drawn = arts(talk('subset', 2, { a: 'b' }, null, purposes)).map((art) => JSON.stringify(art.children));
      expect(new Set(drawn).size).toBe(purposes.length);
    }
  });

  test('are dashed where a part looks ahead or lets the audience act, and only there', () => {
    const drawn = arts(talk('overlap', 2, {}, null, ['define', 'contrast', 'apply', 'outlook']));
    expect(drawn.map(dashed)).toEqual([false, false, false, true]);
  });

  test('are art, which nobody needs to hear', () => {
    for (const art of arts(talk('chain', 3, { a: 'b', b: 'c' }, null, ['define', 'contrast'])))
      expect(art.properties.ariaHidden).toBe('true');
  });
});

describe('a name in a shape', () => {
  const room = { width: 300, height: 200, max: 80, min: 28 };

  test.each(['LLMs', 'Service contracts', 'Interurban electric railways', 'well-tempered-clavier'])(
    'fits with every letter: %s',
    (text) => {
      const { lines, size, cut } = lettered(text, room);
      expect(cut).toBe(false);
      expect(lines.join(' ').replaceAll('- ', '-')).toBe(text);
      expect(Math.max(...lines.map(emOf)) * size).toBeLessThanOrEqual(room.width);
      expect(lines.length * size * LEADING).toBeLessThanOrEqual(room.height);
    },
  );

  test('is cut with a mark only where it can not fit', () => {
    const { lines, cut } = lettered('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz von Mecklenburg', {
      ...room,
      height: 70,
    });
    expect(cut).toBe(true);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(Math.max(...lines.map(emOf)) * room.min).toBeLessThanOrEqual(room.width);
  });
});

function allIn(root: Element, holdsFor: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (holdsFor(element)) found.push(element);
  });
  return found;
}
