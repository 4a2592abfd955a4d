import { sentencesOf, wordsOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { blockProses } from '../proses.ts';
import type { Rule } from '../rules.ts';
import { folded, withoutNumber } from '../shape.ts';
import type { BlockUnit, Unit } from '../units.ts';

/** Fewest entries, and the share of them that must stand again below as lines of their own. */
const FEWEST = 3;
const SHARE = 0.7;
/** Longest entry, in characters. */
const LONGEST = 120;

/** Tables of contents: a list, or lines in a row, whose entries stand again further down as headings or lines. */
export const contents: Rule = (units, { cues }) => {
  const found = new Set<number>();
  const last = lastPlaces(units);
  const again = (text: string, i: number): boolean => (last.get(keyOf(text)) ?? -1) > i;
  for (let i = 0; i < units.length; i++) {
    let to = i;
    while (isEntry(units[to], to, again)) to++;
    const list = to === i && isContents(units[i], i, again) && !isMembers(units[i - 1], cues);
    if (!list && to - i < FEWEST) continue;
    const end = list ? i + 1 : to;
    for (let at = i; at < end; at++) found.add(at);
    const title = units[i - 1];
    if (title && title.type !== 'block' && cues.has('is', 'boilerplate/aside-headings', title.prose.text))
      found.add(i - 1);
    i = end - 1;
  }
  return found;
};

/** Fewest words of a lead-in that tells what the entries are: `A frame is made of three parts:`. */
const TOLD = 4;

/** Whether a lead-in makes a list's entries members of what it speaks of, though each has its section below. */
function isMembers(before: Unit | undefined, cues: Cues): boolean {
  if (before?.type !== 'line' || !before.prose.text.endsWith(':')) return false;
  const last = sentencesOf(before.prose.text).at(-1)?.text ?? '';
  return wordsOf(last).length >= TOLD && !cues.has('opens', 'boilerplate/contents-openers', last);
}

/** For each line or heading that is short, the last place at which it stands. */
function lastPlaces(units: readonly Unit[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  units.forEach((unit, i) => {
    const text = unit.type === 'block' ? loneItem(unit) : unit.prose.text;
    if (text !== '' && text.length <= LONGEST) places.set(keyOf(text), i);
  });
  return places;
}

/** `1. Sloop` on its own: the heading that a numbered list of one item may prove to be. */
function loneItem({ block }: BlockUnit): string {
  if (block.type !== 'list' || block.items.length !== 1) return '';
  return (block.items[0]?.term ?? block.items[0]?.prose)?.text ?? '';
}

function keyOf(text: string): string {
  return folded(withoutNumber(text.replace(/[\s.·…]*\d{1,3}$/, (end) => (/[.·…]/.test(end) ? '' : end))));
}

function isEntry(unit: Unit | undefined, i: number, again: (text: string, i: number) => boolean): boolean {
  return unit?.type === 'line' && unit.prose.text.length <= LONGEST && again(unit.prose.text, i);
}

function isContents(unit: Unit | undefined, i: number, again: (text: string, i: number) => boolean): boolean {
  if (unit?.type !== 'block' || unit.block.type !== 'list') return false;
  const entries = blockProses(unit.block).map((prose) => prose.text);
  return entries.length >= FEWEST && entries.filter((text) => again(text, i)).length >= entries.length * SHARE;
}
