import { wordsOf } from '../../model/index.ts';
import type { Context } from '../rules.ts';
import { isBody, isLine } from '../shape.ts';
import type { Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { headingOf } from './making.ts';

/** Longest label, in words; fewest of a text unless its words are those of parts (`Risks:`). */
const LONGEST = 5;
const FEWEST = 2;

/** `Cost:` on its own line over a paragraph is a heading; over a list, it announces the list and stays. */
export const labels: Recovery = (units, context) => {
  const found = units.flatMap((_, i) => (isLabel(units, i, context) ? [i] : []));
  const heads = new Set(found.length >= FEWEST ? found : found.filter((i) => isPart(units[i] as Unit, context)));
  return units.map((unit, i) => (heads.has(i) && isLine(unit) ? headingOf(unit.prose) : unit));
};

function isLabel(units: readonly Unit[], i: number, { cues }: Context): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (
    !isLine(unit) ||
    unit.caption ||
    !unit.prose.text.endsWith(':') ||
    !isLine(next) ||
    !(isBody(next) || /[.!?]$/.test(next.prose.text))
  )
    return false;
  const { text } = unit.prose;
  if (!/^[\p{Lu}\p{N}][^.!?:;,]*:$/u.test(text) || wordsOf(text).length > LONGEST) return false;
  return (
    !cues.has('ends', 'structure/list-cues', text) &&
    !cues.has('holds', 'structure/list-phrases', text) &&
    !cues.has('holds', 'structure/finite-words', text)
  );
}

function isPart(unit: Unit, { cues }: Context): boolean {
  return isLine(unit) && cues.has('is', 'structure/part-headings', unit.prose.text);
}
