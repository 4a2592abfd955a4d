import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Deck, slidesOf } from '../../src/model/index.ts';
import { escapeInline, escapeStart } from '../../src/render/markdown/escape.ts';
import { markdown } from '../../src/render/markdown/markdown.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { runs } from '../long.ts';
import { knowDefault, talkOf } from '../pipeline/default-talk.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const parsed = (text: string) => parser.parse(text);

function words(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join(node.type === 'paragraph' ? '' : ' ') : '';
}

/** All words that a value of the deck holds for people: texts of phrases, titles, labels; no keys, ids or quotes. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (SILENT.has(key) || counted(key, one) ? [] : texts(one)));
}

/** How many kinds a bar covers: where there are no bars, the kinds are named. */
const counted = (key: string, one: unknown) =>
  key === 'note' && (one as { confidence?: string }).confidence === 'computed';

const SILENT = new Set([
  ...['spans', 'claim', 'confidence', 'subject', 'subjects', 'who', 'icon', 'kind', 'figure', 'mode', 'key', 'leans'],
  // Said in words of their own: places of categories on the axis, the clock, and how far a talk reaches.
  ...['reach', 'axis', 'form', 'lines', 'relation'],
]);

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

let decks: readonly (readonly [string, Deck])[];
beforeAll(async () => {
  const known = await knowDefault();
  decks = [
    ['ten minutes', talkOf(known).deck],
    ['ninety minutes', talkOf(known, 'developers', 90).deck],
    ['workshop', workshop()],
  ];
});

const fileOf = (deck: Deck, path: string) => {
  const found = markdown(deck).find((file) => file.path === path);
  if (typeof found?.content !== 'string') throw new Error(`no ${path}`);
  return found.content;
};

