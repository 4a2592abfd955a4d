import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deck, own, said } from '../fixtures/render/build.ts';
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
