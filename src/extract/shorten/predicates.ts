import type { Cues } from '../cues.ts';
import { asksFor } from './adjunct.ts';
import { isVerbal } from './joined.ts';
import { behindComma, finiteAt, lowerAt, type Token, verbBefore } from './tokens.ts';

/** "and", and "but" before "also": what stands behind any other "but" is the point. */
export function joins(tokens: readonly Token[], i: number): boolean {
  const lower = lowerAt(tokens, i);
  if (lower === 'or') return /^(?:can|may|might|could)$/.test(lowerAt(tokens, verbBefore(tokens, i)));
  return lower === 'and' || (lower === 'but' && tokens.slice(i + 1, i + 5).some((one) => /^also$/.test(one.lower)));
}

/** Whether a whole predicate stands before: its verb has what it asks for, and no clause within it waits for the rest. */
export function endsPredicate(tokens: readonly Token[], i: number): boolean {
  const before = tokens.slice(0, i);
  const last = tokens[i - 1] as Token;
  const main = verbBefore(tokens, i);
  if (main < 0 || i - main < 3 || i < 4) return false;
  if (asksFor(last) && last.close === '' && last.verb && !/(?:s|ed|ing)$/.test(last.lower)) return false;
  return !before.some(({ lower }) => /^(?:both|either|neither|whether|between|not|while|whereas|when|if)$/.test(lower));
}

/** A finite verb, with an adverb before it at most, of the subject that stands before. */
export function verbBehind(tokens: readonly Token[], i: number): boolean {
  const at = /ly$|^(?:also|then|often|usually|still|even|only|never|always|not|thus|therefore|so)$/.test(
    lowerAt(tokens, i),
  )
    ? i + 1
    : i;
  if (
    /^(?:is|are|was|were|has|have|can|may|will|does|do|could|must|should|might|would|cannot)$/.test(lowerAt(tokens, at))
  )
    return true;
  if (/^(?:such|like|including|and|or|of)$/.test(lowerAt(tokens, at + 1))) return false;
  const main = verbBefore(tokens, i - 1);
  if (endsList(tokens, main, i - 1)) return false;
  const third = /^(?:is|has|does|was)$|[^s]s$/.test(lowerAt(tokens, main));
  const bare = !/[^s]s$/.test(lowerAt(tokens, at));
  // "plans to use it and train others" joins infinitives.
  const infinitive = tokens.slice(main + 1, i - 3).some(({ lower }, k) => lower === 'to' && tokens[main + k + 2]?.verb);
  if (bare === third && !(bare && infinitive)) return false;
  if (!bare || at + 1 >= tokens.length || tokens[at]?.verb !== true || tokens[at]?.close !== '')
    return isVerbal(tokens, at);
  return at > i || isVerbal(tokens, at) || isPlainVerb(tokens[at]) || QUANTITY.test(lowerAt(tokens, at + 1));
}

/** ", disputes about goods, and disputes with banks": the "and" behind a comma joins what other commas part. */
export function endsList(tokens: readonly Token[], main: number, and: number): boolean {
  if (!behindComma(tokens, and)) return false;
  const last = lowerAt(tokens, and + 1);
  for (let k = main + 1; k < and - 1; k++)
    if (
      tokens[k]?.close === ',' &&
      (!tokens[k + 1]?.verb || lowerAt(tokens, k + 1) === last) &&
      !/^(?:which|that|who|such|including|like|in|on|at|for|with|by)$/.test(lowerAt(tokens, k + 1))
    )
      return true;
  return false;
}

const QUANTITY =
  /^(?:several|some|many|various|both|how|that|what|new|other|our|his|her|these|those|whether|one|two|three)$/;

/** A base form that is no noun. */
function isPlainVerb(token: Token | undefined): boolean {
  return (
    token?.verb === true &&
    token.close === '' &&
    /(?:[a-z]{2}ate|i[sz]e|ify|uce|vide|tain|prove|ect|ish|eive|able|quire)$|^(?:make|give|keep|allow|become|get|learn|send|take|let|put|include|depend|ensure|avoid|prevent|remain|apply|leave|add|save|store|show|meet|serve|bring|find|have|help|hold|follow|need|offer|draft|write)$/.test(
      token.lower,
    ) &&
    !/^(?:climate|rate|date|state|debate|chocolate|carbonate|nitrate|phosphate|certificate|estimate|aggregate|associate|candidate|corporate|private|effect|aspect|object|subject|project|fish|dish|finish|polish|franchise|exercise|premise|noise|expertise|enterprise|table|vegetable|cable)$/.test(
      token.lower,
    )
  );
}

/** A subject of at most nine words with its finite verb, no part of a list. */
export function clauseBehind(tokens: readonly Token[], i: number, comma: boolean): boolean {
  const first = lowerAt(tokens, i);
  if (/^(?:it|they|this|these|that|you|we|he|she|there|nobody|people|some|many|others|most|both)$/.test(first))
    return finiteAt(tokens, i + 1) || finiteAt(tokens, i + 2);
  const plain =
    /[^s]s$/.test(first) && /^(?:is|are|was|were|can|may|will|must|should|have)$/.test(lowerAt(tokens, i + 1));
  if (!comma && !plain && !/^(?:the|a|an|its|their|this|these)$/.test(first)) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + 10); k++) {
    if (tokens[k - 1]?.close !== '') return false;
    if (/^(?:that|which|who|when|if|where)$/.test(lowerAt(tokens, k))) return false;
    if (finiteAt(tokens, k)) return true;
  }
  return false;
}

/** Whether an order stands at the token: a base form with its object. */
export function isOrder(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const lower = lowerAt(tokens, i);
  if (tokens[i]?.verb !== true || tokens[i]?.close !== '' || /(?:[^s]s|ing|ed)$/.test(lower)) return false;
  return (
    cues.has(lower, 'grammar/orders') ||
    /^(?:a|an|the|all|any|your|each|every|that|whether|only|its|their)$/.test(lowerAt(tokens, i + 1))
  );
}
