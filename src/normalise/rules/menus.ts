import type { Item } from '../../model/index.ts';
import type { Context, Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** Fewest entries that make a menu, and the share of its lines that they must be. */
const FEWEST = 2;
const SHARE = 0.4;
/** Fewest languages that make a menu of them, and their share; a text may name three that it compares. */
const LANGUAGES = 5;
const MOST = 0.7;

/** Menus: runs of short lines, or lists, of which two and four in ten are `Home`, `Log in`, `Privacy policy` and such, or languages. */
export const menus: Rule = (units, context) => {
  const found = new Set<number>();
  for (let from = 0; from < units.length; from++) {
    let to = from;
    while (isShort(units[to])) to++;
    const run = units.slice(from, to).map((unit) => (unit.type === 'line' ? unit.prose.text : ''));
    if (isMenu(run, context)) for (let i = from; i < to; i++) found.add(i);
    const unit = units[to];
    if (unit?.type === 'block' && unit.block.type === 'list' && isMenu(unit.block.items.map(textOf), context))
      found.add(to);
    from = to;
  }
  return found;
};

function isMenu(lines: readonly string[], { cues }: Context): boolean {
  const hits = lines.filter((line) => cues.has('is', 'boilerplate/menu-lines', line)).length;
  if (hits >= FEWEST && hits >= lines.length * SHARE) return true;
  const languages = lines.filter((line) => cues.has('is', 'boilerplate/language-names', line)).length;
  return languages >= LANGUAGES && languages >= lines.length * MOST;
}

function isShort(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && unit.prose.text.length <= 30 && !/[.:?!]$/.test(unit.prose.text);
}

function textOf(item: Item): string {
  return item.prose?.text ?? item.term?.text ?? '';
}
