import { type Item, type Prose, sentencesOf, sliceProse } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { danglingAt } from './gaps.ts';
import { blockProses } from './proses.ts';
import type { Context } from './rules.ts';
import { cut, type Removed, sift } from './sentences.ts';
import type { LineUnit, Unit } from './units.ts';

/** A lead-in that leads to nothing. */
export interface Missing {
  readonly prose: Prose;
  readonly expected: string | null;
  /** Text of the nearest heading above, or null. */
  readonly heading: string | null;
}

/** Takes sentences that claim nothing out of paragraphs and items; what is taken goes to `removed`. */
export function siftUnits(units: readonly Unit[], { cues }: Context, removed: Removed[]): readonly Unit[] {
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (unit.type === 'line') {
      const { kept: prose, removed: out } = sift(unit.prose, cues);
      removed.push(...out);
      if (prose) kept.push({ ...unit, prose });
      if (announcesContents(out.at(-1), unit, cues) && skipContents(units[i + 1], removed)) i++;
    } else if (unit.type === 'block' && unit.block.type === 'list') {
      const items = unit.block.items.flatMap((item) => siftItem(item, cues, removed));
      if (items.length > 0) kept.push({ ...unit, block: { ...unit.block, items } });
    } else if (unit.type === 'block' && unit.block.type === 'table') {
      const rows = unit.block.rows.map((row) => row.map((cell) => siftCell(cell, cues, removed)));
      kept.push({ ...unit, block: { ...unit.block, rows } });
    } else if (unit.type === 'block' && unit.block.type === 'quotation') {
      const { kept: prose, removed: out } = sift(unit.block.prose, cues);
      // A person is quoted with what he asks and tells; what credits a work says nothing.
      const credits = out.length > 0 && out.every(({ rule }) => rule === 'source-note');
      if (credits) removed.push(...out);
      if (!credits) kept.push(unit);
      else if (prose) kept.push({ ...unit, block: { ...unit.block, prose } });
    } else kept.push(unit);
  }
  return kept;
}

/** Rules whose sentences go from an item that says more. */
const PARTS = new Set(['action', 'about-page', 'source-note', 'pointing', 'lost-reference']);

/** An item goes when all of it asks the reader to act or speaks of the page; so do such sentences at its end. */
function siftItem(item: Item, cues: Cues, removed: Removed[]): Item[] {
  if (!item.prose) return [item];
  const { kept, removed: out } = sift(item.prose, cues, true);
  if (out.length === 0) return [item];
  if (kept) {
    if (!out.every(({ rule }) => PARTS.has(rule))) return [item];
    removed.push(...out);
    return [{ ...item, prose: kept }];
  }
  if (item.term || item.items.length > 0 || out.some(({ rule }) => rule === 'question')) return [item];
  removed.push(...out);
  return [];
}

const NOTHING: Prose = { text: '', segments: [] };

/** Sentences of a cell that point elsewhere go; a cell that is but a few words stays. */
function siftCell(cell: Prose, cues: Cues, removed: Removed[]): Prose {
  if (!/[.!?]/.test(cell.text)) return cell;
  const { kept, removed: out } = sift(cell, cues, true);
  if (out.length === 0 || !out.every(({ rule }) => PARTS.has(rule))) return cell;
  removed.push(...out);
  return kept ?? NOTHING;
}

function announcesContents(last: Removed | undefined, unit: LineUnit, cues: Cues): boolean {
  return (
    last?.rule === 'about-page' &&
    unit.prose.text.endsWith(':') &&
    cues.has('opens', 'boilerplate/contents-openers', last.prose.text)
  );
}

function skipContents(unit: Unit | undefined, removed: Removed[]): boolean {
  if (unit?.type !== 'block' || unit.block.type !== 'list') return false;
  if (blockProses(unit.block).some((prose) => /[.!]$/.test(prose.text))) return false;
  removed.push(...blockProses(unit.block).map((prose) => ({ prose, rule: 'contents', reason: 'table of contents' })));
  return true;
}

/** Takes out lead-ins with nothing after them that belongs to them. */
export function withoutDangling(units: readonly Unit[], context: Context, missing: Missing[]): readonly Unit[] {
  let depth = 0;
  let heading: string | null = null;
  return units.flatMap((unit, i): Unit[] => {
    if (unit.type === 'heading') {
      depth = unit.depth ?? 2;
      heading = unit.prose.text;
    }
    const found = unit.type === 'line' ? danglingAt(units, i, depth, context) : null;
    if (!found || unit.type !== 'line') return [unit];
    missing.push({ prose: cut(unit.prose, found.sentence), expected: found.expected, heading });
    const sentences = sentencesOf(unit.prose.text);
    const before = sentences.at(-2);
    return before ? [{ ...unit, prose: sliceProse(unit.prose, 0, before.at + before.text.length) }] : [];
  });
}
