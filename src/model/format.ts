import type { Artifact } from './artifact.ts';
import type { Deck } from './deck.ts';
import type { KnowledgeModel } from './knowledge.ts';
import type { Outline } from './outline.ts';
import type { Templates } from './templates.ts';

/** Forms in which a talk can be had, in the order in which their files are told. */
export const FORMATS = ['html', 'handout', 'json'] as const;

export type FormatName = (typeof FORMATS)[number];

/** What every format is made from: the talk, and what it is drawn with. */
export interface Formattable {
  readonly model: KnowledgeModel;
  readonly outline: Outline;
  readonly deck: Deck;
  readonly templates: Templates;
}

/** Makes the files of one format; what it needs besides the talk is loaded when it runs. */
export type MakeFormat = (talk: Formattable) => Promise<readonly Artifact[]>;
