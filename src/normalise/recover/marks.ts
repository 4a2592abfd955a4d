import type { Item } from '../../model/index.ts';
import { sliceProse } from '../../model/index.ts';
import { markLength, sideOf } from '../openings.ts';
import { isLine } from '../shape.ts';
import { termed } from '../terms.ts';
import type { LineUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { afterwards, listOf, runOf } from './making.ts';

/** Lines in a row that begin with pictures or bullets are the items of a list; in lists, such pictures are taken off. */
export const marks: Recovery = (units) => {
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const to = runOf(units, i, isMarkedLine);
    if (to - i > 1 || (to > i && isList(kept.at(-1)))) {
      kept.push(listOf(units.slice(i, to).map((unit) => itemOf(unit as LineUnit))));
      i = to - 1;
    } else kept.push(unmarked(units[i] as Unit));
  }
  return kept;
};

function isMarkedLine(unit: Unit): boolean {
  return isLine(unit) && !unit.caption && markLength(unit.prose.text) > 0;
}

function isList(unit: Unit | undefined): boolean {
  return unit?.type === 'block' && unit.block.type === 'list' && !unit.block.ordered;
}

function itemOf(line: LineUnit): Item {
  const { text } = line.prose;
  const side = sideOf(text);
  return { ...termed(afterwards(line, markLength(text))), ...(side && { side }), items: [] };
}

function unmarked(unit: Unit): Unit {
  if (unit.type !== 'block' || unit.block.type !== 'list') return unit;
  return { ...unit, block: { ...unit.block, items: unit.block.items.map(bare) } };
}

function bare(item: Item): Item {
  const first = item.term ?? item.prose;
  const length = first ? markLength(first.text) : 0;
  const items = item.items.some((one) => one.items.length > 0 || marked(one)) ? item.items.map(bare) : item.items;
  if (!first || length === 0) return items === item.items ? item : { ...item, items };
  const side = item.side ?? sideOf(first.text);
  const rest = sliceProse(first, length, first.text.length);
  return { ...item, ...(item.term ? { term: rest } : { prose: rest }), ...(side && { side }), items };
}

function marked({ term, prose }: Item): boolean {
  return markLength((term ?? prose)?.text ?? '') > 0;
}
