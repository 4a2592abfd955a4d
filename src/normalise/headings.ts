import { type Prose, sliceProse } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { touches } from './places.ts';
import type { Context } from './rules.ts';
import { isBody, isHeading, isHeadingLike, isLine, numberOf } from './shape.ts';
import type { BlockUnit, HeadingUnit, Unit } from './units.ts';

/** More short lines in a row than this are a list without bullets: only the last may head what follows. */
const MOST_IN_A_ROW = 3;

/**
 * Makes headings of lines that read as such: in plain text a short line over a body, in any format a line that is all
 * bold, or a lone numbered line over a paragraph. Their depth is null: where they nest is told later.
 */
export function recoverHeadings(units: readonly Unit[], context: Context): readonly Unit[] {
  const numbered = lonelyNumbers(units);
  const runs = context.plain ? runsOf(units) : [];
  const pictured = units.filter((_, i) => isPictureHeading(units, i)).length > 1;
  return units.map((unit, i): Unit => {
    if (numbered.has(i)) return fromItem(unit as BlockUnit);
    if (unit.type === 'heading' && isLeadIn(unit, units[i + 1]))
      return { type: 'line', prose: unit.prose, caption: false, bold: false, linked: false, lead: 0 };
    if (unit.type === 'heading') return unit.number === null ? withNumber(unit.prose, unit.depth) : unit;
    if (unit.type !== 'line') return unit;
    const heading =
      isBoldHeading(units, i) ||
      (context.plain ? headsBody(units, i, runs[i] as Run, context) : pictured && isPictureHeading(units, i));
    return heading ? withNumber(unit.prose, null) : unit;
  });
}

/** `This choice affects:` over its list, marked up as a heading for its size: a sentence that the list ends. */
function isLeadIn(unit: HeadingUnit, next: Unit | undefined): boolean {
  return (
    /^(?:this|these|it|they|you|we)\s.*:$/i.test(unit.prose.text) &&
    next?.type === 'block' &&
    next.block.type === 'list'
  );
}

/** A short line that a body follows, or that another such line follows which a body follows. */
function headsBody(units: readonly Unit[], i: number, { from, to }: Run, { cues, text }: Context): boolean {
  if (to === i) return false;
  const end = units[to];
  if (end === undefined || end.type === 'heading') return end !== undefined && to - i === 1;
  if (to - from <= MOST_IN_A_ROW) return !(to - i > 1 && announced(units[from - 1], cues) && to - from > 2);
  const apart = touches(units[i - 1], units[i], text) && !touches(units[i], end, text);
  return (i === to - 1 && !apart) || (i === from && from === 0);
}

/** The run of lines that read as headings which a line stands in: `[from, to)`; none when `to` is the line itself. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run of each unit; numbered items carry a run on to its body, but begin none. */
function runsOf(units: readonly Unit[]): readonly Run[] {
  const like = units.map((unit) => isHeadingLike(unit));
  const froms: number[] = [];
  like.forEach((is, i) => void froms.push(is && like[i - 1] ? (froms[i - 1] as number) : i));
  const tos: number[] = new Array(units.length).fill(units.length);
  for (let i = units.length - 1; i >= 0; i--) {
    const carries = like[i] === true || isNumberedItem(units[i], units[i + 1]);
    tos[i] = carries ? (tos[i + 1] ?? units.length) : i;
  }
  return units.map((_, i) => ({ from: froms[i] as number, to: like[i] ? (tos[i] as number) : i }));
}

/** `🧂 Salt` over a paragraph. */
function isPictureHeading(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!isLine(unit) || !isBody(units[i + 1])) return false;
  const prose = withoutPicture(withoutColon(unit.prose));
  return prose.text.length < unit.prose.text.length - 1 && isHeadingLike({ ...unit, prose });
}

function announced(unit: Unit | undefined, cues: Cues): boolean {
  return isLine(unit) && unit.prose.text.endsWith(':') && cues.has('ends', 'structure/list-cues', unit.prose.text);
}

function isBoldHeading(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!isLine(unit) || !unit.bold || unit.prose.text.length > 90 || units[i + 1] === undefined) return false;
  return isHeadingLike({ ...unit, prose: withoutColon(unit.prose) }) && !isHeading(units[i + 1]);
}

/** Ordered lists of one short item that a paragraph follows: `1. Range` over its text. One alone may be a list. */
function lonelyNumbers(units: readonly Unit[]): ReadonlySet<number> {
  const lonely = units.flatMap((unit, i) => (isNumberedItem(unit, units[i + 1]) ? [i] : []));
  return new Set(lonely.length > 1 ? lonely : []);
}

function isNumberedItem(unit: Unit | undefined, next: Unit | undefined): unit is BlockUnit {
  if (unit?.type !== 'block' || unit.start === null || unit.block.type !== 'list' || unit.block.items.length !== 1)
    return false;
  const item = unit.block.items[0];
  const prose = item && !item.term ? item.prose : null;
  if (!prose || item?.items.length !== 0 || !next || next.type === 'heading') return false;
  if (isLine(next) && next.prose.text.startsWith(`${unit.start}.1`)) return true;
  return (
    isHeadingLike({ type: 'line', prose, caption: false, bold: false, linked: false, lead: 0 }) &&
    (next.type === 'block' || isBody(next))
  );
}

function fromItem(unit: BlockUnit): HeadingUnit {
  const prose = unit.block.type === 'list' ? unit.block.items[0]?.prose : null;
  return { type: 'heading', prose: prose as Prose, depth: null, number: unit.start, parts: 1 };
}

function withNumber(written: Prose, depth: number | null): HeadingUnit {
  const prose = withoutPicture(withoutColon(written));
  const number = numberOf(prose.text);
  if (!number || number.length >= prose.text.length) return { type: 'heading', prose, depth, number: null, parts: 0 };
  return {
    type: 'heading',
    prose: sliceProse(prose, number.length, prose.text.length),
    depth,
    number: number.value,
    parts: number.depth,
  };
}

const PICTURE = /^(?:(?:\d\ufe0f?\u20e3|(?![\d#*])\p{Extended_Pictographic})[\ufe0f\u200d]*\s*)+(?=\S)/u;

/** Pictures before a heading's words are decoration. */
function withoutPicture(prose: Prose): Prose {
  const length = PICTURE.exec(prose.text)?.[0].length ?? 0;
  return length > 0 ? sliceProse(prose, length, prose.text.length) : prose;
}

function withoutColon(prose: Prose): Prose {
  return prose.text.endsWith(':') ? sliceProse(prose, 0, prose.text.length - 1) : prose;
}
