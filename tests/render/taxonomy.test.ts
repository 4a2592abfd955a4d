import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { withRoom } from '../../src/compose/layouts/room.ts';
import { type Confidence, type TaxonomyNode, taxonomyForm } from '../../src/model/index.ts';
import { emOf, LEADING } from '../../src/render/reveal/motif/lettering.ts';
import { HEIGHT, leavesOf, WIDTH } from '../../src/render/reveal/motif/tree.ts';
import { deck, said } from '../fixtures/render/build.ts';
import { runs } from '../long.ts';
import { all, has, htmlOf, slidesIn, textOf, treeOf } from './tree.ts';

function kind(label: string, children: readonly TaxonomyNode[] = [], facts: Partial<TaxonomyNode> = {}): TaxonomyNode {
  return {
    label,
    subject: null,
    gloss: null,
    spans: [],
    confidence: 'stated',
    children,
    examples: [],
    others: [],
    ...facts,
  };
}

const instruments = kind('Instruments', [
  kind('Strings', [kind('Violin'), kind('Cello'), kind('Harp'), kind('Guitar', [kind('Ukulele')])]),
  kind(
    'Winds',
    ['Flute', 'Oboe', 'Horn', 'Tuba', 'Organ'].map((name) => kind(name)),
  ),
  kind(
    'Percussion',
    ['Drum', 'Gong'].map((name) => kind(name)),
  ),
  kind('Electronic'),
]);

function pageOf(root: TaxonomyNode): Element {
  const tree = treeOf(htmlOf(deck([{ layout: 'taxonomy', title: 'Kinds of things', content: { root } }])));
  return slidesIn(tree)[0] as Element;
}

function within(root: Element, holds: (element: Element) => boolean): Element[] {
  return all({ type: 'root', children: [root] }, holds);
}

function names(node: TaxonomyNode): string[] {
  return [node.label, ...node.children.flatMap(names)];
}

