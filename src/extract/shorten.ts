import { capitalise } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { CUTS, size, tidy } from './shorten/cuts.ts';
import { breaksList, isHonest, isWhole, lacksVerb } from './shorten/honest.ts';
import { withoutSubject } from './shorten/subject.ts';

/** Characters of the longest text that is worth cutting. */
const LONGEST = 1500;

/** Most words of a short. */
const SHORT = 12;

/**
 * At most 12 words that say what the text says, cut from it and never reworded; null when none is honest: numbers,
 * negations and hedges of the main clause survive, and no cut leaves a preposition without its object.
 */
export function shorten(text: string, mentions: readonly Mention[], cues: Cues): string | null {
  if (/\bnot (?:just |only |merely )?(?:limited|confined) to [^,]+ but to\b|…|\?|:\s*$/i.test(text)) return null;
  if (text.length > LONGEST || /^think of (?:them|it|this)\b/i.test(text)) return null;
  const whole = withoutSubject(tidy(text), mentions, cues);
  let best = size(whole) > SHORT ? turned(whole) : whole;
  for (const cut of CUTS) {
    if (size(best) <= SHORT && !(best !== whole && ASIDE.test(best))) break;
    const rest = cut(best, cues);
    if (rest === best) continue;
    const next = tidy(rest);
    if (next !== best && isHonest(best, next, cues)) best = next;
  }
  const broken = best !== whole && breaksList(best, whole, cues);
  const headless = best !== whole && whole === tidy(text) && lacksVerb(best, cues);
  return size(best) <= SHORT && !broken && !headless && isWhole(best, cues) ? capitalise(best) : null;
}

/** What a dash sets apart. */
const ASIDE = /\p{L}\s?[—–]\s?\p{L}/u;

/** "not tied to one crop but is instead a tool that …" asserts what stands behind "but". */
function turned(text: string): string {
  return text.replace(
    /^(?:(?:is|are)\s)?not\s(?!only\s|just\s|merely\s|simply\s)[^,;]{3,60}?\sbut\s(?:is\s|are\s)?(?:instead\s|rather\s)?(?:an?\s)?(?=\p{L})/u,
    '',
  );
}
