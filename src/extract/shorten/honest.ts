import type { Cues } from '../cues.ts';
import { type Word, wordsIn } from '../words.ts';
import { opensPredicate } from './subject.ts';
import { finiteAt, mainVerb, type Token } from './tokens.ts';

/** Examples in brackets: their names may hold digits. */
const EXAMPLES = /\s*\((?:e\.g\.|i\.e\.|such as|like|for example|for instance|including)[^()]*\)/g;

/** Whether a cut keeps the numbers, the negations, the conditions and a verb. */
export function isHonest(before: string, after: string, cues: Cues): boolean {
  const lost = lostWords(wordsIn(before.replace(EXAMPLES, '')), wordsIn(after.replace(EXAMPLES, '')));
  if (lost.some((word) => NUMBER.test(word)) || (hasVerb(before, cues) && !hasVerb(after, cues))) return false;
  return (
    !lost.some((word) => cues.has(word, 'grammar/negations')) &&
    !/\b(?:unless|except|only if|provided that)\b/i.test(lost.join(' '))
  );
}

const NUMBER =
  /\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|half|third|thirds|quarter|quarters|twice|double|triple|once|percent|dozens?)$/;
const BOUND = /^(?:unless|except|provided|only|until|than|but|yet|without|versus|compared)$/;
const CONDITION = /^(?:if|when|whenever|after|before|once|while|where|under|otherwise)$/;

/**
 * Whether words may go: never a number or a bound. What a clause of its own denies, doubts or demands is its own; the
 * rest of a sentence keeps its negations, hedges and conditions.
 */
export function mayGo(lost: readonly Token[], clause: boolean, cues: Cues): boolean {
  // What opens as a phrase and has a verb of its own took the sentence's verb along.
  if ((!clause || EXAMPLE.test(lost[0]?.lower ?? '')) && mainVerb(lost.slice(lost[0]?.lower === 'to' ? 2 : 1)) >= 0)
    return false;
  for (let i = 0; i < lost.length; i++) {
    const { lower, close, core } = lost[i] as Token;
    if (
      NUMBER.test(lower) ||
      /\d/.test(core) ||
      (lower.length < core.length && NUMBER.test(core.split('-')[0]?.toLowerCase() ?? ''))
    )
      return false;
    if (clause) {
      if (/^(?:unless|except|provided)$/.test(lower)) return false;
      const next = lost[i + 1];
      if (close.endsWith(',') && next && (BOUND.test(next.lower) || CONDITION.test(next.lower))) return false;
      continue;
    }
    if (/^\p{Lu}/u.test(core) && i > 0) continue;
    if (
      BOUND.test(lower) ||
      CONDITION.test(lower) ||
      cues.has(lower, 'grammar/negations') ||
      cues.has(lower, 'grammar/doubts')
    )
      return false;
    if (HEDGE.test(lower)) return false;
  }
  return true;
}

/**
 * The same where more is tried: what a clause tells in passing may hold figures of its own, and a phrase hedges of its
 * own; neither may hold a condition or a bound that could be the sentence's.
 */
export function mayGoBoldly(lost: readonly Token[], clause: boolean, cues: Cues): boolean {
  if (mayGo(lost, clause, cues)) return true;
  const reason = /^(?:because|although|though|while|whereas|which|who)$/.test(lost[0]?.lower ?? '');
  if (
    lost.some(
      ({ lower }, i) =>
        STRICT.test(lower) &&
        !(reason && lower === 'only' && !/^(?:if|when|after|until|in|with)$/.test(lost[i + 1]?.lower ?? '')),
    )
  )
    return false;
  if (clause)
    return !lost.some(({ lower }, i) => i > 0 && CONDITION.test(lower) && lower !== 'where' && lower !== 'while');
  if (lost.some((_, i) => i > 1 && finiteAt(lost, i))) return false;
  return !lost.some(
    ({ lower, core }, i) =>
      NUMBER.test(lower) ||
      /\d/.test(core) ||
      BOUND.test(lower) ||
      CONDITION.test(lower) ||
      cues.has(lower, 'grammar/negations') ||
      (i < 3 && (HEDGE.test(lower) || cues.has(lower, 'grammar/doubts'))),
  );
}

const STRICT = /^(?:unless|except|provided|only|until)$/;

const EXAMPLE = /^(?:such|including|like)$/;

const HEDGE =
  /^(?:often|usually|typically|generally|sometimes|rarely|mostly|mainly|largely|primarily|partly|about|around|roughly|nearly|almost|approximately|some|tends?|appears?|seems?|should|expected|not)$/;

function hasVerb(text: string, cues: Cues): boolean {
  return wordsIn(text).some((word) => opensPredicate(word.lower, cues));
}

function lostWords(before: readonly Word[], after: readonly Word[]): readonly string[] {
  const kept = new Map<string, number>();
  for (const word of after) kept.set(word.lower, (kept.get(word.lower) ?? 0) + 1);
  return before.flatMap((word) => {
    const left = kept.get(word.lower) ?? 0;
    kept.set(word.lower, left - 1);
    return left > 0 ? [] : [word.lower];
  });
}
