import type { Slide, SlideData, SubjectKey } from '../../../model/index.ts';
import type { FacetRow } from './tables.ts';

/** Slides of one run that compare the same subjects: one table. */
export interface Comparison {
  readonly subjects: readonly SubjectKey[];
  readonly slides: readonly Slide[];
  readonly rows: readonly FacetRow[];
}

/** Comparisons that took several slides, in the order in which they begin. */
export function comparisonsOf(slides: readonly Slide[]): readonly Comparison[] {
  const found = new Map<string, Comparison>();
  for (const slide of slides) {
    const facets = facetsOf(slide.data);
    if (facets === null) continue;
    const key = facets.subjects.join();
    const known = found.get(key) ?? { subjects: facets.subjects, slides: [], rows: [] };
    found.set(key, { ...known, slides: [...known.slides, slide], rows: [...known.rows, ...facets.rows] });
  }
  return [...found.values()].filter((one) => one.slides.length > 1);
}

function facetsOf(data: SlideData): { subjects: readonly SubjectKey[]; rows: readonly FacetRow[] } | null {
  if (data.layout === 'matrix') return data.content;
  if (data.layout !== 'compare') return null;
  const { subjects, stages } = data.content;
  return { subjects, rows: stages.map(({ label, sides }) => ({ facet: label, sides })) };
}
