import { type Deck, isVisual, type LayoutName, type Slide, slidesOf } from '../model/index.ts';

/** What frames a talk and shows nothing of its matter. */
const FRAME: ReadonlySet<LayoutName> = new Set(['title', 'roadmap', 'section', 'objectives', 'sources', 'own']);

/** Least share of the content slides that show more than text. */
export const VISUAL_SHARE = 2 / 3;

/** The slides that teach or sum up: no cover, plan, divider or references, no work and no break. */
export function contentOf(deck: Deck): readonly Slide[] {
  return slidesOf(deck).filter(({ data }) => data.mode === 'teach' && !FRAME.has(data.layout));
}

/** Share of the content slides that show a diagram, a table, a figure or a grid of icons; null where there are none. */
export function visualShare(deck: Deck): number | null {
  const content = contentOf(deck);
  return content.length === 0 ? null : content.filter(({ data }) => isVisual(data)).length / content.length;
}
