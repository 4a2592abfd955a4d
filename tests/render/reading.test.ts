import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Deck, Phrase, Slide } from '../../src/model/index.ts';
import { slidesOf } from '../../src/model/index.ts';
import { heating } from '../fixtures/render/heating.ts';
import { limits } from '../fixtures/render/limits.ts';
import { working } from '../fixtures/render/working.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { documentTree, tagged, within, words } from './documents.ts';
import { all, has, textOf } from './tree.ts';

const DECKS = { heating, limits, working, workshop };
type Name = keyof typeof DECKS;
const NAMES = Object.keys(DECKS) as Name[];

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$]+/gu, ' ')
    .trim();
const treeOf = (name: Name, facts: Partial<Deck> = {}) => documentTree(DECKS[name](facts), 'read');

/** The page's words without the marks of places, which stand between words. */
function read(tree: Root): string {
  const unmarked = (element: Element): string =>
    has(element, 'cite')
      ? ' '
      : element.children
          .map((one) => (one.type === 'text' ? one.value : one.type === 'element' ? unmarked(one) : ''))
          .join('');
  return bare(tagged(tree, 'main').map(unmarked).join(' '));
}

/** Every text with a place that a slide shows, however deep. */
function shownOn({ data }: Slide): string[] {
  const phrases = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(phrases);
    if (typeof value !== 'object' || value === null) return [];
    return 'text' in value && 'spans' in value ? [String(value.text)] : Object.values(value).flatMap(phrases);
  };
  return phrases(data.content);
}

