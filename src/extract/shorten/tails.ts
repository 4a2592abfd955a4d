import type { Cues } from '../cues.ts';
import { BOLD } from './bold-table.ts';
import { isVerbal } from './joined.ts';
import { isParticiple, isQualityBehind } from './phrase.ts';
import type { Span } from './spans.ts';
import { TAILS } from './tail-table.ts';
import { finiteAt, lowerAt, mainVerb, type Token } from './tokens.ts';

const EITHER = [...TAILS, ...BOLD];

/** Whether a token can open a tail of the bold table: looked at first, since few can. */
function mayOpen(tokens: readonly Token[], i: number): boolean {
  return (
    OPENERS.test(lowerAt(tokens, i)) ||
    tokens[i - 1]?.close !== '' ||
    isQualityBehind(tokens, i) ||
    isParticiple(lowerAt(tokens, i))
  );
}

const OPENERS =
  /(?:ing|ed)$|^(?:that|which|who|whose|where|and|but|or|yet|so|as|to|in|on|for|with|through|by|across|during|at|via|throughout|within|among|inside|onto|alongside|partly|mainly|largely|primarily|mostly|chiefly)$/;

/** Each tail that opens somewhere: to the end, or to where the sentence goes on. */
export function tailSpans(tokens: readonly Token[], cues: Cues, bold = false): readonly Span[] {
  const found: Span[] = [];
  const main = mainVerb(tokens);
  for (let i = tokens.length - 1; i >= 2; i--) {
    for (const { cost, clause = false, closes = false, phrase = !clause, equal = false, opens } of bold &&
    mayOpen(tokens, i)
      ? EITHER
      : TAILS) {
      if (tokens[i]?.open !== '' || !opens(tokens, i, cues)) continue;
      const on = closes ? goesOn(tokens, i, main, phrase) : -1;
      if (on > 0 && tokens.slice(i, on).some((one) => /[;:]$/.test(one.close))) break;
      // A phrase ends where the next clause opens: that one may stay or go.
      const next = !phrase ? undefined : found.findLast((span) => span.clause && span.from > i);
      if (next && next.to === tokens.length) found.push({ from: i, to: next.from, cost, clause, comma: on > 0 });
      else found.push({ from: i, to: on > 0 ? on : tokens.length, cost, clause, comma: true, equal });
      break;
    }
  }
  return found;
}

/** The token of the main verb behind the comma that closes an aside; -1 when it ends with the sentence. */
function goesOn(tokens: readonly Token[], from: number, main: number, phrase: boolean): number {
  if (main > from) {
    const verb = /^(?:often|usually|sometimes|also|never|always|only|just|\p{L}+ly)$/u.test(lowerAt(tokens, main - 1))
      ? main - 1
      : main;
    const comma = tokens.findLastIndex(({ close }, i) => i < verb && i >= from && close.endsWith(','));
    // Without a comma the verb is that of the clause which opened.
    if (comma < 0) return phrase ? verb : -1;
    return /^(?:and|or)$/.test(lowerAt(tokens, comma + 1)) ? verb : comma + 1;
  }
  for (let i = from + 1; i + 1 < tokens.length; i++)
    if (
      tokens[i]?.close.endsWith(',') &&
      (finiteAt(tokens, i + 1) || (/^(?:and|but)$/.test(lowerAt(tokens, i + 1)) && isVerbal(tokens, i + 2)))
    )
      return i + 1;
  return -1;
}
