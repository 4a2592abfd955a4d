import { describe, expect, test } from 'vitest';
import { heating } from '../fixtures/render/heating.ts';
import { limits } from '../fixtures/render/limits.ts';
import { working } from '../fixtures/render/working.ts';
import { all, htmlOf, slidesIn, textOf, treeOf } from './tree.ts';

describe('every drawing of a deck', () => {
  const trees = [heating(), limits(), working()].map((deck) => treeOf(htmlOf(deck)));
  const drawings = trees.flatMap((tree) => all(tree, ({ tagName }) => tagName === 'svg'));
  const meaning = drawings.filter(({ properties }) => properties.ariaHidden === undefined);

  test('stands in a deck with every layout', () => {
    const layouts = new Set(trees.flatMap((tree) => slidesIn(tree).map(({ properties }) => properties.dataLayout)));
    expect(layouts.size).toBeGreaterThanOrEqual(20);
    expect(meaning.length).toBeGreaterThan(5);
  });

  test('is art that nobody needs to hear, or says first what it is and then what it shows', () => {
    for (const drawing of drawings) {
      if (drawing.properties.ariaHidden === 'true') continue;
      expect(drawing.properties.role).toBe('img');
      const [title, desc] = drawing.children.flatMap((child) => (child.type === 'element' ? [child] : []));
      expect([title?.tagName, desc?.tagName]).toEqual(['title', 'desc']);
      expect(title && textOf(title)).toMatch(/\S/);
      expect(desc && textOf(desc)).toMatch(/\S/);
      expect(desc && textOf(desc)).not.toBe(title && textOf(title));
    }
  });
});
