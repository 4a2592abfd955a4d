import { capitalise } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { unpointed, withoutFront } from './shorten/front.ts';
import { isReady } from './shorten/ready.ts';
import { fewest } from './shorten/search.ts';
import { withoutSubject } from './shorten/subject.ts';
import { mainVerb, type Token, textOf, tokensOf } from './shorten/tokens.ts';

/** Characters of the longest text that is worth cutting. */
const LONGEST = 600;

/** Most words of a short. */
const SHORT = 12;

/**
 * At most 12 words that say what the text says, cut from it and never reworded; null when none is honest: numbers,
 * negations, hedges and conditions of the main clause survive, and no cut leaves a word without what it asks for.
 * The subject that opens the text is left out, since it stands elsewhere on the slide; not so where the words stand
 * `alone`, as on a card of a risk: those keep their subject and every main clause.
 */
export function shorten(text: string, mentions: readonly Mention[], cues: Cues, alone = false): string | null {
  if (text.length > LONGEST || REFUSED.test(text)) return null;
  const bare = unpointed(tidy(text));
  const whole = turned(alone ? bare : withoutSubject(bare, mentions, cues));
  const found = fitting(whole, cues, alone);
  if (found === null || found === whole) return found && capitalise(found);
  const headless = whole === bare && HEADLESS.test(found) && mainVerb(tokensOf(found, cues)) < 0;
  return headless ? null : capitalise(found);
}

function fitting(text: string, cues: Cues, alone: boolean): string | null {
  const tokens = firstPredicate(tokensOf(text, cues));
  const whole = tokens.length === text.split(' ').length ? text : textOf(tokens);
  if (whole.split(' ').length <= SHORT) return isReady(tokens, cues) ? whole : null;
  const short = fewest(tokens, SHORT, cues, alone);
  if (short !== null) return short;
  const rest = withoutFront(tokens, whole, cues);
  return rest === whole ? null : fitting(rest, cues, alone);
}

/** "smallest unit of a lattice and stands …": what the first verb said of it is whole before the second. */
function firstPredicate(tokens: readonly Token[]): readonly Token[] {
  const verb = mainVerb(tokens);
  if (
    verb < 4 ||
    tokens[verb - 1]?.lower !== 'and' ||
    !/^(?:may|can|is|are|has|have|will|must|\p{L}+s)$/u.test(tokens[verb]?.lower ?? '')
  )
    return tokens;
  return tokens.slice(0, verb - 1);
}

/** "Fields that live on paper": no more than whom it speaks of. */
const HEADLESS = /^(?:\p{L}+ )?\p{L}+s (?:that|which|who) /u;

/** Cut text, questions, lead-ins, what speaks to the reader of a picture, and sentences that trip over their own "not". */
const REFUSED =
  /^think of (?:them|it|this)\b|\bnot (?:just |only |merely )?(?:limited|confined) to [^,]+ but to\b|…|\?|\s\.$|:\s*$|:\s[-•*]\s/i;

/** Without marks around the text, and "also" before it. */
function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[“"]([^“”"]*)[”"]$/u, '$1')
    .replace(/[.,;:—–-]+$/u, '')
    .replace(/^(?:[\p{Extended_Pictographic}•*\s]|\uFE0F)+/u, '')
    .replace(/^(?:also|for example,?|for instance,?)\s/iu, '')
    .replace(/\sthat['’]s$|,? (?:too|as well)$/u, '')
    .trim();
}

/** "not tied to one crop but is instead a tool that …" asserts what stands behind "but". */
function turned(text: string): string {
  return text.replace(
    /^(?:(?:is|are)\s)?not\s(?!only\s|just\s|merely\s|simply\s)[^,;]{3,60}?\sbut\s(?:is\s|are\s)?(?:instead\s|rather\s)?(?:an?\s)?(?=\p{L})/u,
    '',
  );
}
