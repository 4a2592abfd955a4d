import type { Rule } from '../rules.ts';
import { folded, isHeadingLike, isLine } from '../shape.ts';
import type { Unit } from '../units.ts';

/** Longest alternative text, in words. */
const LONGEST = 10;

/**
 * Text that stands for a picture, as scraped pages hold it: a short line in small letters on its own, and the caption
 * right after it whose words are all the title's. Lines in small letters next to each other are verse or a list.
 */
export const alternatives: Rule = (units, context) => {
  const found = new Set<number>();
  if (!context.plain) return found;
  const title = new Set(folded(context.title ?? '').split(' '));
  units.forEach((unit, i) => {
    if (
      isAlternative(unit) &&
      !isAlternative(units[i - 1]) &&
      !isAlternative(units[i + 1]) &&
      !announced(units[i - 1])
    ) {
      found.add(i);
      const next = units[i + 1];
      if (
        isLine(next) &&
        isHeadingLike(next) &&
        folded(next.prose.text)
          .split(' ')
          .every((word) => title.has(word))
      )
        found.add(i + 1);
    }
  });
  return found;
};

function isAlternative(unit: Unit | undefined): boolean {
  if (!isLine(unit)) return false;
  const { text } = unit.prose;
  return (
    /^\p{Ll}[\p{Ll}\s-]/u.test(text) && !/[.:;,!?…]["”’)]?$/.test(text) && folded(text).split(' ').length <= LONGEST
  );
}

function announced(unit: Unit | undefined): boolean {
  return isLine(unit) && /[:,;]$/.test(unit.prose.text);
}
