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
  KnowledgeModel,
  Lexicon,
  Outline,
  Source,
  Templates,
} from './model/index.ts';
import { normalise } from './normalise/index.ts';
import { plan } from './plan/index.ts';
import { render } from './render/index.ts';

/** What the sources say, each assertion once, with every place that says it. */
export function understand(sources: readonly Source[], lexicon: Lexicon): KnowledgeModel {
  const documents = sources.map((source) => normalise(source, lexicon));
  return merge(documents, extract(documents, lexicon), lexicon);
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
