import type { ClaimKind } from '../../model/index.ts';
import { pattern } from '../pattern.ts';

/** Words that lean on what was said before; a slide has nothing before it. */
const LEANS = pattern(
  /\b(?:likewise|as well|some of them|each of them|one of them|of them|the thing|the latter|the former|above all of this)\b|\b(?:too|later|so|them|thus|therefore|instead|either|neither)$|^(?:when it comes to|as for|in terms of|later|thus|therefore|then|so|also|too|instead)\b|^(?:can|may|might|could|must|should|is|are|has|have) (?:also|therefore|thus)\b|^\(/iu,
);
/** "So much attention" wants a "that", "is more than an exercise" a "but". */
const PENDING = pattern(
  /\bso (?:much|many|few|little|long|fast|large|small|high|low)\b(?!.*\bthat\b)|\b(?:is|are|was|were) (?:(?:far|much|so) )?more than an? \p{L}+ \p{L}+$|\b(?:increases?|rises?|falls?|drops?|grows?|goes|ranges?) from (?!.*\bto\b)/iu,
);
/** "Uses two types of communication": it announces what the sentence names after it. */
const ANNOUNCES = pattern(
  /\b(?:two|three|four|five|six|several|a number of|various|different|many) (?:\p{L}+ )?(?:types|kinds|sorts|forms|ways|classes|categories|stages|limitations|conditions|reasons|factors|steps)\b(?: (?:of|for|to) [\p{L}-]+(?: [\p{L}-]+){0,3} ?)?$/iu,
);
/** Sets what it says against something else, which a figure alone would hide. */
const SETS_AGAINST = /,? \b(?:whereas|while|whilst|compared (?:with|to)|as opposed to|but)\b/i;
/** What a kind of thing is told apart by. */
const TELLS_APART =
  /\b(?:that|which|who|whose|where|when|for|from|by|with|without|to|in|on|at|using|between|through|against|\p{L}{3,}(?:ed|ing))\b/u;

/** Whether a short says nothing by itself: it leans on other sentences, announces, or has lost what it is about. */
export function isHollow(short: string, said: string, kind: ClaimKind | undefined): boolean {
  if (short === said) return false;
  if (LEANS.test(short) || PENDING.test(short)) return true;
  if (ANNOUNCES.test(short) && said.length > short.length + 3) return true;
  if (kind === 'statistic' && SETS_AGAINST.test(said) && !SETS_AGAINST.test(short)) return true;
  return kind === 'definition' && TELLS_APART.test(said.slice(short.length)) && !TELLS_APART.test(short);
}
