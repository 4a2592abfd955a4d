import type { Document } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { keyOf, wordsIn } from '../words.ts';
import { canName, type Line, linesOf } from './lines.ts';
import type { Said } from './said.ts';
import type { Slot } from './slots.ts';

/** Sentences that must be about it, and their share of all. */
const LEAST = 3;
const SHARE = 0.12;
/** Times as many as are about the next. */
const AHEAD = 2;

/**
 * The one thing that most sentences of a document are about, for a title that doesn't say it: said again and again
 * as their subject, twice as often as any other, or defined by the first sentence and taken up again. Null for none.
 */
export function dominantIn(document: Document, cues: Cues, said: Said): string | null {
  const lines = linesOf(document, cues, said).filter(({ heading }) => !heading);
  const told = new Map<string, { text: string; n: number; defined: boolean }>();
  for (const [i, line] of lines.entries()) {
    const slot = line.slots.find((one) => one.role === 'subject' && canName(one, cues));
    if (!slot || slot.from > 4) continue;
    const key = slot.stems.join(' ');
    const one = told.get(key) ?? { text: slot.text, n: 0, defined: false };
    told.set(key, { ...one, n: one.n + 1, defined: one.defined || (i < 2 && defines(line, slot)) });
  }
  const ranked = [...told.values()].sort((a, b) => b.n - a.n);
  const [first, second] = ranked;
  if (!first) return null;
  const ahead = first.n >= LEAST && first.n >= SHARE * lines.length && first.n >= AHEAD * (second?.n ?? 0);
  if (ahead && isThingName(first.text, cues)) return first.text;
  const defined = ranked.find((one) => one.defined);
  const again = defined && said.times(keyOf(defined.text)) >= LEAST && defined.n * AHEAD >= first.n;
  return again ? defined.text : null;
}

/** A capital alone makes no name: people and places are told of as well. */
function isThingName(text: string, cues: Cues): boolean {
  return wordsIn(text).length > 1 || !cues.has(text.toLowerCase(), 'grammar/verbs');
}

/** "X is a …", "Xs are …". */
function defines({ words }: Line, { to }: Slot): boolean {
  const [verb, article] = words.slice(to, to + 2).map(({ lower }) => lower);
  return /^(?:is|are)$/.test(verb ?? '') && (verb === 'are' || /^(?:an?|the|any|one)$/.test(article ?? ''));
}
