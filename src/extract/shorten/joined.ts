import { asksFor } from './adjunct.ts';
import { behindComma, finiteAt, lowerAt, type Token } from './tokens.ts';

/** A subject of at most five words with its finite verb. */
export function isClauseFrom(tokens: readonly Token[], i: number): boolean {
  const first = lowerAt(tokens, i);
  if (/['’](?:ll|re|ve|m)$/.test(first)) return true;
  if (/^(?:then|so|thus|therefore|yet|not)$/.test(first) || isVerbal(tokens, i)) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + 6); k++) {
    if (tokens[k - 1]?.close !== '') return false;
    if (finiteAt(tokens, k)) return true;
  }
  return false;
}

/** "keeps heat in and lets light through": a finite verb on both sides, of one form. */
export function joinsVerbs(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || !isVerbal(tokens, i + 1) || asksFor(tokens[i - 1] as Token)) return false;
  const shape = (token: Token): string =>
    /^(?:can|may|will|could|must|should|would|might|is|are|has|have)$/.test(token.lower)
      ? 'm'
      : /[^s]s$/.test(token.lower)
        ? 's'
        : 'b';
  const main = tokens.findIndex((_, k) => k < i && finiteAt(tokens, k));
  const first = tokens[0] as Token;
  const governs = main >= 0 ? (tokens[main] as Token) : first.verb ? first : null;
  const like = governs !== null && (shape(governs) === shape(next) || (shape(next) === 'm' && behindComma(tokens, i)));
  return i - Math.max(main, 0) > 4 && like && tokens[i - 1]?.close !== ';';
}

/** Whether a verb of a predicate stands at the token. */
export function isVerbal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (/^(?:is|are|has|have|can|may|will|does|do|could|must|should)$/.test(token.lower)) return true;
  if (!token.verb || token.close !== '') return false;
  if (/(?:ing|ed)$/.test(token.lower)) return false;
  const next = lowerAt(tokens, i + 1);
  if (/^(?:a|an|the|its|their|your|it|them|no|any|all|each|to|into|from|on|with|for|by|more|less)$/.test(next))
    return true;
  return /[^s]s$/.test(token.lower) && !/^(?:and|or|of|in|are|is|that|which)$/.test(next) && next !== '';
}
