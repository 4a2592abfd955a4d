import type { Data, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import type { Activity } from './activity.ts';
import type { Brand } from './brand.ts';
import type { Form } from './brief.ts';
import type { Confidence } from './claim.ts';
import type { EditReport } from './edit.ts';
import type { Habits } from './habits.ts';
import type { Laid } from './layouts.ts';
import type { Purpose } from './outline.ts';
import type { Places } from './source.ts';
import type { Span } from './span.ts';

/** Keys of a subject's colour and shape in the whole deck: a filled disc, b ring, c square, d diamond. */
export const SUBJECT_KEYS = ['a', 'b', 'c', 'd'] as const;

export type SubjectKey = (typeof SUBJECT_KEYS)[number];

/**
 * Words on a slide or in the script. With spans they are the sources' words, or were shortened from them; without,
 * they are scaffolding that claims nothing, (confidence `computed`) counted from claims, or (`own`) the speaker's own.
 */
export interface Phrase {
  readonly text: string;
  readonly claim: string | null;
  readonly confidence: Confidence | 'scaffold' | 'computed' | 'own';
  readonly spans: readonly Span[];
  /** What makes it true while the talk is given; always true where it doesn't say. */
  readonly leans?: Leaning;
}

/**
 * What words lean on while slides are left out on stage. A name is a slide's id; `@length`: the talk takes as long as planned;
 * `@clock`: it is at the time of day that it was planned for; `@` and a section's id: something of that section is shown.
 */
export interface Leaning {
  /** Without one of these the words are left off. */
  readonly needs?: readonly string[];
  /** Without one of these `otherwise` stands in their place. */
  readonly counts?: readonly string[];
  readonly otherwise?: string;
}

export interface DeckSubject {
  readonly key: SubjectKey;
  readonly id: string;
  /** "Large language models", as the deck writes it in a sentence. */
  readonly name: string;
  /** At most 24 characters: "LLMs"; a longer name is cut, and marked so. */
  readonly short: string;
}

/**
 * How the subjects belong together: one alone; some inside another; each inside the next (three or more); with something
 * in common; apart; one after another, in the order of their keys.
 */
export type Relation = 'single' | 'subset' | 'chain' | 'overlap' | 'disjoint' | 'sequence';

export interface DeckSection {
  readonly id: string;
  readonly name: string;
  /** What it shows, as an assertion; a title without spans is counted. */
  readonly title: Phrase;
  /** What people can do after it. */
  readonly objectives: readonly string[];
  /** Whole seconds of its slides. */
  readonly seconds: number;
}

/** Where a speaker who is late goes on: at `at` seconds, after slide `after`, skip to slide `to`. */
export interface DeckCut {
  readonly at: number;
  readonly after: string;
  readonly to: string;
  readonly saves: number;
}

/** A source as slides cite it; `n` starts at 1. */
export interface DeckSource {
  readonly n: number;
  readonly id: string;
  /** Lower-case hex digest of the file's bytes. */
  readonly sha256: string;
  readonly title: string;
  /** At most 24 characters. */
  readonly shortName: string;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Its pages or paragraphs, where it has no lines of its own. */
  readonly places: Places | null;
}

interface SlideFacts {
  /** Stable: from the beat, with the page of a series. */
  readonly id: string;
  readonly beat: string;
  readonly purpose: Purpose;
  /** Id of its section, or null (cover, roadmap, takeaways, sources). */
  readonly section: string | null;
  readonly title: string;
  /** Where the title's words come from; a title without spans is counted or scaffolding. */
  readonly titleFrom: Phrase;
  /** Whole seconds, at least 1. */
  readonly seconds: number;
  readonly rank: number;
  /** Ids of slides that must be shown earlier. */
  readonly needs: readonly string[];
  /** Teaching, the audience at work, or a rest. */
  readonly mode: 'teach' | 'work' | 'break';
  /** What the audience does on it, answers included (they reach notes and guides, never the slide before its reveal). */
  readonly activity: Activity | null;
  /** Grey tag ("Forecast") or null. */
  readonly tag: string | null;
  /** Slides of one series share `id`; `i` is 1-based. */
  readonly series: { readonly id: string; readonly i: number; readonly of: number } | null;
}

export type SlideData = SlideFacts & Laid;

/** What is said aloud, and where each sentence comes from; children are the same words as paragraphs. */
export interface Notes extends Parent {
  type: 'notes';
  children: Paragraph[];
  data: Data & { readonly script: readonly Phrase[] };
}

export interface Slide extends Parent {
  type: 'slide';
  children: [Notes];
  data: Data & SlideData;
}

/** Slides that stand below one another. */
export interface Stack extends Parent {
  type: 'stack';
  children: Slide[];
}

export interface Fragment extends Parent {
  type: 'fragment';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    slide: Slide;
    stack: Stack;
    fragment: Fragment;
    notes: Notes;
  }
}

export type DeckNode = Slide | Stack | Fragment | Notes;

/** The talk as slides: an mdast root of slides and stacks with the facts that hold for the whole deck. */
export interface Deck {
  readonly title: string;
  readonly lead: string;
  readonly audience: string;
  readonly form: Form;
  readonly lang: string;
  readonly slot: number;
  /** Σ seconds of the slides; questions and buffer are part of the last slide's seconds. */
  readonly total: number;
  readonly questions: number;
  readonly buffer: number;
  readonly shortfall: number;
  readonly pace: number;
  /** How the speaker speaks, where it was planned for that. */
  readonly habits?: Habits | null;
  /** Seconds since midnight at which it begins, or null. */
  readonly from: number | null;
  readonly speaker: string | null;
  readonly event: string | null;
  /** When it is given, as it was written, or null. */
  readonly date?: string | null;
  /** The look that was asked for, or null. */
  readonly theme: string | null;
  /** Whose talk it is, or null. */
  readonly brand: Brand | null;
  readonly cuts: readonly DeckCut[];
  readonly relation: Relation;
  /** Each subject's narrowest holder among the subjects. */
  readonly within: Readonly<Partial<Record<SubjectKey, SubjectKey>>>;
  /** What all subjects are kinds of ("Rail vehicles"), where none of them holds another and a source says it; else null. */
  readonly holder: string | null;
  readonly subjects: readonly DeckSubject[];
  readonly sections: readonly DeckSection[];
  readonly sources: readonly DeckSource[];
  /** What became of each edit, in the order of `include`, `exclude`, `edits`. */
  readonly edits: readonly EditReport[];
  readonly root: Root;
}

/** The slides in the order in which they are shown. */
export function slidesOf(deck: Deck): readonly Slide[] {
  return deck.root.children.flatMap((node) =>
    node.type === 'slide' ? [node] : node.type === 'stack' ? node.children : [],
  );
}
