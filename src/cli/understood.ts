import type { Document, KnowledgeModel, Lexicon, Progress } from '../model/index.ts';
import { type Begun, begin, type Findings, foundIn, relate, unreadIn } from '../pipeline.ts';
import type { Shelf } from '../store/index.ts';
import { NONE } from '../store/index.ts';
import type { Keyed, Readers } from './documents.ts';
import type { Place } from './request.ts';

interface Understanding {
  readonly lexicon: Lexicon;
  readonly subjects: NonNullable<Place['subjects']> | undefined;
  readonly progress: Progress;
}

/**
 * The model of documents. What is on the shelf isn't made again: the whole of it where nothing has changed, else what was found in each
 * document by itself.
 */
export async function understood(
  read: readonly Keyed[],
  { lexicon, subjects, progress }: Understanding,
  { crew, shelf }: Required<Readers>,
): Promise<KnowledgeModel> {
  const documents = read.map(({ document }) => document);
  const isAlone = shelf === NONE && !crew?.isWorth(documents.length);
  if (isAlone) return relate(documents, lexicon, { subjects, progress });
  const name = JSON.stringify(['model', subjects ?? null, ...read.map(({ key }) => key)]);
  const kept = shelf.get(name) as KnowledgeModel | undefined;
  if (kept) return kept;
  progress(0);
  const begun = begin(documents, lexicon, subjects);
  const findings = keptFindings(read, begun, shelf);
  await crew?.find(begun);
  const model = relate(documents, lexicon, { subjects, begun, progress });
  findings.keep();
  shelf.put(name, model);
  return model;
}

/** Takes from the shelf what was found in each document, as far as it is what would be found now; `keep` puts there what was found since. */
function keptFindings(read: readonly Keyed[], begun: Begun, shelf: Shelf): { readonly keep: () => void } {
  const names = new Map<Document, string>();
  for (const { document, key } of read) names.set(document, JSON.stringify(['findings', key, begun.named]));
  const taken = new Set<Document>();
  for (const { document, take, isStill } of unreadIn(begun)) {
    const findings = shelf.get(names.get(document) ?? '') as Findings | undefined;
    if (!findings || !isStill(findings)) continue;
    take(findings);
    taken.add(document);
  }
  const keep = () => {
    for (const [document, findings] of foundIn(begun)) {
      if (!taken.has(document)) shelf.put(names.get(document) ?? '', findings);
    }
  };
  return { keep };
}