describe('text of a source in Markdown', () => {
  const SIGNS = '\\ ` * _ { } [ ] ( ) < > # + - . ! | ~ ^ $ @ & : = % " \' 1. (a) Note: --- www. http://'.split(' ');

  test('stays that text, whatever signs it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(...SIGNS),
      fc.constantFrom('a', 'note', 'x y', ' '),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces
          .join('')
          .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
          .trim();
        fc.pre(text !== '');
        const { children } = parsed(escapeStart(escapeInline(text)));
        const [only, ...others] = children;
        expect([only?.type, others]).toEqual(['paragraph', []]);
        const parts = only?.type === 'paragraph' ? only.children : [];
        // This parser makes links of addresses after all marks are read; they show what stands there.
        expect(parts.filter(({ type }) => type !== 'text' && type !== 'link')).toEqual([]);
        expect(parts.map(words).join('')).toBe(text);
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([
    ['[^1] and [x](http://a.b)', '\\[^1\\] and \\[x\\](http\\://a.b)'],
    ['0http://1', '0http\\://1'],
    ['::: notes', '\\::: notes'],
    ['Note: buy milk', 'Note\\: buy milk'],
    ['notes: buy milk', 'notes\\: buy milk'],
    ['{{< video x >}}', '\\{\\{\\< video x \\>\\}\\}'],
    ['$x$ @doe `a` #tag', '\\$x\\$ \\@doe \\`a\\` \\#tag'],
    ['It is 3.5 (or 4), says A. Smith: "no" - or yes!', 'It is 3.5 (or 4), says A. Smith: "no" - or yes!'],
  ])('%s', (text, line) => {
    expect(escapeStart(escapeInline(text))).toBe(line.replace('[^1', '[\\^1'));
  });
});

describe.each(['slides.md', 'slides.qmd'])('%s', (path) => {
  test('holds every word that the slides show and that is said over them', () => {
    for (const [name, deck] of decks) {
      // Cut at the headings of slides: a word that stands on another slide alone is missing on its own.
      const parts = fileOf(deck, path)
        .split(/^(?=## )/m)
        .slice(1);
      const lost = slidesOf(deck).flatMap(({ data, children }, i) => {
        const there = new Set(wordsIn(words(parsed((parts[i] ?? '').replaceAll(/<\/?\w+[^>]*>/g, ' ')))));
        const said = children.flatMap((notes) => notes.data.script.map(({ text }) => text));
        // The map of all parts, which stands on the slides of each.
        const map = data.layout === 'objectives' || data.layout === 'section';
        const content = map ? { ...data.content, parts: [] } : data.content;
        const shown = [data.title, data.tag ?? '', ...texts(content), ...said];
        const missing = shown.flatMap(wordsIn).filter((word) => !there.has(word));
        return missing.length > 0 ? [`${name}, ${data.id}: ${missing.join(' ')}`] : [];
      });
      expect(lost).toEqual([]);
    }
  });

  test('has a heading a slide, in their order, each with notes and its time', () => {
    for (const [name, deck] of decks) {
      const text = fileOf(deck, path);
      const titles = text.match(/^## .*$/gm) ?? [];
      expect([name, titles.length]).toEqual([name, slidesOf(deck).length]);
      expect(text.match(/^(?:Note:|::: notes)$/gm)).toHaveLength(titles.length);
      expect(text.match(/^At \d+:\d\d(?::\d\d)?, for /gm)).toHaveLength(titles.length);
    }
  });

  test('parts what stands side by side, in the order of the clock, without columns that say nothing', () => {
    for (const [, deck] of decks) {
      const text = fileOf(deck, path);
      const starts = [...text.matchAll(/^\d\. \*\*.*, from (\d+):(\d\d)(?::(\d\d))?, /gm)].map(([, a, b, c]) =>
        c === undefined ? Number(a) * 60 + Number(b) : Number(a) * 3600 + Number(b) * 60 + Number(c),
      );
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
      const columns = text.match(/^\| .* \| Named in the sources \|.*$/gm) ?? [];
      for (const heads of columns) if (heads.includes('Beyond')) expect(text).toMatch(/^\|.*\| [^–|]+ \|$/m);
      expect(text).not.toMatch(/(?:\]|<\/sup>) Examples: /);
    }
    const ninety = fileOf(decks[1]?.[1] as Deck, path);
    expect(ninety).toMatch(/^\d\. \*\*.*, from 0:00, /m);
    expect(ninety).toMatch(/\| Named in the sources \|$/m);
    expect(ninety).toMatch(/(?:\]|<\/sup>)\. Examples: /);
  });

  test('shows answers a step later, and closes what it opens', () => {
    const text = fileOf(workshop(), path);
    const [opens, closes] =
      path === 'slides.md' ? [/^<div class="fragment">$/gm, /^<\/div>$/gm] : [/^::: /gm, /^:::$/gm];
    expect(text.match(opens)?.length).toBeGreaterThan(0);
    expect(text.match(opens)?.length).toBe(text.match(closes)?.length);
  });

  test('begins with facts that YAML reads, whatever the title holds', () => {
    const deck = { ...workshop(), title: 'A "quoted": {title}\n---\nNote: # x' };
    const [, front = ''] = fileOf(deck, path).split(/^---$/m);
    const facts = parse(front) as Record<string, string>;
    expect((facts.title ?? facts.pagetitle ?? '').replaceAll('\\', '')).toMatch(
      /^A "quoted": \{title\}\s---\sNote: # x$/,
    );
  });
});

describe('footnotes of slides.qmd', () => {
  test('stand for every mark, each once, with the words of the source', () => {
    for (const [name, deck] of decks) {
      const text = fileOf(deck, 'slides.qmd');
      const marks = new Set([...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, id]) => id));
      const notes = [...text.matchAll(/^\[\^([\w-]+)\]: .*“.+”$/gm)].map(([, id]) => id);
      expect([name, notes.length]).toEqual([name, new Set(notes).size]);
      expect([name, [...marks].sort()]).toEqual([name, [...notes].sort()]);
      expect(marks.size).toBeGreaterThan(0);
    }
  });

  test('are no part of slides.md, which names the places in words', () => {
    const text = fileOf(workshop(), 'slides.md');
    expect(text).not.toContain('[^');
    expect(text).toMatch(/<sup>\d+:/);
  });
});
