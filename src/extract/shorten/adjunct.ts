import type { Cues } from '../cues.ts';
import { isComplement, isHead, isParticiple, isUpward, nounsBefore } from './phrase.ts';
import { finiteAt, isFormIn, lowerAt, mainVerb, type Token, verbBefore } from './tokens.ts';

/** Prepositions whose phrase can tell where, when or by what means something is so. */
const PREPOSITION = /^(?:in|on|for|with|through|by|across|during|at|via|over|using|throughout|within|among|based)$/;
/** Of these the phrase tells the means: it belongs to the verb, however far. */
const MEANS = /^(?:by|using|via|through|based)$/;
/** From here on the words tell which one is meant: what stands behind belongs to them. */
const CLAUSE =
  /^(?:that|which|who|whom|whose|where|when|if|because|since|as|than|whether|how|what|while|after|before|until|once|unless|so)$/;
/** "any metric for …" without its "for" would say more than the text. */
const ALL = /^(?:any|all|every|each|no|most|only|best|worst|first|last|same|more|less|fewer|\p{L}+est)$/u;

/** Whether a phrase that opens at the token can go and leave the fact: no verb, noun or adjective asks for it. */
export function isAdjunct(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (i < 4 || !before || !token || !next || !PREPOSITION.test(token.lower) || token.core !== token.lower) return false;
  if (
    before.close !== '' ||
    (/^(?:whether|how|what|which|who|whom|that|why|where|when|an?|one|half)$/.test(next.lower) &&
      isBound(token, next, tokens[i + 2], cues))
  )
    return false;
  if (OF_CLAUSE.test(next.lower) || clauseBefore(tokens, i).some(({ lower }) => DENIED.test(lower))) return false;
  // "a library for …": of a bare noun it says all.
  if (token.lower === 'for' && /^an?$/.test(tokens[i - 2]?.lower ?? '')) return false;
  const means = token.lower === 'based' || (MEANS.test(token.lower) && /(?:ing|s)$/.test(next.lower));
  if (tokens.slice(0, i).some(({ close }) => close === ';')) return false;
  if (!means && isWhom(tokens, i)) return false;
  if (token.lower !== 'based' && !/.{2}(?:ing|ed)$/.test(tokens[0]?.lower ?? '') && mainVerb(tokens) < 0) return false;
  if (asksFor(before) || cues.has(before.lower, 'grammar/obligatory') || cues.has(before.lower, 'grammar/needy'))
    return false;
  if (
    /^(?:and|or|but|as|than|to|of|not|it|them|this|these)$/.test(before.lower) ||
    cues.has(before.lower, 'grammar/prepositions')
  )
    return false;
  if (
    /(?:ed|en)$/.test(before.lower) ||
    isParticiple(before.lower) ||
    (/ly$/.test(before.lower) && asksFor(tokens[i - 2] ?? before))
  )
    return false;
  if (isQuality(tokens, i - 1) || isOfClass(tokens, i, cues)) return false;
  if (
    means ||
    (/^(?:through|via)$/.test(token.lower) &&
      !tokens
        .slice(0, i)
        .some((one) => /^(?:that|which|who|when|if)$/.test(one.lower) || isFormIn(one.lower, 'grammar/motions', cues)))
  )
    return true;
  return (
    !tokens.slice(0, i).some((one) => CLAUSE.test(one.lower)) && !isNarrowed(tokens, i) && !isFrame(tokens, i, cues)
  );
}

/** The same of a phrase behind a noun that tells more of an act or a thing which the words before name well enough. */
export function isAdjunctOf(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !token || !next || i < 4 || before.close !== '' || token.core !== token.lower) return false;
  const given = token.lower === 'to' && GIVES.test(lowerAt(tokens, verbBefore(tokens, i))) && !next.verb;
  if ((!FURTHER.test(token.lower) && !given) || OF_CLAUSE.test(next.lower) || SOME.test(next.lower)) return false;
  if (/^(?:an?|one|half)$/.test(next.lower) && isBound(token, next, tokens[i + 2], cues)) return false;
  if (/^(?:each|all|both|any|every|that|it|them)$/.test(next.lower) && (i + 2 >= tokens.length || next.close !== ''))
    return false;
  if (!isHead(tokens, i - 1, cues) || !isUpward(tokens, i, cues) || verbBefore(tokens, i) < 0) return false;
  if (cues.has(before.lower, 'grammar/obligatory') || cues.has(before.lower, 'grammar/needy')) return false;
  if (isWhom(tokens, i) && !/^(?:with|by)$/.test(token.lower)) return false;
  if (token.lower === 'for' && /^an?$/.test(lowerAt(tokens, i - 2))) return false;
  if (isOfClass(tokens, i, cues) || mainVerb(tokens) < 0) return false;
  const frame = isFrame(tokens, i, cues) && !/^(?:have|has|had)$/.test(lowerAt(tokens, verbBefore(tokens, i)));
  const place = /^(?:to|into|onto)$/.test(lowerAt(tokens, (nounsBefore(tokens, i, cues)?.from ?? 0) - 1));
  return (place || !isNarrowed(tokens, i)) && !frame;
}

