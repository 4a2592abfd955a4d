import type { Item, List, Prose } from '../model/index.ts';
import { wordsOf } from '../model/index.ts';
import { isBody } from './shape.ts';
import type { BlockUnit, LineUnit, Unit } from './units.ts';

/** Longest term that stands on a line of its own, in words. */
const TERM_WORDS = 8;

/**
 * Puts lists together that stand apart in the text: a bare item over a paragraph is a term with its text, and lists
 * of one kind next to each other are one.
 */
export function joinLists(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    let unit = units[i] as Unit;
    const body = units[i + 1];
    if (isBareTerm(unit) && isBody(body)) {
      unit = withBody(unit, (body as LineUnit).prose);
      i++;
    }
    const last = joined.at(-1);
    if (isList(unit) && isList(last) && last.block.ordered === unit.block.ordered && followsOn(last, unit)) {
      joined[joined.length - 1] = {
        ...last,
        block: { ...last.block, items: [...last.block.items, ...unit.block.items] },
      };
    } else joined.push(unit);
  }
  return joined;
}

type ListUnit = BlockUnit & { readonly block: List };

function isList(unit: Unit | undefined): unit is ListUnit {
  return unit?.type === 'block' && unit.block.type === 'list';
}

/** Two bulleted lists in a row are one; numbered ones when the numbers go on. */
function followsOn(last: ListUnit, next: ListUnit): boolean {
  return last.start === null || next.start === last.start + last.block.items.length;
}

function isBareTerm(unit: Unit): unit is ListUnit {
  if (!isList(unit) || unit.block.items.length !== 1) return false;
  const item = unit.block.items[0] as Item;
  if (item.term || !item.prose || item.items.length > 0) return false;
  const { text } = item.prose;
  return wordsOf(text).length <= TERM_WORDS && !/[.!?;,]$/.test(text);
}

function withBody(unit: ListUnit, prose: Prose): ListUnit {
  const [item] = unit.block.items as [Item];
  return { ...unit, block: { ...unit.block, items: [{ term: item.prose, prose, items: [] }] } };
}
