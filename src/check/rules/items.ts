import { type LayoutName, type Layouts, MOST_ITEMS, type Slide, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

/** A list is short enough to be taken in at a glance. */
export const items: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const count = listed(slide);
    if (count <= MOST_ITEMS) return [];
    return [about(slide, `Unexpected list of ${count}, expected at most ${MOST_ITEMS}`, 'items')];
  });

/** Items, cards or lines of a slide's one list; 0 where it has none. */
function listed({ data: { layout, content } }: Slide): number {
  const count = LISTS[layout] as ((content: Layouts[LayoutName]) => readonly unknown[]) | undefined;
  return count?.(content).length ?? 0;
}

const LISTS: { readonly [L in LayoutName]?: (content: Layouts[L]) => readonly unknown[] } = {
  points: (content) => content.items,
  timeline: (content) => content.items,
  terms: (content) => content.items,
  takeaways: (content) => content.items,
  risk: (content) => content.rows,
  compare: (content) => content.stages,
  matrix: (content) => content.rows,
  discussion: (content) => content.points,
  objectives: (content) => content.objectives,
};
