import type { ElementContent } from 'hast';
import type { LayoutName, Layouts, Phrase, SlideData } from '../../../model/index.ts';
import { points, quote, stat, takeaways, timeline } from './facts.ts';
import { own } from './own.ts';
import { type Sheet, under } from './sheet.ts';
import { comparison, dimension, risk } from './tables.ts';
import { definition, taxonomy, terms } from './terms.ts';
import { industry, spotlight } from './uses.ts';

/**
 * Draws what a slide shows so that it can be read without the talk, below its title; `said` are the claims that its
 * sentences tell anyway.
 */
export type Draw<L extends LayoutName> = (
  content: Layouts[L],
  sheet: Sheet,
  said: ReadonlySet<string | null>,
  title: string,
) => ElementContent[];

/** How each layout becomes something to read; null: it holds nothing to learn, or isn't for learners' eyes. */
const KNOWLEDGE: { readonly [L in LayoutName]: Draw<L> | null } = {
  title: null,
  roadmap: null,
  section: null,
  objectives: null,
  definition,
  terms,
  taxonomy,
  compare: ({ subjects, stages }, sheet) =>
    comparison(
      subjects,
      stages.map(({ label, sides }) => ({ facet: label, sides })),
      sheet,
    ),
  matrix: ({ subjects, rows }, sheet) => comparison(subjects, rows, sheet),
  dimension,
  industry,
  spotlight,
  stat,
  risk,
  quote,
  points,
  timeline,
  quiz: null,
  exercise: null,
  discussion: null,
  break: null,
  takeaways,
  sources: null,
  own,
};

export function knowledge(data: SlideData, sheet: Sheet, said: ReadonlySet<string | null>): ElementContent[] {
  const draw = KNOWLEDGE[data.layout] as Draw<LayoutName> | null;
  const drawn = draw?.(data.content as never, under(data.tag, sheet), said, data.title) ?? [];
  return drawn.filter((node) => node.type !== 'element' || node.children.length > 0);
}

/** Layouts whose words are told in sentences: their claims are left to the script. */
const IN_SENTENCES: ReadonlySet<LayoutName> = new Set<LayoutName>(['definition']);

/** The claims that a slide's drawing tells by itself, so that no sentence has to. */
export function shownClaims(data: SlideData): ReadonlySet<string | null> {
  if (KNOWLEDGE[data.layout] === null || IN_SENTENCES.has(data.layout)) return new Set();
  return new Set(phrasesIn(data.content).map(({ claim }) => claim));
}

function phrasesIn(content: unknown): Phrase[] {
  if (Array.isArray(content)) return content.flatMap(phrasesIn);
  if (typeof content !== 'object' || content === null) return [];
  return 'text' in content && 'spans' in content ? [content as Phrase] : Object.values(content).flatMap(phrasesIn);
}
