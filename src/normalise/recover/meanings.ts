import { type Item, sliceProse, wordsOf } from '../../model/index.ts';
import { joinProse } from '../proses.ts';
import { isLine } from '../shape.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { listOf, runOf } from './making.ts';

/** Longest term, in words. */
const TERM = 8;

/** Definition lists: a term on its line, and below it what it means on lines that begin with a colon. */
export const meanings: Recovery = (units) => {
  if (!units.some(isMeaning)) return units;
  const kept: Unit[] = [];
  let items: Item[] = [];
  const flush = () => {
    if (items.length > 0) kept.push(listOf(items));
    items = [];
  };
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    const to = runOf(units, i + 1, isMeaning);
    if (isTerm(unit) && to > i + 1) {
      const texts = units.slice(i + 1, to).map((one) => meaningOf(one as LineUnit));
      items.push({ term: unit.prose, prose: joinProse(texts), items: [] });
      i = to - 1;
    } else {
      flush();
      kept.push(unit);
    }
  }
  flush();
  return kept;
};

const OPENING = /^:\s+(?=\S)/;

function isMeaning(unit: Unit): boolean {
  return isLine(unit) && OPENING.test(unit.prose.text);
}

function meaningOf({ prose }: LineUnit) {
  return sliceProse(prose, OPENING.exec(prose.text)?.[0].length ?? 0, prose.text.length);
}

function isTerm(unit: Unit): unit is LineUnit {
  return isLine(unit) && wordsOf(unit.prose.text).length <= TERM && !/[.!?:;,]$/.test(unit.prose.text);
}
