import { endsList } from './predicates.ts';
import { behindComma, finiteAt, hasFinite, lowerAt, mainVerb, type Token } from './tokens.ts';

/**
 * The main clauses of a sentence, in its order, where each could be said by itself; none when there is only one. What
 * a "but" takes back parts only from what is told of one side.
 */
export function mainClauses(tokens: readonly Token[], oneSided: boolean): readonly (readonly Token[])[] {
  const cuts: { readonly end: number; readonly start: number }[] = [];
  for (let i = 3; i + 2 < tokens.length; i++) {
    const before = tokens[i - 1] as Token;
    const joined =
      ((oneSided ? /^(?:and|but|so|yet)$/ : /^(?:and|so)$/).test(lowerAt(tokens, i)) && behindComma(tokens, i)) ||
      (lowerAt(tokens, i) === 'so' &&
        !/^(?:that|far|much|many|as|long)$/.test(lowerAt(tokens, i + 1)) &&
        !/^(?:is|are|do|does|did|or|not|be|and|if|even)$/.test(lowerAt(tokens, i - 1)));
    const start = joined ? (/^(?:so|then|thus)$/.test(lowerAt(tokens, i + 1)) ? i + 2 : i + 1) : i;
    if (!joined && !/[;:]$/.test(before.close) && !isSentenceEnd(before, tokens[i] as Token) && before.core !== '—')
      continue;
    if (joined && endsList(tokens, mainVerb(tokens), i)) continue;
    const apart = before.close === ';' && cuts.length === 0 && i > 3;
    if (apart || (hasClause(tokens, start) && mainVerb(tokens.slice(cuts.at(-1)?.start ?? 0, i)) >= 0))
      cuts.push({ end: i, start });
  }
  if (cuts.length === 0) return [];
  const starts = [0, ...cuts.map(({ start }) => start)];
  return starts.map((start, k) => closed(tokens.slice(start, cuts[k]?.end ?? tokens.length)));
}

/** Whether the words from `i` on begin with their own subject and verb, or an order; no list goes on there. */
function hasClause(tokens: readonly Token[], i: number): boolean {
  if (
    /ly$|^(?:only|also|then|not|even|still|thus|often|of|in|on|at|for|from|with|by|to|and|or|like|such)$/.test(
      lowerAt(tokens, i),
    )
  )
    return false;
  const comma = tokens.findIndex(({ close }, k) => k >= i && /[,;:]$/.test(close));
  const end = comma < 0 ? tokens.length : comma + 1;
  return hasFinite(tokens, i + 1, Math.min(end, i + 12)) || (tokens[i]?.verb === true && finiteAt(tokens, i));
}

function isSentenceEnd(before: Token, next: Token): boolean {
  return /[.!]$/.test(before.close) && before.core.length > 2 && /^\p{Lu}/u.test(next.core);
}

/** Without the mark or the dash behind it. */
function closed(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (!last) return tokens;
  if (last.core === '—') return closed(tokens.slice(0, -1));
  return [...tokens.slice(0, -1), { ...last, close: last.close.replace(/[.,;:!]+$/, '') }];
}
