import { wordsOf } from '../../model/index.ts';
import { touches } from '../places.ts';
import { isLine } from '../shape.ts';
import { termed } from '../terms.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { listOf, runOf } from './making.ts';

/** Fewest items, and the longest in words. */
const FEWEST = 2;
const LONGEST = 12;

/** A list without bullets: short lines one right below the other, which a colon announces and a blank line ends. */
export const bareLists: Recovery = (units, { text }) => {
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    kept.push(unit);
    if (!isLine(unit) || !unit.prose.text.endsWith(':')) continue;
    const to = runOf(units, i + 1, (one, at) => isShort(one) && (at === i + 1 || touches(units[at - 1], one, text)));
    const ends = units[to] === undefined || !touches(units[to - 1], units[to], text);
    if (to - i - 1 < FEWEST || !ends) continue;
    kept.push(listOf(units.slice(i + 1, to).map((one) => ({ ...termed(one as LineUnit), items: [] }))));
    i = to - 1;
  }
  return kept;
};

function isShort(unit: Unit): boolean {
  return isLine(unit) && !unit.bold && wordsOf(unit.prose.text).length <= LONGEST && !/[.!?:]$/.test(unit.prose.text);
}
