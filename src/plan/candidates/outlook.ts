import { type Claim, fitsTitle, LAYOUTS, type LayoutName, widthOf } from '../../model/index.ts';
import { distinct } from '../alike.ts';
import { leading } from '../batches.ts';
import type { Maker } from '../candidate.ts';
import { LIST } from '../list.ts';

const SLOTS = LAYOUTS.timeline.slots;
/** One thing to come is no choice of ways. */
const LEAST = 2;

/** What the sources expect next. */
export const outlook: Maker = (material) => {
  const all = distinct(material.free(material.model.outlook).filter(sayable), []);
  const shown = leading(all, LIST);
  material.take(...all);
  if (shown.length === 0) return [];
  const rest = material.free(material.model.outlook).filter((one) => one.sentence !== null);
  material.take(...rest);
  const heading = shown.length > 1 ? shown.map(titleOf).find((text) => text !== null) : null;
  return [
    {
      id: 'outlook',
      purpose: 'outlook',
      layout: layoutOf(shown.length, heading !== null && heading !== undefined),
      title: heading?.text ?? 'What the sources expect to come next',
      titleClaim: heading?.claim ?? null,
      claims: shown,
      script: shown,
      more: [...all.filter((one) => !shown.includes(one)), ...rest],
      needs: [],
      value: 3 * (shown.reduce((sum, one) => sum + material.valueOf(one), 0) / shown.length),
      why: 'where the sources see it going',
    },
  ];
};

/** What stands as the title is left out below it: where one thing is left, it has a page to itself. */
function layoutOf(shown: number, headed: boolean): LayoutName {
  if (shown - Number(headed) >= LEAST) return 'timeline';
  return shown > 1 ? 'points' : 'quote';
}

function sayable(one: Claim): boolean {
  return one.sentence !== null && one.short !== null && widthOf(one.short) <= (SLOTS.text ?? 0);
}

/** A whole sentence of the outlook that fits a title. */
function titleOf(one: Claim): { text: string; claim: string } | null {
  const text = (one.sentence ?? '').replace(/\.$/, '');
  return text && fitsTitle(text) ? { text, claim: one.id } : null;
}
