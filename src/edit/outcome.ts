import type {
  Anchor,
  ClaimEdit,
  Deck,
  EditState,
  KnowledgeModel,
  Outline,
  SlideEdit,
  Standing,
} from '../model/index.ts';
import { everything, sourceWords } from './find.ts';
import type { Reading } from './reading.ts';
import { newFigures } from './words.ts';

/** What a report is made from: the deck before its words were changed, and after. */
export interface Made {
  readonly before: Deck;
  readonly after: Deck;
  readonly outline: Outline;
  readonly standing: readonly Standing[];
  readonly reading: Reading;
}

export interface Outcome {
  readonly state: EditState;
  readonly reason: string | null;
  readonly now?: string | null;
}

export const APPLIED: Outcome = { state: 'applied', reason: null };

/** Where the words of an edit are no longer in the sources, or are in several claims when one is meant. */
export function lost(edit: Anchor | ClaimEdit | SlideEdit, reading: Reading): Outcome | null {
  const found = reading.of(edit);
  if (found?.is === 'stale')
    return { state: 'stale', reason: 'no claim of the sources holds its words any more', now: found.now };
  if (found?.is !== 'several') return null;
  const ids = found.claims.map(({ id, kind }) => `${id} (${kind})`).join(', ');
  return { state: 'refused', reason: `several claims hold its words, name one: ${ids}` };
}

/** Numbers that neither the words of the source nor those before state. */
export function figures(said: readonly (string | null)[], known: readonly string[]): readonly string[] {
  const found = said.flatMap((text) => (text === null ? [] : newFigures(text, known)));
  return found.length === 0 ? [] : [`says ${found.join(', ')}, which neither the source nor the words before say`];
}

/** Numbers in words of the speaker's own that no source states. */
export function unstated(said: readonly string[], { model }: Reading): readonly string[] {
  const found = [...new Set(said.flatMap((text) => newFigures(text, statedBy(model))))];
  return found.length === 0 ? [] : [`says ${found.join(', ')}, which no source says`];
}

/** All that was read in the sources, also what no talk tells. */
function statedBy(model: KnowledgeModel): readonly string[] {
  const known = stated.get(model);
  if (known) return known;
  const made = [
    ...everything(model).flatMap(sourceWords),
    ...model.review.flatMap(({ spans }) => spans.map(({ quote }) => quote)),
    ...model.dropped.map(({ span }) => span.quote),
  ];
  stated.set(model, made);
  return made;
}

const stated = new WeakMap<KnowledgeModel, readonly string[]>();