/** "is a device for …": of the class that a thing is said to be the phrase tells which. */
function isOfClass(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const main = mainVerb(tokens);
  // "settling of a dispute by …"
  if (main < 0 && /ing$/.test(lowerAt(tokens, 0)) && lowerAt(tokens, 1) === 'of') return true;
  if (main >= i || !/^(?:is|are|was|were)$/.test(lowerAt(tokens, main))) return false;
  const nouns = nounsBefore(tokens, i, cues);
  return nouns !== null && /^(?:an?|the)$/.test(nouns.determiner) && isComplement(tokens, main + 1, nouns.from);
}

const FURTHER =
  /^(?:in|on|for|with|through|by|across|during|at|via|using|throughout|within|among|inside|onto|alongside)$/;
/** Verbs of giving: to whom may go. */
const GIVES = /^(?:provid|offer|suppl|deliver|sell|lend)(?:e|es|ed|s|ies|y|ing)?$/;
/** Of how many it is true, or where alone. */
const SOME =
  /^(?:most|some|many|few|certain|no|only|about|around|least|other|this|these|such|case|cases|general|theory|principle|winter|summer|spring|autumn)$/;

/** What is denied of a place or a time isn't denied. */
const DENIED = /^(?:not|never|cannot|nobody|nothing|against|without|\w+n['’]t)$/;

/** The words before a token, back to the mark that parts clauses. */
function clauseBefore(tokens: readonly Token[], i: number): readonly Token[] {
  return tokens.slice(tokens.findLastIndex(({ close }, k) => k < i && /[,;:]$/.test(close)) + 1, i);
}

const OF_CLAUSE = /^(?:whether|how|what|which|who|whom|that|why|where|when)$/;

/** "within a mile", "for an hour": a preposition, one of a unit. */
function isBound(token: Token, next: Token, unit: Token | undefined, cues: Cues): boolean {
  if (!unit || !/^(?:within|for|in|over|at)$/.test(token.lower) || !/^(?:an?|one|half)$/.test(next.lower)) return false;
  return cues.has(unit.lower, 'cues/units') || cues.has(`${unit.lower}s`, 'cues/units');
}

/** A verb form, or a word in "ing", that what follows completes. */
export function asksFor(token: Token): boolean {
  if (token.at > 0 && /^\p{Lu}/u.test(token.core)) return false;
  return token.verb || /.{2}ing$/.test(token.lower);
}

/** "in smokers", "with warm climates": bare plurals tell of which alone it is true. */
function isWhom(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:in|for|among|with|on|by|at)$/.test(tokens[i]?.lower ?? '')) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + 6); k++) {
    const { lower, close } = tokens[k] as Token;
    if (/^(?:a|an|the|its|their|this|that|your|our|his|her)$/.test(lower)) return false;
    const ends =
      close !== '' ||
      k + 1 >= tokens.length ||
      /^(?:in|for|with|on|at|of|and|or|to|from|like|such|by|who|that|which)$/.test(tokens[k + 1]?.lower ?? '');
    if (ends) return /[^s]s$|^(?:people|children|women|men|mice|cattle|those|youth)$/.test(lower);
  }
  return false;
}

/** "is light in", "are prone to": an adjective behind a copula. */
function isQuality(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (/(?:able|ible|ful|ous|less|ical)$/.test(lower)) return true;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (/^(?:is|are|was|were|be|being|been|remains?|becomes?|seems?)$/.test(tokens[k]?.lower ?? '')) return true;
    if (!/ly$|^(?:very|too|so|more|less|not|most)$/.test(tokens[k]?.lower ?? '')) return false;
  }
  return false;
}

/** The phrase tells which ones are meant: "the versions of", "any metrics for", "patients with". */
function isNarrowed(tokens: readonly Token[], i: number): boolean {
  const plural = /[^s]s$/.test(tokens[i - 1]?.lower ?? '');
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const lower = tokens[k]?.lower ?? '';
    if (ALL.test(lower)) return true;
    if (/^(?:the|those|these)$/.test(lower)) return plural;
    if (/^(?:of|in|on|for|with|from|at|to|by)$/.test(lower)) return plural;
    if (/^(?:a|an|its|their|some)$/.test(lower) || tokens[k]?.verb) return false;
  }
  return false;
}

/** "takes heat from", "turns light into": the verb asks for an object and a phrase. */
function isFrame(tokens: readonly Token[], i: number, cues: Cues): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const token = tokens[k] as Token;
    if (token.lower === 'based' || (!token.verb && !finiteAt(tokens, k) && !/(?:ing|ed)$/.test(token.lower))) continue;
    return isFormIn(token.lower, tokens[i]?.lower === 'for' ? 'grammar/frames-for' : 'grammar/frames', cues);
  }
  return false;
}
