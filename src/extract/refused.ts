import type { RawClaim, Span, Statement } from '../model/index.ts';
import { wordsOf } from './claim.ts';
import { unfit } from './negative.ts';
import { byDocument } from './parts.ts';
import type { Reading } from './passage.ts';

/** A passage that may not be claimed from, as a statement that scores nothing, and why. */
export interface Refused {
  readonly claim: Statement;
  readonly reason: string;
}

/** Every passage that no rule may claim from and that no claim was made of after all. */
export function refused(reading: Reading, said: readonly RawClaim[]): readonly Refused[] {
  const places = new Set(said.flatMap((claim) => claim.spans.map(placeOf)));
  return unfitIn(reading).filter(({ claim }) => !places.has(placeOf(claim.spans[0])));
}

function placeOf({ source, start }: Span): string {
  return `${source}:${start}`;
}

const unfitIn = byDocument((own) =>
  own.passages.flatMap((passage): Refused[] => {
    const reason = unfit(passage, own.cues);
    // A bare name in a list is no assertion.
    if (reason === null || (passage.form === 'fragment' && passage.words.length < 2)) return [];
    const found = { kind: 'statement', rule: 'refused', score: 0 } as const;
    const claim = wordsOf(own, passage, found, 0, passage.text.length);
    const statement: Statement = { ...claim, subject: null, role: 'other', heading: null };
    return [{ claim: statement, reason }];
  }),
);
