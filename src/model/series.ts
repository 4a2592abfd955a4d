import type { LayoutName } from './layouts.ts';
import type { Purpose } from './outline.ts';

/** Layouts whose slides may follow one another as pages of one series: the frame stays, what is in it goes on. */
const PAGES: Readonly<Partial<Record<LayoutName, string>>> = {
  points: 'facts',
  definition: 'terms',
  matrix: 'contrast',
  industry: 'fields',
  spotlight: 'field',
  risk: 'risks',
  stat: 'figures',
  quiz: 'quiz',
};

interface Page {
  readonly layout: LayoutName;
  readonly purpose: Purpose;
}

/** Whether two slides that follow one another are pages of one series. */
export function isSeries(one: Page, other: Page): boolean {
  if (one.layout !== other.layout || one.purpose !== other.purpose || !(one.layout in PAGES)) return false;
  return one.layout !== 'points' || one.purpose === FACTS;
}

/** Lists are pages of one series where they go on with the same: advantages behind uses are another matter. */
const FACTS: Purpose = 'detail';

/** Name of the series that slides of a layout make. */
export function seriesName(layout: LayoutName): string {
  return PAGES[layout] ?? layout;
}
