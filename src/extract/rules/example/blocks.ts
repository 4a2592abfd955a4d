import type { Document, Example, Item as ListItem, Prose, Section, Table } from '../../../model/index.ts';
import { proseWords } from '../../claim.ts';
import { asksFor } from '../../headed.ts';
import { type Item, isProper, itemOf } from '../../items.ts';
import { listed } from '../../lists.ts';
import { byDocument } from '../../parts.ts';
import { headingsAbove, type Reading } from '../../passage.ts';
import { cellsOf } from '../../tables.ts';
import { subjectOf } from '../../terms.ts';
import { wordsIn } from '../../words.ts';
import { namesIn, thingsIn } from './accept.ts';
import { classNamed } from './class.ts';

/** One example whose place is a part of a prose. */
export function exampleAt(
  reading: Reading,
  document: Document,
  prose: Prose,
  item: Item,
  subject: string,
  rule: string,
  score: number,
): Example {
  const found = { kind: 'example', rule, score } as const;
  const claim = proseWords(reading, document, prose, found, item.at, item.at + item.text.length);
  return { ...claim, short: item.text, subject, item: item.text };
}

/** Examples in tables and lists: rows and columns of examples, rows that are named things of the first head. */
export const fromBlocks = byDocument((reading): readonly Example[] => {
  const taken = new Set(cellsOf(reading).map((cell) => cell.prose));
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => {
        if (block.type === 'table') return ofTable(reading, document, block, taken);
        return block.type === 'list' ? ofList(reading, document, section, block.items) : [];
      }),
    ),
  );
});

function ofTable(reading: Reading, document: Document, table: Table, taken: ReadonlySet<Prose>): Example[] {
  const column = table.header.findIndex((head, i) => i > 0 && reading.cues.keyOf(head.text, 'facets') === 'examples');
  const rows = column < 0 ? [] : table.rows;
  const own = rows.flatMap((row) => {
    const [of, cell] = [row[0], row[column]];
    if (!of || !cell || taken.has(cell) || wordsIn(of.text).length > 6 || !/\p{L}/u.test(of.text)) return [];
    const subject = subjectOf(reading, of.text.replace(/\s*\([^()]*\)$/, ''));
    const items = thingsIn(reading, listed(cell.text));
    return items.map((item) => exampleAt(reading, document, cell, item, subject, 'table-row', 0.85));
  });
  return [...own, ...ofRows(reading, document, table)];
}

function isMake({ cues }: Reading, word: string): boolean {
  return cues.has(word, 'cues/product-nouns') || cues.has(word, 'terms/makes');
}

/** "Toolkit | Licence": rows that are proper names, each a toolkit. */
function ofRows(reading: Reading, document: Document, table: Table): Example[] {
  const head = table.header[0]?.text.trim() ?? '';
  const words = wordsIn(head);
  const made = words.at(-1);
  if (!made || words.length > 3 || table.rows.length < 3) return [];
  if (![made.lower, made.stem].some((word) => isMake(reading, word))) return [];
  const names = table.rows.map((row) => row[0]).filter((one) => one !== undefined);
  if (!names.every(({ text }) => isProper(text) || /^\S+$/.test(text))) return [];
  return names.flatMap((prose) => {
    const item = itemOf(reading, { text: prose.text, at: 0 });
    return item ? [exampleAt(reading, document, prose, item, subjectOf(reading, head), 'table-row', 0.75)] : [];
  });
}

/** A list of bare proper names under a heading that asks for makes: "Engine support", "Tools". */
function ofList(reading: Reading, document: Document, section: Section, items: readonly ListItem[]): Example[] {
  const headings = headingsAbove(document, section).slice(0, 2);
  if (items.length < 3 || !headings.some((one) => wordsIn(one).some(({ lower }) => isMake(reading, lower)))) return [];
  const bare = items.map(({ term, prose }) => (term === null ? prose : null));
  if (!bare.every((prose) => prose !== null && isProper(prose.text.replace(/[.;]$/, '')))) return [];
  const own = headings.find((one) => asksFor(one, 'cues/example-headings', reading.cues));
  const subject = reading.owner(document, section) ?? classNamed(reading, own ?? headings[0] ?? '')?.subject;
  return subject === undefined
    ? []
    : bare.flatMap((prose) =>
        prose
          ? namesIn(reading, [{ text: prose.text, at: 0 }]).map((item) =>
              exampleAt(reading, document, prose, item, subject, 'listed', 0.75),
            )
          : [],
      );
}
