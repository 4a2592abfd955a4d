import type { Industry, Use } from './claim.ts';
import type { EditReport } from './edit.ts';
import type { KnowledgeModel } from './knowledge.ts';
import type { Span } from './span.ts';

/** What an inspection shows: what was understood, and the decoded texts that its spans point into, by source id. */
export interface Inspection {
  readonly model: KnowledgeModel;
  readonly texts: ReadonlyMap<string, string>;
  /** What a person changed by hand; left out: nothing. */
  readonly edits?: readonly InspectedEdit[];
}

/** An edit with what became of it, for the page of an inspection. */
export interface InspectedEdit extends EditReport {
  /** Where the sources hold the words that it was made against. */
  readonly spans: readonly Span[];
  /** Whether words of it stand in the talk as the speaker's own: they cite nothing. */
  readonly own: boolean;
}

/** What the page of an inspection is drawn with. */
export interface InspectionTemplates {
  /** The HTML shell, with `{{slot}}` marks. */
  readonly page: string;
  /** The faces as data; left out of a page that is large without them. */
  readonly fonts: string;
  /** Style sheets in the order of the cascade. */
  readonly styles: readonly string[];
}

/** A use with every industry that the same words name it for. */
export interface SharedUse {
  readonly use: Use;
  readonly industries: readonly string[];
}

/** The uses of all industries in their order; one that is told of several industries in the same words comes once. */
export function sharedUses(industries: readonly Industry[]): readonly SharedUse[] {
  const found = new Map<string, { use: Use; industries: string[] }>();
  for (const { name, uses } of industries) {
    for (const use of uses) {
      const [{ source, start, end }] = use.spans;
      const key = JSON.stringify([source, start, end, use.text, use.subjects]);
      const known = found.get(key);
      if (known) known.industries.push(name);
      else found.set(key, { use, industries: [name] });
    }
  }
  return [...found.values()];
}
