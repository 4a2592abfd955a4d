import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import { type Block, type Document, type Item, type Prose, spanOf } from '../../src/model/index.ts';
import { normalise } from '../../src/normalise/index.ts';

interface Expected {
  readonly headings: readonly [number, string][];
  readonly dropped: readonly string[];
  readonly gaps: readonly string[];
  readonly kept: readonly string[];
  readonly never?: readonly string[];
  readonly lists?: readonly number[];
  readonly terms?: readonly string[];
  readonly table?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly sides?: readonly string[];
  readonly code?: number;
  readonly language?: string;
}

const root = path.join(import.meta.dirname, '../fixtures/normalise');
const lexicon = readLexicon([path.join(import.meta.dirname, '../../content/lexicon')]);

describe.each(readdirSync(root).sort())('%s', async (name) => {
  const folder = path.join(root, name);
  const expected: Expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const { sources } = await ingest([folder], { cwd: root });
  const document = normalise(sources[0] as (typeof sources)[number], lexicon);
  const proses = document.sections.flatMap((section) => section.blocks.flatMap(prosesOf));
  const shown = proses.map(({ text }) => text);

  test('finds the headings and no others', () => {
    const headings = document.sections.flatMap(({ depth, heading }) => (heading ? [[depth, heading.text]] : []));
    expect(headings).toEqual(expected.headings);
  });

  test('sets aside what is no content, and nothing else', () => {
    const quotes = document.dropped.map(({ span }) => span.quote);
    for (const quote of expected.dropped) expect(quotes).toContain(quote);
    if (expected.dropped.length === 0) expect(quotes).toEqual([]);
    for (const quote of expected.dropped) expect(shown.filter((text) => text.includes(quote))).toEqual([]);
  });

  test('reports lead-ins with nothing after them, and no others', () => {
    expect(document.gaps.map(({ span }) => span.quote)).toEqual(expected.gaps);
  });

  test('keeps what the source says', () => {
    for (const text of expected.kept)
      expect(
        shown.some((prose) => prose.includes(text)),
        text,
      ).toBe(true);
    for (const text of expected.never ?? []) expect(shown.filter((prose) => prose.includes(text))).toEqual([]);
  });

  test('recovers lists, terms and tables', () => {
    const blocks = document.sections.flatMap((section) => section.blocks);
    const lists = blocks.filter((block) => block.type === 'list');
    if (expected.lists) expect(lists.map(({ items }) => items.length)).toEqual(expected.lists);
    const terms = lists.flatMap(({ items }) => items.flatMap(({ term }) => (term ? [term.text] : [])));
    if (expected.terms) expect(terms).toEqual(expected.terms);
    const table = blocks.find((block) => block.type === 'table');
    expect(table?.header.map(({ text }) => text)).toEqual(expected.table);
    if (expected.rows) expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual(expected.rows);
    expect(lists.flatMap(({ items }) => items.flatMap(({ side }) => side ?? []))).toEqual(expected.sides ?? []);
    expect(blocks.filter((block) => block.type === 'code').length).toBe(expected.code ?? 0);
  });

  test('tells the language', () => {
    expect(document.source.language).toBe(expected.language ?? 'en');
  });

  test('leads every word back to its source', () => {
    expect(proses.length).toBeGreaterThan(0);
    for (const prose of proses) expectPlaces(prose, document);
    for (const { span } of [...document.dropped, ...document.gaps]) {
      expect(document.text.slice(span.start, span.end)).toBe(span.quote);
    }
  });
});

/** Each segment holds the source's own characters (white space aside), and all letters of the prose have a place. */
function expectPlaces(prose: Prose, { text, source }: Document): void {
  let placed = 0;
  for (const { at, start, length } of prose.segments) {
    const written = text.slice(start, start + length).replace(/\s/g, ' ');
    expect(written).toBe(prose.text.slice(at, at + length));
    placed += written.replace(/\s/g, '').length;
  }
  const own = prose.text.replace(/\s/g, '').length;
  // A character that an entity stands for has no place.
  expect(placed).toBeGreaterThanOrEqual(own - (text.match(/&\w+;/g)?.length ?? 0));
  if (own > 0) expect(spanOf(source.id, text, prose).quote.length).toBeGreaterThan(0);
}

function prosesOf(block: Block): readonly Prose[] {
  if (block.type === 'table') return [...block.header, ...block.rows.flat()];
  return block.type === 'list' ? block.items.flatMap(itemProses) : block.type === 'code' ? [] : [block.prose];
}

function itemProses({ term, prose, items }: Item): readonly Prose[] {
  return [...(term ? [term] : []), ...(prose ? [prose] : []), ...items.flatMap(itemProses)];
}
