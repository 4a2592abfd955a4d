import { wordsOf } from '../../model/index.ts';
import { blockProses } from '../proses.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** Longest line that only points elsewhere, in words. */
const LONGEST = 30;
/** Longest line that is no sentence and advertises, in words. */
const OFFER = 14;

/** Lines that point elsewhere: `Further reading: …`, `Photo by …`, an address alone. Text beyond the line's length is content. */
export const pointers: Rule = (units, { cues }) => {
  const found = new Set<number>();
  units.forEach((unit, i) => {
    if (isAddress(unit)) found.add(i);
    if (unit.type !== 'line' || wordsOf(unit.prose.text).length > LONGEST) return;
    const { text } = unit.prose;
    const label = /^[^:]{2,60}:/.exec(text)?.[0];
    const labelled = label !== undefined && cues.has('is', 'boilerplate/pointer-labels', label);
    if (
      labelled ||
      cues.has('is', 'boilerplate/pointer-labels', text) ||
      cues.has('opens', 'boilerplate/pointer-openers', text) ||
      (wordsOf(text).length <= OFFER && !/[.!?]$/.test(text) && cues.has('holds', 'boilerplate/action-phrases', text))
    )
      found.add(i);
  });
  return found;
};

const ADDRESS = /^<?(?:https?:\/\/|www\.)\S+$/i;

/** A line, a quotation or a list that is nothing but addresses. */
function isAddress(unit: Unit): boolean {
  const proses = unit.type === 'block' ? (unit.block.type === 'code' ? [] : blockProses(unit.block)) : [unit.prose];
  return unit.type !== 'heading' && proses.length > 0 && proses.every(({ text }) => ADDRESS.test(text));
}
