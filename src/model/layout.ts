import type { LayoutName } from './layouts.ts';
import { countWords } from './text.ts';
import { widthOf } from './width.ts';

/** What a layout can hold, measured on the 1920×1080 canvas in characters (average ones: see `widthOf`), and how long it takes to look at. */
export interface Capacity {
  /** Seconds of looking that come on top of speech. */
  readonly looking: number;
  /** Most words of the body, as `bodyWords` counts them; null: exempt, with the reason beside it. */
  readonly words: number | null;
  /** Whether it shows more than text: a diagram, a table, a figure or a grid of icons (`isVisual` looks at what is in it). */
  readonly visual: boolean;
  /** Hard limits in characters by slot. */
  readonly slots: Readonly<Record<string, number>>;
}

/** Longest title of any slide: two lines at 64 px within 1500 px. */
export const TITLE_CHARACTERS = 92;
/** Most words of a title. */
export const TITLE_WORDS = 12;
/** Longest line of sources in a footer. */
export const FOOTER_CHARACTERS = 85;

/** Most words of a body that people read while somebody speaks. */
export const BODY_WORDS = 40;
/** Most words of a slide that people work with in their own time: its cards are more than they would read beside speech. */
export const WORK_WORDS = 50;
/** Most bullets, cards or lines of one list. */
export const MOST_ITEMS = 4;

export const LAYOUTS: Readonly<Record<LayoutName, Capacity>> = {
  title: {
    looking: 2,
    words: BODY_WORDS,
    visual: false,
    slots: { line: 26, lines: 4, smallLine: 36, smallLines: 6, lead: 70 },
  },
  // Its labels belong to a chart.
  roadmap: { looking: 4, words: null, visual: true, slots: { rows: 6, name: 26, note: 40 } },
  section: { looking: 2, words: BODY_WORDS, visual: false, slots: { name: 26, lead: 80, parts: 5 } },
  definition: {
    looking: 4,
    words: BODY_WORDS,
    visual: false,
    slots: { term: 24, termOfTwoLines: 72, gloss: 110, trait: 72, traits: 3, example: 18, examples: 6 },
  },
  terms: { looking: 4, words: BODY_WORDS, visual: false, slots: { items: 4, term: 34, gloss: 80 } },
  taxonomy: {
    looking: 4,
    words: BODY_WORDS,
    visual: true,
    slots: { label: 24, gloss: 44, siblings: 3, alone: 5, sibling: 13, levels: 4, leaves: 8, example: 18, examples: 4 },
  },
  compare: { looking: 5, words: BODY_WORDS, visual: true, slots: { stages: 4, label: 22, cell: 80 } },
  matrix: { looking: 6, words: BODY_WORDS, visual: true, slots: { rows: 3, facet: 26, cell: 103 } },
  dimension: {
    looking: 6,
    words: BODY_WORDS,
    visual: true,
    slots: { categories: 6, category: 18, example: 18, examples: 2, note: 60, reach: 64, lanes: 3 },
  },
  industry: {
    looking: 6,
    words: BODY_WORDS,
    visual: true,
    slots: { tiles: 9, name: 24, job: 30, jobAlone: 48, jobs: 2 },
  },
  spotlight: { looking: 5, words: BODY_WORDS, visual: true, slots: { name: 24, card: 66, cards: 3, lanes: 3 } },
  stat: { looking: 7, words: BODY_WORDS, visual: true, slots: { value: 12, caption: 131 } },
  risk: { looking: 5, words: BODY_WORDS, visual: true, slots: { rows: 4, card: 68, safeguard: 103, missing: 110 } },
  quote: { looking: 4, words: BODY_WORDS, visual: false, slots: { quote: 139, answered: 230, speaker: 60 } },
  points: { looking: 4, words: BODY_WORDS, visual: true, slots: { items: 4, text: 90 } },
  timeline: { looking: 4, words: BODY_WORDS, visual: true, slots: { items: 4, text: 90 } },
  quiz: { looking: 0, words: WORK_WORDS, visual: false, slots: { option: 80, options: 4, reason: 150 } },
  exercise: {
    looking: 0,
    words: WORK_WORDS,
    visual: false,
    slots: { steps: 4, step: 44, items: 10, item: 60, pairs: 6, statements: 6, statement: 110, bins: 4, bin: 60 },
  },
  discussion: { looking: 0, words: WORK_WORDS, visual: false, slots: { points: 4, point: 110 } },
  break: { looking: 0, words: BODY_WORDS, visual: false, slots: {} },
  objectives: { looking: 4, words: BODY_WORDS, visual: false, slots: { objectives: 4, objective: 80 } },
  takeaways: { looking: 4, words: BODY_WORDS, visual: true, slots: { items: 3, head: 47, text: 103 } },
  // References are no words to read while somebody speaks.
  sources: { looking: 2, words: null, visual: false, slots: { rows: 4, quote: 89, title: 80, detail: 60 } },
  // As many lines as stand on the slide at their smallest, of as many characters.
  own: { looking: 4, words: BODY_WORDS, visual: false, slots: { lines: 12, line: 76, columns: 5, cell: 60, code: 66 } },
};

/** Whether a slot of so many characters holds a text; there is none where it is null. */
export function fitsIn(text: string | null, most: number): boolean {
  return text !== null && widthOf(text) <= most;
}

/** Whether a text can stand as a slide's title: in two lines, and in few words. */
export function fitsTitle(text: string): boolean {
  return countWords(text) <= TITLE_WORDS && widthOf(text) <= TITLE_CHARACTERS;
}
