import type { Item, List } from '../../model/index.ts';
import type { BlockUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';

/** Lists under `+` and under `−` beside each other count for and against; either alone is but a bullet. */
export const sides: Recovery = (units) =>
  units.map((unit, i): Unit => {
    if (!isList(unit)) return unit;
    const [before, after] = [markOf(units[i - 1]), markOf(units[i + 1])];
    if (unit.mark === '+' && (isMinus(before) || isMinus(after))) return sided(unit, 'for');
    if (isMinus(unit.mark) && (before === '+' || after === '+')) return sided(unit, 'against');
    return unit;
  });

type ListUnit = BlockUnit & { readonly block: List };

function isList(unit: Unit | undefined): unit is ListUnit {
  return unit?.type === 'block' && unit.block.type === 'list';
}

function markOf(unit: Unit | undefined): string {
  return isList(unit) ? unit.mark : '';
}

function isMinus(mark: string): boolean {
  return mark === '-' || mark === '−' || mark === '–';
}

function sided(unit: ListUnit, side: 'for' | 'against'): ListUnit {
  const items = unit.block.items.map((item): Item => ({ ...item, side: item.side ?? side }));
  return { ...unit, block: { ...unit.block, items } };
}
