import type { ActivityKind } from './activity.ts';
import type { Confidence } from './claim.ts';
import type { Phrase, SubjectKey } from './deck.ts';
import type { DimensionContent } from './dimension/content.ts';
import type { OwnContent } from './edit.ts';
import type { Span } from './span.ts';
import type { TimelineContent } from './timeline.ts';

/** Side of a comparison: what one subject says; null where no source says it. */
export type Cell = Phrase | null;

export interface TitleContent {
  /** The talk's title broken into 1 to 4 lines of at most 26 characters, or 5 to 6 of 36. */
  readonly lines: readonly string[];
  readonly lead: string;
  readonly audience: string;
  /** Who speaks, and where: "Ada Byron · London", or null. */
  readonly byline: string | null;
  /** "Based on three sources. Full references on the last slide." */
  readonly note: string;
}

/** What happens in a stretch of the plan: somebody talks, the audience works, asks, or rests. */
export type Stretch = 'talk' | 'work' | 'questions' | 'break';

/** 2 to 6 rows whose stretches sum to the total; the breaks of the day share one row, the last. */
export interface RoadmapContent {
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    /** 1-based numbers of the parts that it stands for; none for what frames the talk. */
    readonly parts: readonly number[];
    /** In order; whole seconds, `start` from the beginning of the talk. */
    readonly stretches: readonly { readonly start: number; readonly seconds: number; readonly mode: Stretch }[];
  }[];
  /** Whole seconds of the talk: the end of the time axis. */
  readonly total: number;
  /** Seconds since midnight at which it begins, or null. */
  readonly from: number | null;
}

export interface SectionContent {
  readonly name: string;
  /** What the part shows, as an assertion; null where that is no more than its name. */
  readonly lead: Phrase | null;
  /** 1-based, and how many there are. */
  readonly part: number;
  readonly parts: readonly string[];
  /** Whole seconds of the part. */
  readonly seconds: number;
}

export interface DefinitionContent {
  readonly subject: SubjectKey;
  /** 1 to 3 words shown large, at most 24 letters in all; a longer term that has no short name takes two lines of 36. */
  readonly term: string;
  /** "LLM", or null. */
  readonly abbreviation: string | null;
  /** What it is: the whole definition, at most 20 words. */
  readonly gloss: Phrase;
  /** Up to 3 further things that are said of it. */
  readonly traits: readonly Phrase[];
  /** Up to 6 named examples, 16 characters each. */
  readonly examples: readonly Phrase[];
}

/** 2 to 4 further terms, each with what it is. */
export interface TermsContent {
  readonly items: readonly { readonly term: string; readonly gloss: Phrase }[];
}

export interface TaxonomyNode {
  readonly label: string;
  readonly subject: SubjectKey | null;
  readonly gloss: Phrase | null;
  readonly spans: readonly Span[];
  /** How surely it belongs to what it stands under. */
  readonly confidence: Confidence;
  readonly children: readonly TaxonomyNode[];
  /** Up to 4 named examples of it that are none of what stands under it. */
  readonly examples: readonly Phrase[];
  /** Names of further kinds for which the drawing has no room: they are counted there, and said in full to a screen reader. */
  readonly others: readonly Phrase[];
}

/** Root at the top; up to 4 levels, drawn as `taxonomyForm` says. A child that has a subject key is drawn large, its siblings small. */
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
  /** At most 12 average letters: "80%", "USD 1.2", "≈1.23"; the unit holds the word for its scale. */
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
  readonly rows: readonly {
    readonly risk: Phrase | null;
    readonly safeguard: Phrase | null;
    /** What its words call for, where it stands alone; left out: the sign of its kind. */
    readonly icon?: string;
  }[];
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
    readonly figure: 'relation' | 'compare' | 'dimension' | 'industry' | 'stat' | 'risk' | 'definition' | 'points';
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

/** A question with 2 to 4 options; the right one is shown on the next step. */
export interface QuizContent {
  readonly stem: string;
  readonly options: readonly { readonly text: Phrase; readonly right: boolean }[];
  readonly reason: Phrase;
}

/** What the audience does in steps; `items` are cards to work with, `bins` what they are put to (never with the key). */
export interface ExerciseContent {
  readonly kind: ActivityKind;
  readonly prompt: string;
  readonly steps: readonly { readonly text: string; readonly seconds: number }[];
  readonly items: readonly Phrase[];
  readonly bins: readonly { readonly text: Phrase; readonly subject: SubjectKey | null }[];
  /** Cards that the slide has no room for: they are on the handout. */
  readonly more: number;
  /** Whole seconds of all steps. */
  readonly seconds: number;
}

/** A question for the room, with 1 to 4 statements to hold it against. */
export interface DiscussionContent {
  readonly question: string;
  readonly points: readonly { readonly who: readonly SubjectKey[]; readonly text: Phrase }[];
  readonly steps: readonly { readonly text: string; readonly seconds: number }[];
  readonly seconds: number;
}

export interface BreakContent {
  readonly seconds: number;
  /** "10:45" where the talk has a clock time, else null. */
  readonly until: string | null;
  /** Name of the part that follows, or null. */
  readonly next: string | null;
}

/** What people can do after a part (null: the whole workshop), 1 to 4 lines. */
export interface ObjectivesContent {
  readonly part: { readonly n: number; readonly name: string } | null;
  /** Names of all parts. */
  readonly parts: readonly string[];
  readonly objectives: readonly string[];
  /** Whole seconds of the part, or of the workshop. */
  readonly seconds: number;
}

/** What each layout shows: add a layout by a row here, a file in compose/layouts and a handler in render. */
export interface Layouts {
  readonly title: TitleContent;
  readonly roadmap: RoadmapContent;
  readonly section: SectionContent;
  readonly definition: DefinitionContent;
  readonly terms: TermsContent;
  readonly taxonomy: TaxonomyContent;
  readonly compare: CompareContent;
  readonly matrix: MatrixContent;
  readonly dimension: DimensionContent;
  readonly industry: IndustryContent;
  readonly spotlight: SpotlightContent;
  readonly stat: StatContent;
  readonly risk: RiskContent;
  readonly quote: QuoteContent;
  readonly points: PointsContent;
  readonly timeline: TimelineContent;
  readonly quiz: QuizContent;
  readonly exercise: ExerciseContent;
  readonly discussion: DiscussionContent;
  readonly break: BreakContent;
  readonly objectives: ObjectivesContent;
  readonly takeaways: TakeawaysContent;
  readonly sources: SourcesContent;
  readonly own: OwnContent;
}

export type LayoutName = keyof Layouts;

/** A slide's layout with the content that feeds it. */
export type Laid = { readonly [L in LayoutName]: { readonly layout: L; readonly content: Layouts[L] } }[LayoutName];
