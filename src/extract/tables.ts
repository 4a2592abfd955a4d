import { type Document, type Prose, type Section, sentencesOf, sliceProse, type Table } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Reading } from './passage.ts';
import { keyOf, wordsIn } from './words.ts';

/** One cell of a comparing table. */
export interface Cell {
  readonly document: Document;
  readonly section: Section;
  readonly subject: string;
  readonly facet: string;
  readonly prose: Prose;
  /** Whose it is and what it tells of it, as the table heads them. */
  readonly heads: readonly [Prose, Prose];
  /** Cells of one scope are contrasted: they stand in one row (or column, where subjects are rows). */
  readonly scope: string;
  /** The row has no head of its own: the cell is one of a column's list, not one side of a contrast. */
  readonly listed: boolean;
  /** It gives a value of a scale or a quantity ("Low to medium", "30 %") and asserts nothing by itself. */
  readonly rated: boolean;
}

/** Every filled cell of every table whose columns or rows are subjects. */
export function cellsOf(reading: Reading): readonly Cell[] {
  const known = cells.get(reading) ?? readCells(reading);
  cells.set(reading, known);
  return known;
}

/** Kept for each reading, since several rules ask. */
const cells = new WeakMap<Reading, readonly Cell[]>();

function readCells(reading: Reading): readonly Cell[] {
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block, index) =>
        block.type === 'table' ? cellsOfTable(reading, document, section, block, index) : [],
      ),
    ),
  );
}

function cellsOfTable(reading: Reading, document: Document, section: Section, table: Table, index: number): Cell[] {
  const at = `${document.source.id}#${section.index}.${index}`;
  const owned = (prose: Prose | undefined) => (prose ? reading.labelled(prose.text) : null);
  const columns = table.header.slice(1).map(owned);
  const named = columns.filter((subject) => subject !== null);
  if (
    owned(table.header[0]) === null &&
    named.length >= 2 &&
    new Set(named).size === named.length &&
    named.length * 2 > columns.length
  ) {
    return table.rows.flatMap((row, r) =>
      columns.flatMap((subject, c) =>
        cell(reading, document, section, subject, [table.header[c + 1], row[0]], row[c + 1], `${at}.${r}`),
      ),
    );
  }
  const heads = table.header.map(owned);
  if (heads.length > 1 && !heads.includes(null)) return wholeColumns(reading, document, section, table, at);
  const rows = table.rows.map((row) => owned(row[0]));
  const filled = rows.filter((subject) => subject !== null);
  if (filled.length < 2 || new Set(filled).size !== filled.length) return [];
  return table.header
    .slice(1)
    .flatMap((head, c) =>
      rows.flatMap((subject, r) =>
        cell(reading, document, section, subject, [table.rows[r]?.[0], head], table.rows[r]?.[c + 1], `${at}.c${c}`),
      ),
    );
}

/** A table without row heads, every column a subject: its heading is the facet of every cell. */
function wholeColumns(reading: Reading, document: Document, section: Section, table: Table, at: string): Cell[] {
  const heads = table.header.map((head) => reading.labelled(head.text));
  const facet = section.heading;
  if (heads.length < 2 || heads.includes(null) || new Set(heads).size !== heads.length || !keyOf(facet?.text ?? ''))
    return [];
  return table.rows.flatMap((row, r) =>
    heads.flatMap((subject, c) =>
      cell(reading, document, section, subject, [table.header[c], facet ?? undefined], row[c], `${at}.${r}`).map(
        (one) => ({ ...one, listed: true }),
      ),
    ),
  );
}

function cell(
  { cues }: Reading,
  document: Document,
  section: Section,
  subject: string | null,
  [whose, what]: readonly [Prose | undefined, Prose | undefined],
  prose: Prose | undefined,
  scope: string,
): Cell[] {
  const own = prose && fitPart(prose, document.text);
  const filled = own && /[\p{L}\p{N}✅❌✓✗]/u.test(own.text);
  return subject && filled && whose && what?.text.trim()
    ? [
        {
          document,
          section,
          subject,
          facet: what.text.trim(),
          prose: own,
          heads: [whose, what],
          scope,
          listed: false,
          rated: isRating(own.text, cues),
        },
      ]
    : [];
}

/** "High", "Low to medium", "30 %", "Yes": a value in four words at most. */
export function isRating(text: string, cues: Cues): boolean {
  if (/^[✅❌✓✗★☆\s]+$/u.test(text)) return true;
  const words = wordsIn(text);
  return words.length <= 4 && words.some(({ lower }) => /^\d/.test(lower) || cues.has(lower, 'contrast/scale-words'));
}

/** A cell up to where it holds markup or sends the reader elsewhere ("For details, see …"). */
function fitPart(prose: Prose, source: string): Prose {
  const tag =
    prose.segments.find((segment, i) => {
      const before = prose.segments[i - 1];
      return before && /<(?:br|ol|ul|li|p)\b/i.test(source.slice(before.start + before.length, segment.start));
    })?.at ?? -1;
  const away = sentencesOf(prose.text).find(({ text }) =>
    /^(?:for (?:more|details|further|information)|see|learn more|read)\b/i.test(text),
  );
  // "The steps are the same:" says nothing without the steps.
  const announces = tag > 0 && /:\s*$/.test(prose.text.slice(0, tag));
  const ends = [announces ? -1 : tag, away?.at ?? -1].filter((at) => at > 0);
  return ends.length > 0 ? sliceProse(prose, 0, Math.min(...ends)) : prose;
}
