import type { Document, Prose, Table } from '../model/index.ts';
import { unitAt } from './counted.ts';
import type { Cues } from './cues.ts';
import { type Figure, figuresIn } from './figures.ts';
import { asksFor } from './headed.ts';
import { headingsAbove, type Reading } from './passage.ts';
import { isYear } from './quantity.ts';
import { cellsOf } from './tables.ts';
import { wordsIn } from './words.ts';

/** A cell of a table of numbers: what was measured, of what, and when. */
export interface Measure {
  readonly document: Document;
  readonly prose: Prose;
  readonly value: string;
  readonly unit: string | null;
  readonly when: string | null;
  /** The heads that say what it is, the row's before the column's. */
  readonly heads: readonly Prose[];
}

/**
 * The cells of every table of numbers whose columns or rows are no subjects ("Platform | Works"): each with the heads
 * of its row and column. A column of bare numbers counts when its head says what they are ("Length (km)", "Number of
 * beds"); ranks, numberings, years, times of day and tables of a recipe, a price list or a worked example do not.
 */
export function measuresOf(reading: Reading): readonly Measure[] {
  const compared = new Set(
    cellsOf(reading).map(({ document, section, scope }) => keyOf(document, section.index, scope)),
  );
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) => {
      const headings = headingsAbove(document, section).slice(0, 2);
      if (headings.some((heading) => asksFor(heading, 'figures/instructions', reading.cues))) return [];
      return section.blocks.flatMap((block, b) =>
        block.type === 'table' && !compared.has(`${document.source.id}#${section.index}.${b}`)
          ? ofTable(document, block, reading.cues)
          : [],
      );
    }),
  );
}

/** A table's key out of the scope of one of its cells. */
function keyOf(document: Document, section: number, scope: string): string {
  const from = `${document.source.id}#${section}.`;
  return `${from}${/^\d+/.exec(scope.slice(from.length))?.[0] ?? ''}`;
}

/** What a column holds. */
type Column = 'label' | 'year' | 'measure' | 'none';

function ofTable(document: Document, table: Table, cues: Cues): Measure[] {
  const { header, rows } = table;
  if (rows.length < 2 || header.length < 2) return [];
  const columns = header.map((head, c) =>
    columnOf(
      head,
      rows.map((row) => row[c]),
      cues,
    ),
  );
  const label = columns.indexOf('label');
  const year = columns.indexOf('year');
  // Without a head of its own, a row says of nothing.
  if (label < 0 && year < 0) return [];
  return rows.flatMap((row) =>
    columns.flatMap((column, c): Measure[] => {
      const cell = row[c];
      const head = header[c];
      const name = label < 0 ? undefined : row[label];
      if (column !== 'measure' || !cell || !head || (label >= 0 && !name?.text.trim())) return [];
      const found = measured(cell.text, head.text, cues);
      if (!found) return [];
      const dated = isYear(head.text.trim());
      const when = dated ? head.text.trim() : ((year < 0 ? null : row[year]?.text.trim()) ?? null);
      const heads = [name, dated ? undefined : head].filter((one) => one !== undefined && one.text.trim() !== '');
      return [{ document, prose: cell, ...found, when, heads: heads as Prose[] }];
    }),
  );
}

function columnOf(head: Prose, cells: readonly (Prose | undefined)[], cues: Cues): Column {
  const filled = cells.flatMap((cell) => (cell && /[\p{L}\p{N}]/u.test(cell.text) ? [cell.text.trim()] : []));
  if (filled.length === 0 || NUMBERING.test(head.text.trim())) return 'none';
  if (filled.every((text) => isDate(text))) return 'year';
  const figures = filled.filter((text) => measured(text, head.text, cues) !== null).length;
  if (figures * 2 > filled.length) return 'measure';
  return filled.some((text) => /\p{L}{2}/u.test(text)) ? 'label' : 'none';
}

/** Heads over numbers that count nothing: an order, a name, a place in the table's own text. */
const NUMBERING =
  /^(?:#|nos?\.?|nr\.?|numbers?|rank(?:ing)?|position|place|pos\.?|id|code|ref\.?|reference|page|chapter|section|article|step|day|week|session|lesson|time|start|end|duration|phone|telephone|zip|postcode|version|port|isbn|item|figure|table|question|grade|born|died)$/iu;

function isDate(text: string): boolean {
  return (
    isYear(text) ||
    /^(?:(?:1[5-9]|20)\d\d[/–-]\d{2,4}|(?:Q[1-4]|FY)\s?(?:(?:1[5-9]|20)\d\d|\d\d)|\p{Lu}\p{Ll}{2,8}\s(?:1[5-9]|20)\d\d)$/u.test(
      text,
    )
  );
}

/** A cell that holds one quantity and little else; a bare number takes what it counts from its head. */
function measured(text: string, head: string, cues: Cues): Pick<Figure, 'value' | 'unit'> | null {
  const bare = text.replace(/[*†‡\s]+$/u, '').trim();
  if (bare.length > LONGEST || isDate(bare)) return null;
  const unit = unitOf(head, cues);
  if (PLAIN.test(bare)) return unit === null && !/\d,\d{3}/.test(bare) ? null : { value: bare, unit: unit || null };
  const words = wordsIn(bare);
  const [figure, ...more] = figuresIn(bare, words, cues);
  // "4 weeks, then 2 tablets": a text that holds numbers.
  if (!figure || more.length > 1 || words.length > 8 || figure.start > LEAD) return null;
  return { value: figure.value, unit: figure.unit };
}

/** Longest cell, and longest text before its figure ("approximately "), in characters. */
const LONGEST = 60;
const LEAD = 16;
const PLAIN = /^[~≈<>≤≥+−–-]?\s?\d{1,3}(?:[,   ]?\d{3})*(?:\.\d+)?(?:\s?[–-]\s?\d[\d,]*(?:\.\d+)?)?$/u;

/** What a head says that its numbers are: a unit ("km" of "Length (km)"), "" where it only counts, or null. */
function unitOf(head: string, cues: Cues): string | null {
  const inner =
    /[([]\s*(?:in\s+)?([^()[\]\s](?:[^()[\]]{0,22}[^()[\]\s])?)\s*[)\]]\s*$/u.exec(head)?.[1] ??
    /,\s(?:in\s)?([^,]{1,16})$/u.exec(head)?.[1];
  const words = wordsIn(inner ?? '');
  if (
    inner &&
    (/^[%‰$€£¥₹]/u.test(inner) ||
      words.some((_, i) => unitAt(words, i, cues) !== null) ||
      /^(?:in\s)?(?:thousands?|millions?|billions?|°\s?[CF])/u.test(inner))
  )
    return inner;
  return (
    /[%$€£¥]/u.exec(head)?.[0] ?? (wordsIn(head).some(({ lower }) => cues.has(lower, 'figures/measures')) ? '' : null)
  );
}
