import type { LayoutName } from './layouts.ts';

/** Where an edit is written: of a brief, as it was named; line and column start at 1. */
export interface EditPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What an edit was made against. Ids change with the words of a source; its words tell what is meant. At least one of both is there. */
export interface Anchor {
  readonly claim: string | null;
  /** Words of the source. */
  readonly quote: string | null;
  /** Null: written nowhere. */
  readonly place: EditPlace | null;
}

/** Other words for a claim, wherever it is shown or said. */
export interface ClaimEdit extends Anchor {
  readonly kind: 'claim';
  /** The shown or spoken words that are meant, where the claim has several; null: the first. */
  readonly was: string | null;
  /** On slides, instead. */
  readonly say: string | null;
  /** In the script, instead. */
  readonly speak: string | null;
}

/** What is to be changed of a slide; each part stands for itself. */
export interface SlideEdit {
  readonly kind: 'slide';
  /** Id of the slide, or of its beat. */
  readonly slide: string;
  /** Words of a source that it tells, or null for slides that tell none. */
  readonly quote: string | null;
  readonly title: string | null;
  /** Paragraphs that are said at its end. */
  readonly note: readonly string[];
  /** A sentence of its script that claims nothing, and the words to say instead. */
  readonly was: string | null;
  readonly speak: string | null;
  /** Id of the slide that it stands behind. */
  readonly after: string | null;
  readonly layout: LayoutName | null;
  readonly hide: boolean;
  readonly place: EditPlace | null;
}

/** Words of one look within a line. */
export interface OwnRun {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** An http, https or mailto address. */
  readonly href?: string;
}

/** A paragraph, list, table, quote or listing of a person's own. */
export type OwnBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly OwnRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly OwnRun[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly OwnRun[])[];
      readonly rows: readonly (readonly (readonly OwnRun[])[])[];
    }
  | { readonly kind: 'quote'; readonly runs: readonly OwnRun[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** What a slide of the speaker's own shows: blocks in their order. */
export interface OwnContent {
  readonly blocks: readonly OwnBlock[];
}

/** A slide that no source tells. */
export interface OwnSlide {
  readonly kind: 'own';
  /** Small letters, digits and hyphens. */
  readonly id: string;
  /** Id of the slide that it stands behind; null: before the last that sums up. */
  readonly after: string | null;
  readonly title: string;
  readonly body: readonly OwnBlock[];
  /** Paragraphs that are said on it. */
  readonly note: readonly string[];
  /** Whole seconds; null: what its words take. */
  readonly seconds: number | null;
  readonly place: EditPlace | null;
}

export type Edit = ClaimEdit | SlideEdit | OwnSlide;

/** Everything that a person changed by hand. */
export interface Edits {
  /** Claims that are told before all others. */
  readonly include: readonly Anchor[];
  /** Claims that are never told. */
  readonly exclude: readonly Anchor[];
  /** In the order in which they are written. */
  readonly edits: readonly Edit[];
}

export const NO_EDITS: Edits = { include: [], exclude: [], edits: [] };

/**
 * What became of an edit: it is in the talk; its slide or claim isn't told in this talk; its words are no longer in the sources; it can't
 * be done, and the reason says why.
 */
export type EditState = 'applied' | 'waiting' | 'stale' | 'refused';

export interface EditReport {
  readonly edit: Edit | (Anchor & { readonly kind: 'include' | 'exclude' });
  readonly state: EditState;
  /** What a person should know about it, also where it was applied; null: nothing. */
  readonly reason: string | null;
  /** Words of the source now, nearest to what it was made against; null where it isn't stale. */
  readonly now: string | null;
}
