/** Why something in a deck isn't borne out: a name for programs. */
export type Fault =
  | 'source' /* a source can't be found */
  | 'quote' /* words that its source doesn't hold */
  | 'place' /* words that stand elsewhere in their source */
  | 'citation' /* a citation that was taken out */
  | 'text' /* a text that the deck wasn't made with, and no quote holds */
  | 'slide' /* a slide that the deck wasn't made with */
  | 'figure' /* a number that no quote states */
  | 'words' /* words that no quote carries */
  | 'drawing' /* something on a slide that is no text */
  | 'frame' /* something around the slides */
  | 'ledger' /* nothing tells what the deck was made with */
  | 'gone'; /* texts that were taken out */

/** Where something stands in a source, as people find it. */
export interface SourcePlace {
  /** As it is shown to people. */
  readonly source: string;
  readonly unit: 'line' | 'page' | 'paragraph';
  readonly n: number;
  /** 1-based; 1 where there are no lines. */
  readonly column: number;
}

export interface Finding {
  readonly fault: Fault;
  /** Errors are claims that nothing supports; notes are good to know. */
  readonly level: 'error' | 'note';
  /** 1-based; null: not on a slide. */
  readonly slide: number | null;
  readonly title: string | null;
  /** The words in the deck that it is about, or null. */
  readonly text: string | null;
  readonly place: SourcePlace | null;
  /** What is wrong, and what is known of it. */
  readonly reason: string;
}

/** What stands on a slide without resting on a source. */
export interface OwnWords {
  readonly slide: number;
  readonly title: string;
  readonly text: string;
}

/** A source, as the deck names it and as it is now. */
export interface SourceState {
  readonly id: string;
  readonly state: 'same' | 'changed' | 'missing';
  /** Quotes that stand where the deck says, elsewhere, and nowhere. */
  readonly exact: number;
  readonly moved: number;
  readonly gone: number;
}

export interface Verdict {
  readonly format: 'html' | 'pptx' | 'json';
  readonly slides: number;
  /** Places that the deck cites, each once. */
  readonly citations: number;
  readonly sources: readonly SourceState[];
  /** Texts by what they rest on. */
  readonly texts: { readonly cited: number; readonly scaffolding: number; readonly own: number };
  readonly findings: readonly Finding[];
  readonly own: readonly OwnWords[];
  /** What of the deck its format tells too little about to be checked. */
  readonly unchecked: readonly string[];
}
