import type { Data, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import type { Form } from './brief.ts';
import type { Confidence } from './claim.ts';
import type { Purpose } from './outline.ts';
import type { Span } from './span.ts';

/** Key of a subject's colour and shape in the whole deck: a filled disc, b ring, c square. */
export type SubjectKey = 'a' | 'b' | 'c';

/**
 * Words on a slide or in the script. With spans they are the sources' words, or were shortened from them; without,
 * they are scaffolding that claims nothing, or (confidence `computed`) counted from claims.
 */
export interface Phrase {
  readonly text: string;
  readonly claim: string | null;
  readonly confidence: Confidence | 'scaffold' | 'computed';
  readonly spans: readonly Span[];
}

export interface DeckSubject {
  readonly key: SubjectKey;
  readonly id: string;
  /** "Large language models", as the deck writes it in a sentence. */
  readonly name: string;
  /** At most 16 characters: "LLMs". */
  readonly short: string;
}

export type Relation = 'subset' | 'overlap' | 'disjoint' | 'sequence' | 'single';

export interface DeckSection {
  readonly id: string;
  readonly name: string;
  /** Whole seconds of its slides. */
  readonly seconds: number;
}

/** A source as slides cite it; `n` starts at 1. */
export interface DeckSource {
  readonly n: number;
  readonly id: string;
  readonly title: string;
  /** At most 24 characters. */
  readonly shortName: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** Side of a comparison: what one subject says; null where no source says it. */
export type Cell = Phrase | null;

export interface TitleContent {
  /** The talk's title broken into 1 to 4 lines of at most 24 characters. */
  readonly lines: readonly string[];
  readonly lead: string;
  readonly audience: string;
  /** "Based on three sources. Full references on the last slide." */
  readonly note: string;
}

export interface RoadmapContent {
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    /** Whole seconds from the beginning of the talk. */
    readonly start: number;
    readonly seconds: number;
    readonly mode: 'talk' | 'work' | 'questions';
  }[];
  /** Whole seconds of the talk: the end of the time axis. */
  readonly total: number;
}

export interface SectionContent {
  readonly name: string;
  readonly lead: string;
  /** 1-based, and how many there are. */
  readonly part: number;
  readonly parts: readonly string[];
}

export interface DefinitionContent {
  readonly subject: SubjectKey;
  /** 1 to 3 words shown large, at most 24 letters in all. */
  readonly term: string;
  /** "LLM", or null. */
  readonly abbreviation: string | null;
  /** What it is: the whole definition, at most 13 words. */
  readonly gloss: Phrase;
  /** Up to 3 further things that are said of it. */
  readonly traits: readonly Phrase[];
  /** Up to 6 named examples, 16 characters each. */
  readonly examples: readonly Phrase[];
}

export interface TaxonomyNode {
  readonly label: string;
  readonly subject: SubjectKey | null;
  readonly gloss: Phrase | null;
  readonly spans: readonly Span[];
  readonly children: readonly TaxonomyNode[];
}

/** Root at the top; 1 to 3 levels. The child that has a subject key is drawn large, its siblings small. */
export interface TaxonomyContent {
  readonly root: TaxonomyNode;
}

/** 2 to 4 stages, each with a side for every subject of `subjects`. */
export interface CompareContent {
  readonly subjects: readonly SubjectKey[];
  readonly stages: readonly { readonly label: string; readonly icon: string | null; readonly sides: readonly Cell[] }[];
}

/** 1 to 3 rows of one claim of a series; `from` (1-based) and `of` count rows of the whole series. */
export interface MatrixContent {
  readonly subjects: readonly SubjectKey[];
  readonly rows: readonly { readonly facet: string; readonly sides: readonly Cell[] }[];
  readonly from: number;
  readonly of: number;
}

export interface IndustryContent {
  /** 2 to 9 tiles, sorted. */
  readonly items: readonly {
    readonly name: string;
    readonly icon: string;
    /** 1 or 2 jobs, each at most 4 words; `who` lists the subjects that do it (empty: not said). */
    readonly jobs: readonly { readonly who: readonly SubjectKey[]; readonly text: Phrase }[];
  }[];
}

export interface SpotlightContent {
  readonly name: string;
  readonly icon: string;
  readonly lanes: readonly { readonly who: readonly SubjectKey[]; readonly texts: readonly Phrase[] }[];
}

export interface StatContent {
  /** At most 5 glyphs: "80%". */
  readonly value: string;
  readonly unit: string | null;
  readonly caption: Phrase;
  /** Share of ten or a hundred units to draw; null draws none. */
  readonly share: { readonly filled: number; readonly of: 10 | 100 } | null;
  readonly when: string | null;
  readonly attribution: string | null;
}

/** 2 to 4 rows. */
export interface RiskContent {
  readonly rows: readonly { readonly risk: Phrase | null; readonly safeguard: Phrase | null }[];
  /** Said when a source announces risks and lists none; then rows hold safeguards only. */
  readonly missing: Phrase | null;
}

export interface QuoteContent {
  readonly quote: Phrase;
  readonly speaker: string;
}

/** 2 to 4 short statements of one kind (advantages, limits, outlook), each with an icon. */
export interface PointsContent {
  readonly subject: SubjectKey | null;
  readonly items: readonly { readonly icon: string; readonly who: readonly SubjectKey[]; readonly text: Phrase }[];
}

export interface TakeawaysContent {
  readonly items: readonly {
    readonly figure: 'relation' | 'compare' | 'industry' | 'stat' | 'risk' | 'definition' | 'points';
    readonly head: Phrase;
    readonly text: Phrase;
  }[];
}

export interface SourcesContent {
  readonly rows: readonly {
    readonly n: number;
    readonly title: string;
    readonly detail: string;
    readonly quote: Phrase | null;
  }[];
}

/** What each layout shows: add a layout by a row here, a file in compose/layouts and a handler in render. */
export interface Layouts {
  readonly title: TitleContent;
  readonly roadmap: RoadmapContent;
  readonly section: SectionContent;
  readonly definition: DefinitionContent;
  readonly taxonomy: TaxonomyContent;
  readonly compare: CompareContent;
  readonly matrix: MatrixContent;
  readonly industry: IndustryContent;
  readonly spotlight: SpotlightContent;
  readonly stat: StatContent;
  readonly risk: RiskContent;
  readonly quote: QuoteContent;
  readonly points: PointsContent;
  readonly takeaways: TakeawaysContent;
  readonly sources: SourcesContent;
}

export type LayoutName = keyof Layouts;

/** A slide's layout with the content that feeds it. */
export type Laid = { readonly [L in LayoutName]: { readonly layout: L; readonly content: Layouts[L] } }[LayoutName];

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
  readonly relation: Relation;
  readonly subjects: readonly DeckSubject[];
  readonly sections: readonly DeckSection[];
  readonly sources: readonly DeckSource[];
  readonly root: Root;
}

/** The slides in the order in which they are shown. */
export function slidesOf(deck: Deck): readonly Slide[] {
  return deck.root.children.flatMap((node) =>
    node.type === 'slide' ? [node] : node.type === 'stack' ? node.children : [],
  );
}
