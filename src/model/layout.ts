import type { LayoutName } from './layouts.ts';
import { countWords } from './text.ts';
import { widthOf } from './width.ts';

/** What a layout can hold, measured on the 1920×1080 canvas in characters (average ones: see `widthOf`), and how long it takes to look at. */
export interface Capacity {
  /** Seconds of looking that come on top of speech. */
  readonly looking: number;
  /** Most body words besides title and footer; null: exempt. */
  readonly words: number | null;
  /** Hard limits in characters by slot. */
  readonly slots: Readonly<Record<string, number>>;
}

/** Longest title of any slide: two lines at 64 px within 1500 px. */
export const TITLE_CHARACTERS = 92;
/** Most words of a title. */
export const TITLE_WORDS = 12;
/** Longest line of sources in a footer. */
export const FOOTER_CHARACTERS = 85;

export const LAYOUTS: Readonly<Record<LayoutName, Capacity>> = {
  title: { looking: 2, words: null, slots: { line: 26, lines: 4, lead: 70 } },
  roadmap: { looking: 4, words: 60, slots: { rows: 6, name: 26, note: 40 } },
  section: { looking: 2, words: 40, slots: { name: 26, lead: 80, parts: 5 } },
  definition: {
    looking: 4,
    words: 60,
    slots: { term: 24, gloss: 110, trait: 72, traits: 3, example: 18, examples: 6 },
  },
  terms: { looking: 4, words: 60, slots: { items: 4, term: 34, gloss: 80 } },
  taxonomy: { looking: 4, words: 50, slots: { label: 24, gloss: 44, siblings: 3, sibling: 13, outer: 40 } },
  compare: { looking: 5, words: 70, slots: { stages: 4, label: 22, cell: 80 } },
  matrix: { looking: 6, words: 70, slots: { rows: 3, facet: 26, cell: 103 } },
  industry: { looking: 6, words: 70, slots: { tiles: 9, name: 24, job: 30, jobAlone: 48, jobs: 2 } },
  spotlight: { looking: 5, words: 60, slots: { name: 24, card: 66, cards: 3, lanes: 3 } },
  stat: { looking: 7, words: 40, slots: { value: 5, caption: 131 } },
  risk: { looking: 5, words: 60, slots: { rows: 4, card: 68, missing: 110 } },
  quote: { looking: 4, words: 40, slots: { quote: 139, speaker: 60 } },
  points: { looking: 4, words: 60, slots: { items: 4, text: 90 } },
  quiz: { looking: 0, words: 100, slots: { option: 80, options: 4, reason: 150 } },
  exercise: {
    looking: 0,
    words: 170,
    slots: { steps: 4, step: 44, items: 10, item: 60, pairs: 6, statements: 6, statement: 110, bins: 4, bin: 60 },
  },
  discussion: { looking: 0, words: 100, slots: { points: 4, point: 110 } },
  break: { looking: 0, words: null, slots: {} },
  objectives: { looking: 4, words: 80, slots: { objectives: 4, objective: 80 } },
  takeaways: { looking: 4, words: 50, slots: { items: 3, head: 47, text: 103 } },
  sources: { looking: 2, words: null, slots: { rows: 4, quote: 89, title: 80, detail: 60 } },
};

/** Whether a slot of so many characters holds a text; there is none where it is null. */
export function fitsIn(text: string | null, most: number): boolean {
  return text !== null && widthOf(text) <= most;
}

/** Whether a text can stand as a slide's title: in two lines, and in few words. */
export function fitsTitle(text: string): boolean {
  return countWords(text) <= TITLE_WORDS && widthOf(text) <= TITLE_CHARACTERS;
}
