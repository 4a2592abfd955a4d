import { pattern } from '../../pattern.ts';
import { wordsIn } from '../../words.ts';

/** "four mechanisms of heat exchange to keep warm: a, b, c and d", "three trial formats: …": counted, with a colon. */
const COUNTED = pattern(
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|the following|these)\s((?:[\p{L}’'-]+\s){0,3}?(?:[\p{L}-]+s)(?:\sof\s(?:the\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,2}?)?)(?:\s(?:to|for|that|which|in|by|with|on|at|from|when)\s[^:]{1,70})?(?::|\s[—–])\s(.+)$/iu,
);
/** Heads that are kinds by themselves, besides the nouns of the grammar. */
const WAYS =
  /^(?:mechanism|method|mode|means|model|system|school|strategy|approach|technique|route|option|style|pattern|structure|format|variety|instrument)$/;
/** A class with its number and, behind a colon, its names, as whole match, class and list; null for anything else. */
export function counted(text: string): readonly string[] | null {
  const found = /[:—–]\s/.test(text) ? COUNTED.exec(text) : null;
  const of = found?.[1]?.replace(/^(?:different|main|major|basic|common|principal|key|broad|distinct|possible)\s/i, '');
  const head = of && wordsIn(of.split(/\sof\s/)[0] as string).at(-1);
  const own = of !== undefined && wordsIn(of).length > 1;
  return found && own && head && WAYS.test(head.stem) ? [found[0], of, found[2] as string] : null;
}
