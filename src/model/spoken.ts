import type { Claim, Difference, Side, Subject } from './claim.ts';
import { capitalise, type Naming, naming, uncapitalise } from './naming.ts';
import type { Span } from './span.ts';

/** One sentence of a script with where it comes from. */
export interface Line {
  readonly text: string;
  readonly claim: string;
  readonly confidence: Claim['confidence'];
  readonly spans: readonly Span[];
}

/** What is said aloud for a claim or a difference: one line a sentence, none for a fragment. */
export function linesOf(claim: Claim | Difference, subjects: readonly Subject[]): readonly Line[] {
  if (!('sides' in claim)) {
    const text = spoken(claim);
    return text === null ? [] : [{ text, claim: claim.id, confidence: claim.confidence, spans: claim.spans }];
  }
  return claim.sides.flatMap((side) => {
    const subject = subjects.find((one) => one.id === side.subject);
    const text = subject ? spokenSide(side, naming(subject)) : null;
    return text === null ? [] : [{ text, claim: claim.id, confidence: side.confidence, spans: side.spans }];
  });
}

/** The words with which a claim is said aloud, or null when it is a fragment that can't be said on its own. */
export function spoken(claim: Claim): string | null {
  return claim.sentence === null ? null : ended(claim.sentence);
}

/**
 * One side of a difference, said aloud: its sentence, or the fragment of a table cell behind its subject
 * ("LLMs are trained on text", "For LLMs, training data: books").
 */
export function spokenSide(side: Side, naming: Naming): string {
  if (side.sentence !== null) return ended(side.sentence);
  const words = uncapitalise(side.text);
  if (/^(?:\p{Ll}+ly )?\p{Ll}+ed (?:to|on|for|in|by|with|from|as)\b/u.test(words)) {
    return ended(`${naming.label} ${naming.plural ? 'are' : 'is'} ${words}`);
  }
  return ended(`For ${naming.name}: ${words}`);
}

/** The text with a full stop where it has no sentence end. */
export function ended(text: string): string {
  const trimmed = capitalise(text.trim());
  return /[.!?…][”"’')\]]*$/u.test(trimmed) ? trimmed : `${trimmed.replace(/[,;:]$/, '')}.`;
}
