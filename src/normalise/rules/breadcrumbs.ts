import { wordsOf } from '../../model/index.ts';
import type { Rule } from '../rules.ts';
import type { Unit } from '../units.ts';

/** Units of a text's beginning among which the path to a page stands. */
const FRONT = 6;
/** Longest step before the page's own name, in words; fewest steps, one less where all are short. */
const STEP = 5;
const STEPS = 3;

/** The path to a page, above its title: `Home > Kitchen > Bread > Rye`. */
export const breadcrumbs: Rule = (units) =>
  new Set(units.slice(0, FRONT).flatMap((unit, i) => (isBreadcrumb(unit) ? [i] : [])));

/** Whether a unit is such a path. */
export function isBreadcrumb(unit: Unit): boolean {
  if (unit.type === 'block' || unit.prose.text.length > 200) return false;
  const steps = unit.prose.text.split(/\s[>›»→]\s/u);
  const fewest = wordsOf(unit.prose.text).length <= STEP ? STEPS - 1 : STEPS;
  return (
    steps.length >= fewest && steps.slice(0, -1).every((step) => wordsOf(step).length <= STEP && !/[.!?]$/.test(step))
  );
}
