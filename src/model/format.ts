import type { Artifact } from './artifact.ts';
import type { Deck } from './deck.ts';
import type { KnowledgeModel } from './knowledge.ts';
import type { Outline } from './outline.ts';
import type { Templates } from './templates.ts';

/** Forms in which a talk can be had, in the order in which their files are told. */
export const FORMATS = ['html', 'pdf', 'pptx', 'script', 'handout', 'docx', 'md', 'json'] as const;

export type FormatName = (typeof FORMATS)[number];

/** What every format is made from: the talk, and what it is drawn with. */
export interface Formattable {
  readonly model: KnowledgeModel;
  readonly outline: Outline;
  readonly deck: Deck;
  readonly templates: Templates;
  readonly paper: Paper;
}

/** How pages of paper are printed. */
export interface Paper {
  /** Whether the script stands below each slide. */
  readonly notes: boolean;
  /** `low`: outlines on white instead of the deck's own look. */
  readonly ink: 'full' | 'low';
}

/** A page that becomes the PDF at `path` once a browser has printed it. */
export interface Print {
  readonly path: string;
  readonly html: string;
  /** `deck`: a page for each slide and answer; `notes`: each with its script below; `document`: as its own sheet lays it out. */
  readonly view: 'deck' | 'notes' | 'document';
  /** Of its address: `?print-pdf&ink=low`. */
  readonly query: string;
  /** Whether its absence can be borne where there is no browser. */
  readonly optional: boolean;
}

/** Formats that are nothing without a browser. */
export const PRINTED: readonly FormatName[] = ['pdf'];

/** Makes the files of one format; what it needs besides the talk is loaded when it runs. */
export type MakeFormat = (talk: Formattable) => Promise<readonly (Artifact | Print)[]>;
