import { basename } from 'node:path';
import { knowFor } from '../../src/cli/know.ts';
import { createPrinter } from '../../src/cli/print.ts';
import { settle } from '../../src/cli/request.ts';
import { PACKAGE } from '../../src/cli/resources.ts';
import { labelOf } from '../../src/cli/talk.ts';
import { readTemplates } from '../../src/ingest/index.ts';
import { type Deck, InputError } from '../../src/model/index.ts';
import { makeTalk } from '../../src/pipeline.ts';

/** A deck that is looked at. */
export interface Cast {
  readonly name: string;
  readonly deck: Deck;
  readonly html: string;
}

/** A talk that its sources don't hold enough for. */
export interface Thin {
  readonly name: string;
  readonly reason: string;
}

/** Every talk of one source, for lengths and audiences as the command line lists them; what can't be filled is told apart. */
export async function castOf(
  source: string,
  minutes: string,
  audience: string,
): Promise<{ readonly casts: readonly Cast[]; readonly thin: readonly Thin[] }> {
  const cwd = process.cwd();
  const requests = settle({ sources: [source], minutes, audience, json: false, quiet: true }, cwd);
  const { model, lexicon } = await knowFor(requests, cwd, createPrinter({ quiet: true }));
  const templates = readTemplates(PACKAGE);
  const casts: Cast[] = [];
  const thin: Thin[] = [];
  for (const request of requests) {
    const name = `${basename(source)}, ${labelOf(request)}`;
    try {
      const { deck, artifacts } = makeTalk(model, request.brief, request.profile, templates, lexicon);
      casts.push({ name, deck, html: String(artifacts[0]?.content) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      thin.push({ name, reason: error.message });
    }
  }
  return { casts, thin };
}
