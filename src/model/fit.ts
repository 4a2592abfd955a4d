/** What can be wrong with how a slide fits, each told by the file of its name in client/fit/rules. */
export const FIT_RULES = [
  'overflow',
  'outside',
  'overlap',
  'outline',
  'margins',
  'small',
  'title',
  'cite',
  'hidden',
] as const;

export type FitRule = (typeof FIT_RULES)[number];

/** A window in which a deck is measured, in CSS px, and the look that it has there. */
export interface FitView {
  readonly width: number;
  readonly height: number;
  readonly theme: string;
}

/** One thing on a slide that doesn't fit. */
export interface Misfit {
  /** Id of the slide. */
  readonly slide: string;
  /** Steps (fragments) of the slide that were shown when it was first seen; 0: none. */
  readonly step: number;
  readonly rule: FitRule;
  /** Where, as people name it: "title", "cell 2 of row “Output”". */
  readonly slot: string;
  /** The first words that stand there; empty where there are none. */
  readonly words: string;
  /** The other slot, where two are at odds; else null. */
  readonly against: string | null;
  /** By how much: px of the 1920×1080 canvas, lines for `title`. */
  readonly excess: number;
}

/** What a deck's page is in one view. */
export interface FitSeen {
  readonly slides: number;
  /** Slides, each once more for every step that it has. */
  readonly states: number;
  readonly misfits: readonly Misfit[];
}

/** The margins that nothing may leave but a cover's figure, whose names keep `bottom` from every edge; px of the canvas. */
export const SAFE = { side: 112, top: 64, bottom: 40 } as const;
/** The smallest letters, px of the canvas. */
export const SMALLEST_TYPE = 24;
/** Most lines of a title. */
export const TITLE_LINES = 2;