describe('the reading page', () => {
  test.each(NAMES)('holds all that %s shows and says, title by title', (name) => {
    const text = read(treeOf(name));
    const slides = slidesOf(DECKS[name]());
    const told = slides.flatMap((slide) => [
      slide.data.title,
      ...shownOn(slide),
      ...(slide.data.activity ? [] : slide.children.flatMap(({ data }) => data.script.map((phrase) => phrase.text))),
      ...(slide.data.activity?.key.map(({ reason }) => reason) ?? []),
      ...(slide.data.layout === 'quiz' ? [] : (slide.data.activity?.steps.map((step) => step.text) ?? [])),
    ]);
    expect(told.filter((one) => !text.includes(bare(one)))).toEqual([]);
  });

  test.each(NAMES)('says nothing that is not in %s', (name) => {
    const deck = DECKS[name]();
    const figures = slidesOf(deck).map(({ data }) =>
      data.layout === 'stat' ? `${data.content.value} ${data.content.unit}` : '',
    );
    const known = bare(
      JSON.stringify([deck, figures], (key, value) =>
        key === 'spans' ? value.map((one: { quote: string }) => one.quote) : value,
      ),
    );
    const scaffold = new Set(['cite', 'aside', 'hint', 'eyebrow', 'facts', 'label', 'back', 'links', 'unsaid']);
    const leaves: string[] = [];
    const walk = (element: Element): void => {
      const names = (element.properties.className ?? []) as string[];
      if (names.some((one) => scaffold.has(one)) || ['small', 'summary', 'thead'].includes(element.tagName)) return;
      for (const one of element.children) {
        if (one.type === 'element') walk(one);
        else if (one.type === 'text')
          leaves.push(...one.value.split(/” … “|[()]/).filter((part) => part.trim() !== ''));
      }
    };
    for (const main of tagged(treeOf(name), 'main')) walk(main);
    const ours =
      /^(?:contents|sources|examples?|[a-d] is right|at the end you can|after this part you can|next|drawn \d+ of \d+ filled|risk|safeguard)?$|minutes|(?:^| )and(?: |$)|^\d/;
    expect(leaves.map(bare).filter((leaf) => !known.includes(leaf) && !ours.test(leaf))).toEqual([]);
  });

  test('reads in the order of the talk, one heading a slide, none skipped a level', () => {
    const tree = treeOf('heating');
    const headings = tagged(tree, 'h1', 'h2', 'h3', 'h4');
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1)).toEqual([]);
    const titles = slidesOf(heating()).filter(({ data }) => data.layout !== 'title' && data.layout !== 'section');
    const articles = all(tree, (element) => has(element, 'read'));
    expect(articles.map((one) => textOf(tagged(within(one), 'h2', 'h3')[0] as Element))).toEqual(
      titles.map(({ data }) => expect.stringContaining(data.title.slice(0, 20))),
    );
  });

  test('leads from every mark to its quote, and from every quote back to where it is cited', () => {
    const tree = treeOf('workshop');
    const byId = new Map(
      all(tree, ({ properties }) => properties.id !== undefined).map((one) => [`#${one.properties.id}`, one]),
    );
    const marks = all(tree, (element) => has(element, 'read')).flatMap((article) =>
      all(
        within(article),
        ({ tagName, properties }) => tagName === 'a' && String(properties.href).startsWith('#ref-'),
      ).map((link) => ({ from: `#${article.properties.id}`, to: byId.get(String(link.properties.href)) })),
    );
    expect(marks.length).toBeGreaterThan(10);
    const lost = marks.filter(({ from, to }) => {
      const back = to ? tagged(within(to), 'a').map(({ properties }) => properties.href) : [];
      return !back.includes(from);
    });
    expect(lost).toEqual([]);
    const links = tagged(tree, 'a').map(({ properties }) => String(properties.href));
    expect(links.filter((href) => href.startsWith('#') && !byId.has(href))).toEqual([]);
  });

  test('folds every answer away, and folds nothing else', () => {
    const tree = treeOf('workshop');
    const folds = tagged(tree, 'details');
    const slides = slidesOf(workshop());
    const ids = slides.map(({ data }) => data.id);
    const tasks = slides.filter(({ data }) => data.activity !== null);
    expect(tasks.length).toBeGreaterThan(3);
    expect(folds).toHaveLength(tasks.length);
    const open = read({
      type: 'root',
      children: tagged(tree, 'main').map((main) => without(main, 'details', 'sources')),
    });
    expect(open).not.toMatch(/is right|show the answers? \w/);
    for (const { data } of tasks) {
      const id = `slide-${ids.indexOf(data.id) + 1}`;
      const [article] = all(tree, ({ properties }) => properties.id === id);
      const seen = read({
        type: 'root',
        children: [
          { type: 'element', tagName: 'main', properties: {}, children: article ? [without(article, 'details')] : [] },
        ],
      });
      const reasons = data.activity?.key.map(({ reason }) => reason) ?? [];
      const cards = data.activity?.items.map(({ text }) => bare(text)) ?? [];
      expect(reasons.filter((reason) => !cards.includes(bare(reason)) && seen.includes(bare(reason)))).toEqual([]);
    }
  });

  test('keeps tables tables: a scope and a role for every head', () => {
    for (const name of NAMES) {
      const tree = treeOf(name);
      expect(tagged(tree, 'th').filter(({ properties }) => !properties.scope || !properties.role)).toEqual([]);
      expect(tagged(tree, 'td').filter(({ properties }) => properties.role !== 'cell')).toEqual([]);
    }
  });

  test('names who speaks, where, when and how long', () => {
    const tree = documentTree(workshop({ speaker: 'Ada Byron', event: 'Bread Days' }), 'read');
    expect(words(tree)).toMatch(/9:00–\d+:\d\d.*Ada Byron · Bread Days/);
  });
});

function without(element: Element, ...names: readonly string[]): Element {
  const gone = (one: Element) => names.some((name) => one.tagName === name || has(one, name));
  const kept = element.children.filter((one) => one.type !== 'element' || !gone(one));
  return { ...element, children: kept.map((one) => (one.type === 'element' ? without(one, ...names) : one)) };
}

test('what the speaker wrote to say over a task is there to read, and nothing that gives its answers away', () => {
  const told = structuredClone(workshop());
  const task = slidesOf(told).find(({ data }) => data.activity);
  const phrase = (text: string, confidence: Phrase['confidence']): Phrase => ({
    text,
    claim: null,
    confidence,
    spans: [],
  });
  if (!task) throw new Error('The deck has no task');
  (task.children[0].data.script as Phrase[]).push(
    phrase('The answer is the brown one.', 'scaffold'),
    phrase('Take the blue cards.', 'own'),
  );
  const text = read(documentTree(told, 'read'));
  expect(text).toContain('take the blue cards');
  expect(text).not.toContain('the answer is the brown one');
  expect(read(documentTree(workshop(), 'read'))).not.toContain('take the blue cards');
});