/** Trees of up to 40 kinds, each under any of those before it, with names of any length in words of any length. */
const tree = fc
  .array(
    fc.record({
      under: fc.nat(),
      words: fc.array(fc.string({ unit: fc.constantFrom(...'aeilmorstWMX漢'), minLength: 1, maxLength: 14 }), {
        minLength: 1,
        maxLength: 4,
      }),
      confidence: fc.constantFrom<Confidence>('stated', 'hedged', 'forecast'),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((seeds) => {
    const grown = seeds.map(({ words, confidence }, i) => ({
      label: `${i} ${words.join(' ')}`,
      confidence,
      under: [] as number[],
    }));
    for (const [i, { under }] of seeds.slice(1).entries()) grown[under % (i + 1)]?.under.push(i + 1);
    const node = (i: number): TaxonomyNode => {
      const { label, confidence, under } = grown[i] as (typeof grown)[number];
      return kind(label, under.map(node), { confidence: i === 0 ? 'stated' : confidence });
    };
    return node(0);
  });

describe('a drawn tree', () => {
  test('keeps every box on the slide, apart from the others, with its name inside it', () => {
    fc.assert(
      fc.property(tree, (whole) => {
        const boxes = leavesOf(withRoom(whole));
        for (const { x, y, width, height, lettering } of boxes) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(WIDTH + 0.5);
          expect(y + height).toBeLessThanOrEqual(HEIGHT + 0.5);
          expect(lettering.size).toBeGreaterThanOrEqual(24);
          expect(lettering.lines.length * lettering.size * LEADING).toBeLessThanOrEqual(height);
          expect(Math.max(...lettering.lines.map(emOf)) * lettering.size).toBeLessThanOrEqual(width - 40);
        }
        for (const [i, one] of boxes.entries())
          for (const other of boxes.slice(i + 1))
            expect(
              one.x + one.width <= other.x ||
                other.x + other.width <= one.x ||
                one.y + one.height <= other.y ||
                other.y + other.height <= one.y,
              `${one.lettering.lines} and ${other.lettering.lines}`,
            ).toBe(true);
      }),
      { numRuns: runs(20) },
    );
  });

  test('is heard with every name in full, drawn or not, and comes out the same each time', () => {
    fc.assert(
      fc.property(tree, (whole) => {
        const page = pageOf(withRoom(whole));
        const list = within(page, ({ tagName }) => tagName === 'ul')
          .map(textOf)
          .join(' ');
        for (const name of names(whole)) expect(list).toContain(name);
        expect(JSON.stringify(pageOf(withRoom(whole)))).toBe(JSON.stringify(page));
      }),
      { numRuns: 15 },
    );
  });

  test('shows all that stands right under the root and counts what it has no room for further down', () => {
    const drawn = leavesOf(withRoom(instruments)).map(({ lettering }) => lettering.lines.join(' '));
    for (const name of ['Instruments', 'Strings', 'Winds', 'Percussion', 'Electronic']) expect(drawn).toContain(name);
    expect(drawn).toContain('4 others');
    const heard = textOf(pageOf(withRoom(instruments)));
    for (const name of names(instruments)) expect(heard).toContain(name);
  });

  test('dashes what is hedged and says so in words; what is stated has neither', () => {
    const unsure = pageOf(
      withRoom(
        kind('Ships', [
          kind('Ferries', [kind('Foil ferries', [], { confidence: 'hedged' })]),
          kind('Tugs', [kind('Pushers')]),
        ]),
      ),
    );
    const dashed = within(unsure, (element) => element.tagName === 'g' && has(element, 'dashed'));
    expect(dashed.map(textOf)).toEqual(['Foil ferries (hedged)']);
    expect(textOf(within(unsure, (element) => has(element, 'sure-tag'))[0] as Element)).toBe('Hedged');
  });
});

describe('kinds inside kinds', () => {
  test('are drawn as shapes in shapes where each holds one holder at most, as a tree where they branch more', () => {
    expect(taxonomyForm(kind('Food', [kind('Cheese', [kind('Brie')]), kind('Bread')]))).toBe('nested');
    expect(taxonomyForm(kind('Food', [kind('Cheese', [kind('Brie')]), kind('Bread', [kind('Rye')])]))).toBe('tree');
    expect(taxonomyForm(kind('Food', [kind('Dairy', [kind('Cheese', [kind('Brie')])])]))).toBe('tree');
  });

  test('are a list in a list, the name of each before what it holds', () => {
    const page = pageOf(
      withRoom(kind('Food', [kind('Cheese', [kind('Brie', [], { subject: 'a' }), kind('Gouda')], { subject: 'b' })])),
    );
    const [outer] = within(page, (element) => has(element, 'tree'));
    const depths = within(outer as Element, ({ tagName }) => tagName === 'li').map((item) => textOf(item));
    expect(depths[0]).toMatch(/^Food.*Cheese.*Brie/s);
    expect(within(outer as Element, (element) => has(element, 'holder'))).toHaveLength(2);
  });

  test.each([
    [5, 5, 0],
    [6, 4, 2],
    [12, 4, 8],
  ])('of %i alone show %i and count %i others by name', (count, shown, others) => {
    const kinds = Array.from({ length: count }, (_, i) => kind(`Kind ${i + 1}`));
    const roomy = withRoom(kind('Cheese', kinds));
    expect([roomy.children.length, roomy.others.length]).toEqual([shown, others]);
    const text = textOf(pageOf(roomy));
    for (const { label } of kinds) expect(text).toContain(label);
    expect(text.includes(`${others} others`)).toBe(others > 0);
  });

  test('fill the room beside the disc with examples only where no other kind stands there', () => {
    const brie = kind('Brie', [], { subject: 'a' });
    const examples = [said('Feta'), said('Gouda')];
    const shown = (children: TaxonomyNode[]) =>
      within(pageOf(withRoom(kind('Cheese', children, { subject: 'b', examples }))), (element) =>
        has(element, 'members'),
      ).map(textOf);
    expect(shown([brie])).toEqual(['ExamplesFetaGouda']);
    expect(shown([brie, kind('Hard cheese')])).toEqual([]);
  });
});
