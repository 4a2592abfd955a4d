import type { Ledger } from './ledger.ts';
import type { SlideTexts } from './slide-texts.ts';

/** A place that a deck's file cites, as that file has it. */
export interface ExhibitQuote {
  /** See `quoteKey`. */
  readonly key: string;
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What the file says of where it stands; null where it says nothing. */
  readonly told: string | null;
}

export interface ExhibitSlide extends SlideTexts {
  /** Null where the file names none. */
  readonly id: string | null;
  readonly title: string;
  /** Keys of the places that it cites; null where the format tells none. */
  readonly cites: readonly string[] | null;
  /** Checksum of its markup, or of its texts in their order; null where nothing is told of it. */
  readonly markup: string | null;
}

/** A deck's file as it was found: nothing of it is taken for granted. */
export interface Exhibit {
  readonly format: 'html' | 'pptx' | 'json';
  /** Null where there is none, or none that can be read. */
  readonly ledger: Ledger | null;
  readonly slides: readonly ExhibitSlide[];
  readonly quotes: readonly ExhibitQuote[];
  /** Texts beside the slides, in the panel of sources. */
  readonly beside: readonly string[];
  /** Checksum of the panel of sources; null where there is none. */
  readonly panel: string | null;
  readonly frame: string | null;
}
