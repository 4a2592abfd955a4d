import type { Cues } from '../cues.ts';
import { pattern } from '../pattern.ts';
import { hasFinite, tokensOf } from './tokens.ts';

/** "Whey, the liquid left of curd" → "liquid left of curd": what a term is, where no verb says it; the text itself for any other. */
export function glossOf(text: string, cues: Cues): string {
  const match = ASIDE.exec(text) ?? BRACKET.exec(text);
  const gloss = match?.[1] ?? '';
  if (gloss.split(' ').length < 4) return text;
  const term = tokensOf(text.slice(0, text.length - gloss.length), cues);
  const end = term.findIndex(({ open, close }, i) => close.endsWith(',') || (i > 0 && open.includes('(')));
  return hasFinite(term, 0, end + 1) ? text : gloss;
}

/** A term of at most five words without a verb, and what it is behind a comma. */
const ASIDE = pattern(
  /^(?!(?:in|on|at|for|with|by|from|to|as|if|when|like|unlike|while|although|since|because|under|after|before|here|today|this|these|it|they)\b)(?:\(?[\p{L}\p{N}'’-]+\)? ){0,4}\(?[\p{L}\p{N}'’-]+\)?, (?:i\.e\.,? |that is,? |or |meaning )?(?:which (?:is|are|means?) )?(?:an? |the )(?!(?:(?!(?:that|which|who|where|when) )\S+ ){0,6}(?:is|are|was|were|has|have|can|may|will|might) (?!\S+(?:ed|en)\b))(.+)$/iu,
);
const BRACKET = pattern(/^(?:[\p{L}\p{N}'’-]+ ){0,4}[\p{L}\p{N}'’-]+ \((?:i\.e\.,? )?(?:an? |the )([^()]+)\)$/iu);
