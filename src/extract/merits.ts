import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import { statesDrawback } from './drawbacks.ts';
import type { Passage } from './passage.ts';
import type { Word } from './words.ts';

type Clause = Pick<Passage, 'text' | 'words' | 'body'>;

/** "The main advantage of X is …", "Another benefit of it lies in …": the sentence names a merit and says it. */
export function namesMerit({ text, words, body }: Clause, cues: Cues): boolean {
  if (!OPENS.test(words[body]?.lower ?? '') && !/['’]s?$/.test(words[body]?.lower ?? '')) return false;
  const noun = cues.find(words.slice(0, body + 8), 'merits/names', body + 1);
  if (!noun || cues.has(words[noun.from - 1]?.lower, 'merits/slight')) return false;
  for (let i = noun.to; i < Math.min(words.length - 1, noun.to + 9); i++) {
    if (/[,;:(]/.test(gapBefore({ text, words }, i))) return false;
    const lower = words[i]?.lower ?? '';
    if (SAYS.test(lower)) return !EMPTY.test(words[i + 1]?.lower ?? '');
    if (BROKEN.test(lower)) return false;
  }
  return false;
}

const OPENS =
  /^(?:the|an?|another|one|its|their|his|our|some|major|main|further|other|key|chief|biggest|obvious|two|three|four|several|among)$/;
const SAYS = /^(?:is|are|lies|lie|include|includes)$/;
/** "The advantage is lost", "The benefits are unclear". */
const EMPTY =
  /^(?:lost|unclear|uncertain|not|no|small|smaller|limited|minimal|outweighed|offset|gone|debated|disputed|questionable|less|fewer|called|known|often|what|listed|described|discussed|shown|as|marginal|modest|summarised|summarized|many|numerous|obvious|clear)$/;
const BROKEN = /^(?:that|which|who|was|were|has|had|have|can|may|might|could|must|should|would|will|if|when)$/;

/**
 * "X is useful when …", "X is cheaper than Y", "X saves time": an asserted merit of what the sentence is about. Not where
 * it is denied, doubted, asked for or taken back by "but".
 */
export function statesMerit(clause: Clause, verb: number, cues: Cues): boolean {
  const { words, text } = clause;
  if (SUPPOSED.test(text) || TAKEN_BACK.test(text)) return false;
  if (cues.find(words, 'cues/belief-leads') || cues.find(words, 'cues/misconception')) return false;
  const at = isGood(words, verb, cues) ?? cues.find(words, 'merits/deeds', verb)?.from ?? null;
  if (at === null || at > verb + REACH) return false;
  const before = words.slice(Math.max(verb, at - 4), at).map((word) => word.lower);
  const denied = before.some((lower) => cues.has(lower, 'grammar/negations') || DENIES.test(lower));
  return !denied && !statesDrawback(clause, cues);
}

/** Words behind the subject in which the merit is told. */
const REACH = 12;
const SUPPOSED = /^(?:Say|Suppose|Imagine|If|Whether|Unless|Assume|To)\b/;
const TAKEN_BACK = /,?\s(?:but|yet|however|although|though|unless|except|only (?:if|when|for|where))\s/i;
const DENIES =
  /^(?:less|only|barely|scarcely|supposedly|allegedly|once|seldom|need|needs|must|should|was|were|whether|if|too)$/;

/** Word at which "is", an adverb or two, and something good follow one another, or null. */
function isGood(words: readonly Word[], from: number, cues: Cues): number | null {
  for (let i = from; i < Math.min(words.length, from + REACH); i++) {
    if (!COPULA.test(words[i]?.lower ?? '')) continue;
    let at = i + 1;
    while (at < i + 4 && ADVERB.test(words[at]?.lower ?? '')) at++;
    if (cues.at(words, 'merits/good', at) || cues.at(words, 'merits/better', at))
      return isNoun(words, at, cues) ? null : at;
    const article = /^(?:the|an?)$/.test(words[at]?.lower ?? '') ? at + 1 : at;
    if (article > at && cues.at(words, 'merits/verdicts', article)) return article;
  }
  return null;
}

const COPULA =
  /^(?:is|are|be|become|becomes|been|being|prove|proves|proved|proven|remain|remains|seem|seems|tend|make|makes)$/;
const ADVERB =
  /^(?:also|very|quite|particularly|especially|usually|often|generally|typically|much|far|both|so|extremely|highly|always|relatively|therefore|thus|more|most|even|considerably|significantly|slightly|to|be|an?|incredibly|really|fairly|still|and|by|as)$/;

/** "Effective rate", "cheap labour": the adjective belongs to a noun of no merit. */
function isNoun(words: readonly Word[], at: number, cues: Cues): boolean {
  const hit = cues.at(words, 'merits/good', at) ?? cues.at(words, 'merits/better', at);
  return /^(?:rate|rates|date|dates|tax|interest|enough)$/.test(words[hit?.to ?? at]?.lower ?? '');
}
