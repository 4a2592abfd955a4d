import type { Item, List, Prose } from '../model/index.ts';
import { isBody } from './shape.ts';
import { isBareTerm } from './terms.ts';
import type { BlockUnit, LineUnit, Unit } from './units.ts';

/**
 * Puts lists together that stand apart in the text: a bare item over a paragraph is a term with its text, and lists
 * of one kind next to each other are one.
 */
export function joinLists(units: readonly Unit[]): readonly Unit[] {
  const joined: Unit[] = [];
  // The list that grows, and its items.
  let open: Unit | null = null;
  let items: Item[] = [];
  for (let i = 0; i < units.length; i++) {
    let unit = units[i] as Unit;
    const body = units[i + 1];
    if (isBareItem(unit) && isBody(body) && !(isAnnounced(units[i - 1]) && !isBareItem(units[i + 2]))) {
      unit = withBody(unit, (body as LineUnit).prose);
      i++;
    }
    const last = joined.at(-1);
    if (isList(unit) && isList(last) && last.block.ordered === unit.block.ordered && followsOn(last, unit)) {
      if (last !== open) {
        items = [...last.block.items];
        open = { ...last, block: { ...last.block, items } };
        joined[joined.length - 1] = open;
      }
      items.push(...unit.block.items);
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

/** `You will need:` over a list of one item: what stands below the list is no part of it. */
function isAnnounced(before: Unit | undefined): boolean {
  return before?.type === 'line' && before.prose.text.endsWith(':');
}

function isBareItem(unit: Unit | undefined): unit is ListUnit {
  if (!isList(unit) || unit.block.items.length !== 1) return false;
  const item = unit.block.items[0] as Item;
  if (item.term || !item.prose || item.items.length > 0) return false;
  return isBareTerm(item.prose.text.replace(/:$/, ''));
}

function withBody(unit: ListUnit, prose: Prose): ListUnit {
  const [item] = unit.block.items as [Item];
  return { ...unit, block: { ...unit.block, items: [{ term: item.prose, prose, items: [] }] } };
}
