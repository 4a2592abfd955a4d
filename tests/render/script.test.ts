import { beforeAll, describe, expect, test } from 'vitest';
import { type Deck, slidesOf } from '../../src/model/index.ts';
import { script } from '../../src/render/formats/script.ts';
import { deck as deckOf, own, said } from '../fixtures/render/build.ts';
import { heating } from '../fixtures/render/heating.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { type Known, knowDefault, talkOf } from '../pipeline/default-talk.ts';
import { classed, tagged, within, words } from './documents.ts';
import { small, textOf, treeOf } from './tree.ts';

let known: Known;
let decks: readonly (readonly [string, Deck])[];
beforeAll(async () => {
  known = await knowDefault();
  decks = [
    ['ten minutes', talkOf(known).deck],
    ['workshop', workshop()],
    ['heating', heating()],
  ];
});

function written(deck: Deck): { readonly html: ReturnType<typeof treeOf>; readonly md: string } {
  const files = script({ deck, templates: small } as Parameters<typeof script>[0]);
  const [html = '', md = ''] = ['script.html', 'script.md'].map((path) =>
    String(files.find((one) => one.path === path)?.content),
  );
  return { html: treeOf(html), md };
}

const bare = (text: string) => text.replaceAll('\\', '').replace(/\s+/g, ' ');

describe('the script', () => {
  test('holds every sentence that is said, in its order, in both forms', () => {
    for (const [name, deck] of decks) {
      const { html, md } = written(deck);
      const page = words(html);
      let [at, below] = [0, 0];
      for (const { data, children } of slidesOf(deck))
        for (const { text } of children.flatMap((notes) => notes.data.script)) {
          at = page.indexOf(bare(text), at);
          below = bare(md).indexOf(bare(text), below);
          expect([name, data.id, text, at >= 0, below >= 0]).toEqual([name, data.id, text, true, true]);
        }
    }
  });

  test('says when each slide begins, by the timer or by the clock', () => {
    const starts = (deck: Deck) => classed(written(deck).html, 'clock').map(textOf);
    const deck = talkOf(known).deck;
    const after = [deck.questions, deck.buffer, deck.shortfall].filter((seconds) => seconds > 0).length;
    expect(starts(deck)[0]).toBe('0:00');
    expect(starts(deck)).toHaveLength(slidesOf(deck).length + after);
    expect(starts({ ...deck, from: 9 * 3600 })[0]).toBe('9:00');
  });

  test('says where to go on for whoever is late, and what is done besides speaking', () => {
    const { html } = written(talkOf(known).deck);
    expect(classed(html, 'skip').map(textOf).join(' ')).toMatch(/Later than \d+:\d\d on the timer\? Skip slide/);
    expect(classed(html, 'do').map(textOf).join(' ')).toMatch(/\[Let them look for \d+ s\]/);
    const room = written(workshop());
    const done = classed(room.html, 'do').map(textOf).join(' ');
    expect(done).toMatch(/\[They work [\w ]+, \d+ [^\]]+\(key C: countdown\)\]/);
    expect(done).toContain('[One step further, the answer appears]');
    expect(done).toMatch(/\[Break: back at \d+:\d\d\]/);
    expect(tagged(within(classed(room.html, 'steps')[0]), 'li').length).toBeGreaterThan(0);
  });

  test('says nothing of a break, an answer or a cut where there is none', () => {
    const deck = { ...heating(), cuts: [] };
    const { html } = written({ ...deck, root: { ...deck.root, children: deck.root.children.slice(0, 1) } });
    expect(classed(html, 'skip')).toEqual([]);
    expect(words(html)).not.toMatch(/\[(?:Break|One step|They work)/);
  });

  test('begins a new paragraph with what leads to a claim, never ends one with it', () => {
    const long = said(`${'Dough rests in the cold until morning. '.repeat(7)}`.trim());
    const draft = { layout: 'points', title: 'Dough', content: { subject: null, items: [] } } as const;
    const spoken = [own('Now to bread.'), long, own('In bakeries:'), said('Ovens run at night.'), own('Thank you.')];
    const lines = classed(written(deckOf([{ ...draft, script: spoken }])).html, 'speak').map(textOf);
    expect(lines.map((line) => line.slice(0, 12))).toEqual(['Now to bread', 'In bakeries:']);
    expect(lines[1]).toMatch(/^In bakeries: Ovens run at night\..*Thank you\.$/);
  });

  test('names the place of what is said, and the source in its words at the end', () => {
    const { html, md } = written(talkOf(known).deck);
    const cited = classed(html, 'speak').flatMap((one) => classed(within(one), 'cite'));
    expect(cited.length).toBeGreaterThan(10);
    expect(md).toMatch(/\\\[\d+:\d+(?:, \d+:\d+)*\\\]/);
    expect(md).toMatch(/^## Sources$/m);
  });
});
