import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deck, own, said, span } from '../fixtures/render/build.ts';
import { classed, documentTree, tagged, within } from './documents.ts';
import { textOf } from './tree.ts';

const lines = (...drafts: Parameters<typeof deck>[0]) =>
  classed(documentTree(deck(drafts), 'handout'), 'topic').flatMap((topic) =>
    tagged(within(topic), 'li').map((item) => textOf(item).replace(/\d+:\d+/g, '')),
  );

describe('a line of the handout', () => {
  const points = (...texts: readonly string[]) => ({
    layout: 'points' as const,
    title: 'What speaks for them',
    content: {
      subject: null,
      items: texts.map((text) => ({ icon: 'house' as const, who: ['a' as const], text: said(text) })),
    },
  });

  test('names whose it is, but not twice', () => {
    expect(lines(points('Work down to −15 °C', 'Heat pumps need a slab', 'Heat pumpside noise'))).toEqual([
      'Heat pumps: Work down to −15 °C',
      'Heat pumps need a slab',
      'Heat pumps: Heat pumpside noise',
    ]);
  });

  test('of what to keep says once how sure it is, where its words are', () => {
    const items = [
      {
        figure: 'stat' as const,
        head: said('80%, says Ann', 'guide.md', 'forecast'),
        text: said('80% will have one', 'guide.md', 'forecast'),
      },
      { figure: 'stat' as const, head: said('Two ways'), text: said('Both warm water') },
    ];
    const page = documentTree(deck([{ layout: 'takeaways', title: 'Keep', content: { items } }]), 'handout');
    const [list] = classed(page, 'keep');
    const told = tagged(within(list), 'p').map((item) => textOf(item).replace(/\d+:\d+/g, ''));
    expect(told).toEqual(['80%, says Ann', '80% will have one (forecast)', 'Two ways', 'Both warm water']);
  });

  test('says how sure it is, unless the whole slide is as sure', () => {
    const hedged = said('May need a slab', 'guide.md', 'hedged');
    const outlook = points('Heat pumps hum');
    const items = [
      { ...outlook.content.items[0], text: hedged },
      { ...outlook.content.items[0], text: said('Will hum', 'guide.md', 'forecast') },
    ];
    const shown = { ...outlook, tag: 'Forecast', content: { ...outlook.content, items } } as Parameters<
      typeof deck
    >[0][number];
    expect(lines(shown)).toEqual(['Heat pumps: May need a slab (hedged)', 'Heat pumps: Will hum']);
  });

  test('quotes a source without the half of its marks that a quote may hold', () => {
    const words = { ...said('Choose a term'), spans: [span('guide.md', 'Families** choose a **term, 2**3 times')] };
    const { content } = points('x');
    const items = [{ ...content.items[0], text: words }];
    const page = documentTree(
      deck([{ ...points('x'), content: { ...content, items } } as Parameters<typeof deck>[0][number]]),
      'handout',
    );
    const [quotes] = classed(page, 'quotes');
    expect(quotes && textOf(quotes)).toContain('“Families choose a term, 2**3 times”');
  });

  test('of what to keep has a second line only where there is something to say on it', () => {
    const items = [
      { figure: 'relation' as const, head: said('Two ways'), text: said('Both warm water.') },
      { figure: 'industry' as const, head: own('Six trades fit them', 'computed'), text: { ...said('x'), text: '' } },
    ];
    const page = documentTree(deck([{ layout: 'takeaways', title: 'Keep', content: { items } }]), 'handout');
    const [list] = classed(page, 'keep');
    const paragraphs = tagged(within(list), 'li').map((item) => tagged(within(item), 'p').length);
    expect(paragraphs).toEqual([2, 1]);
  });

  test('to write on stays with its head on paper', () => {
    const css = readFileSync(new URL('../../templates/document.css', import.meta.url), 'utf8');
    const paper = css.slice(css.indexOf('@media print'));
    const kept = (rule: string) =>
      [...paper.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
        .filter(([, , body = '']) => body.includes(rule))
        .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    expect(kept('break-inside: avoid')).toContain('.lines');
    expect(kept('break-after: avoid')).toContain('.label');
  });
});
