import { wordsOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** Units of a text's beginning and of its end among which such rows stand. */
const EDGE = 6;
/** Longest entry of a row, in words; longest row, in characters. */
const ENTRY = 7;
const LONGEST = 200;

/**
 * Rows of links and of a page's data at a text's edges: `Home / Advice / Heating`, `Reply · Quote · Report`,
 * `Jo Reed | 4 March`. Elsewhere, and where an entry is a sentence, such a row may be content.
 */
export const rows: Rule = (units, { cues }) => {
  const found = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.type !== 'line') return;
    const entries = entriesOf(unit.prose.text);
    if (entries.length === 0) return;
    const edge = i < EDGE || i >= units.length - EDGE;
    if (isMenuRow(unit.prose.text, cues) || (edge && entries.length > fewest(i, unit))) found.add(i);
  });
  return found;

  /** The first line may be the title: `Tea | Coffee`; a path is none. */
  function fewest(i: number, unit: Unit): number {
    return i === 0 && unit.type === 'line' && !/\s[›»>]\s/.test(unit.prose.text) ? 2 : 1;
  }
};

const SEPARATORS = [' · ', ' • ', ' | ', ' › ', ' » ', ' > ', ' / '];

/** Whether half of a row's entries and more are those of menus: `Accept all | Manage preferences`. */
export function isMenuRow(text: string, cues: Cues): boolean {
  const entries = entriesOf(text);
  const hits = entries.filter((entry) => cues.has('is', 'boilerplate/menu-lines', entry)).length;
  return hits > 0 && hits * 2 >= entries.length;
}

function entriesOf(text: string): readonly string[] {
  if (text.length > LONGEST || /[.!?:]$/.test(text)) return [];
  const separator = SEPARATORS.find((one) => text.includes(one));
  if (!separator) return [];
  const entries = text.split(separator);
  return entries.every((entry) => wordsOf(entry).length <= ENTRY && !/[.!?]$/.test(entry)) ? entries : [];
}
