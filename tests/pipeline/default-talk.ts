import path from 'node:path';
import { ingest, readBrief, readLexicon, readProfile, readTemplates } from '../../src/ingest/index.ts';
import type { Brief, KnowledgeModel, Lexicon } from '../../src/model/index.ts';
import { makeTalk, type Talk, understand } from '../../src/pipeline.ts';

export const ROOT = path.join(import.meta.dirname, '../..');

/** What every talk from `content/sources` is made of. */
export interface Known {
  readonly model: KnowledgeModel;
  readonly lexicon: Lexicon;
}

export async function knowDefault(): Promise<Known> {
  const lexicon = readLexicon([path.join(ROOT, 'content/lexicon')]);
  const { sources } = await ingest([path.join(ROOT, 'content/sources')], { cwd: ROOT });
  return { model: understand(sources, lexicon), lexicon };
}

/** A talk from the default brief, for an audience and a length in minutes. */
export function talkOf({ model, lexicon }: Known, audience = 'general', minutes = 10): Talk {
  const given = readBrief(path.join(ROOT, 'content/talks/generative-ai.yaml'));
  const none = {
    title: null,
    form: null,
    from: null,
    narrative: null,
    pace: null,
    questions: null,
    speaker: null,
    event: null,
    theme: null,
    brand: null,
    emphasis: {},
  };
  const brief: Brief = { sources: [], ...none, ...given, audience, slot: minutes * 60 };
  const profile = readProfile(audience, [path.join(ROOT, 'content/audiences')]);
  return makeTalk(model, brief, profile, readTemplates(ROOT), lexicon);
}
