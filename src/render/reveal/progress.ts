import type { Slide } from '../../model/index.ts';

/** A run of slides in one section (or between sections), as counts of slides. */
export interface Run {
  readonly section: string | null;
  readonly from: number;
  readonly count: number;
}

export type Progress = readonly Run[];

/** The deck's runs: the cover aside, each stretch of slides that share a section. */
export function progressOf(slides: readonly Slide[]): Progress {
  const runs: { section: string | null; from: number; count: number }[] = [];
  slides.forEach((slide, index) => {
    const last = runs.at(-1);
    if (last && last.section === slide.data.section) last.count += 1;
    else runs.push({ section: slide.data.section, from: index, count: 1 });
  });
  return runs;
}
