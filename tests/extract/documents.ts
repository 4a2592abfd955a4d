import fs from 'node:fs';
import { parse } from 'yaml';
import {
  type Block,
  type Document,
  type Item,
  type Lexicon,
  type Prose,
  type Section,
  sliceProse,
} from '../../src/model/index.ts';

/** The project's own lexicon. */
export function lexicon(): Lexicon {
  const folder = new URL('../../content/lexicon/', import.meta.url);
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), parse(fs.readFileSync(new URL(file, folder), 'utf8'))]),
  );
}

/** A document of clean Markdown: `#` headings, paragraphs of one line, `-` items, `Term: text` items, `|` tables. */
export function documentOf(text: string, id = 'case.md'): Document {
  const sections: Section[] = [];
  let offset = 0;
  let list: Item[] | null = null;
  let table: Prose[][] | null = null;
  for (const line of text.split('\n')) {
    const at = offset;
    offset += line.length + 1;
    const heading = /^(#+) (.*)$/.exec(line);
    if (!line.startsWith('- ')) list = null;
    if (!line.startsWith('|')) table = null;
    if (heading)
      sections.push(
        sectionOf(sections, heading[1]?.length ?? 1, proseAt(heading[2] as string, at + (heading[1]?.length ?? 0) + 1)),
      );
    else if (line.trim() === '' || /^\|[\s|:-]+\|$/.test(line)) continue;
    else {
      if (sections.length === 0) sections.push(sectionOf(sections, 0, null));
      const blocks = sections.at(-1)?.blocks as Block[];
      if (line.startsWith('- ')) {
        if (!list) {
          list = [];
          blocks.push({ type: 'list', ordered: false, items: list });
        }
        list.push(itemOf(proseAt(line.slice(2), at + 2)));
      } else if (line.startsWith('|')) {
        const cells = cellsOf(line, at);
        if (table) table.push(cells);
        else {
          table = [];
          blocks.push({ type: 'table', header: cells, rows: table });
        }
      } else blocks.push({ type: 'paragraph', prose: proseAt(line, at) });
    }
  }
  const title = sections.find((section) => section.depth === 1)?.heading?.text ?? id;
  const source = {
    id,
    path: id,
    title,
    publisher: null,
    date: null,
    format: 'markdown',
    sha256: '',
    words: 0,
    language: 'en',
    places: null,
  } as const;
  return { source, text, sections, dropped: [], gaps: [] };
}

function sectionOf(before: readonly Section[], depth: number, heading: Prose | null): Section {
  const above = before.filter(
    (one, i) => one.depth < depth && before.slice(i + 1).every((later) => later.depth >= one.depth + 1),
  );
  return { index: before.length, depth, heading, parent: above.at(-1)?.index ?? null, blocks: [] };
}

function proseAt(text: string, start: number): Prose {
  return { text, segments: text ? [{ at: 0, start, length: text.length }] : [] };
}

function itemOf(prose: Prose): Item {
  const label = /^([^:.]{1,50}): /.exec(prose.text);
  if (!label) return { term: null, prose, items: [] };
  return {
    term: sliceProse(prose, 0, (label[1] as string).length),
    prose: sliceProse(prose, label[0].length, prose.text.length),
    items: [],
  };
}

function cellsOf(line: string, at: number): Prose[] {
  const cells: Prose[] = [];
  for (let from = 1; from < line.length; ) {
    const to = line.indexOf('|', from) < 0 ? line.length : line.indexOf('|', from);
    const raw = line.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    cells.push(proseAt(raw.trim(), at + from + lead));
    from = to + 1;
  }
  return cells;
}
