import type { VFileMessage } from 'vfile-message';
import { check } from './check/index.ts';
import { compose } from './compose/index.ts';
import { extract } from './extract/index.ts';
import { merge } from './merge/index.ts';
import type {
  Artifact,
  AudienceProfile,
  Brief,
  Deck,
  GivenSubject,
  InspectionTemplates,
  KnowledgeModel,
  Lexicon,
  Outline,
  Source,
  Templates,
} from './model/index.ts';
import { normalise } from './normalise/index.ts';
import { plan } from './plan/index.ts';
import { render, renderInspection } from './render/index.ts';

export { isInspection } from './render/index.ts';

/**
 * What the sources say, each assertion once, with every place that says it. `subjects` tells what they are about; they
 * are found when it is left out. Throws InputError for one that the sources never name.
 */
export function understand(
  sources: readonly Source[],
  lexicon: Lexicon,
  options: { readonly subjects?: readonly (string | GivenSubject)[] | undefined } = {},
): KnowledgeModel {
  const documents = sources.map((source) => normalise(source, lexicon));
  return merge(documents, extract(documents, lexicon, options), lexicon);
}

/** The sources as a page for people: their own text with what was understood of it. */
export function inspectSources(
  sources: readonly Source[],
  model: KnowledgeModel,
  templates: InspectionTemplates,
): Artifact {
  const texts = new Map(sources.map(({ id, file }) => [id, String(file.value)]));
  return renderInspection({ model, texts }, templates);
}

/** The talk as an ordered list of beats whose seconds add up to the slot. */
export function outlineTalk(model: KnowledgeModel, brief: Brief, profile: AudienceProfile): Outline {
  return plan(model, brief, profile);
}

/** A talk, from what is known to files that are ready to write. */
export interface Talk {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly artifacts: readonly Artifact[];
  readonly messages: readonly VFileMessage[];
}

export function makeTalk(
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  templates: Templates,
  lexicon: Lexicon,
): Talk {
  const outline = outlineTalk(model, brief, profile);
  const deck = compose(outline, model, brief, profile, lexicon);
  return { outline, deck, artifacts: render(deck, templates), messages: check(deck) };
}
