import type { Cues } from '../cues.ts';
import type { Token } from './tokens.ts';

/** Whether the words hang on something that another sentence, a picture or the reader's hands hold. */
export function pointsElsewhere(tokens: readonly Token[], cues: Cues): boolean {
  const words = tokens.map(({ lower }) => lower);
  const text = words.join(' ');
  if (tokens.length > 1 && tokens[0]?.close === '' && POINTS.test(words[0] as string) && !EXPLETIVE.test(text))
    return true;
  if (OPENINGS.test(text) || / the same (?:way|manner|thing|time)$/.test(text)) return true;
  if (
    /^(?:it|them|they)$/.test(words[1] ?? '') &&
    !/^(?:if|when|because|as|once|while|that|like)$/.test(words[0] as string)
  )
    return true;
  if (/ (?:this|that) (?:kind|type|sort|way|case)\b| for each$/.test(text)) return true;
  const early = words.slice(1, 5).some((word) => /^(?:this|these)$/.test(word));
  return (early && !/^(?:if|when|because)$/.test(words[0] as string)) || hasLoneIt(words, cues);
}

/** Pronouns that have lost their noun. */
const POINTS =
  /^(?:this|these|those|it|it['’]\p{L}+|its|their|both|such|he|she|his|her|another|others|they|they['’]\p{L}+|them|themselves|itself)$/u;
/** "It can be hard to …", "both are …" */
const EXPLETIVE = /^(?:it (?:can|could|may|might) (?:not )?be \p{L}+ to |both (?:are|can|have) )/u;
/** "Most of them", "the second", "to do so", "consider", "that came to": what only talk can begin with. */
const OPENINGS =
  /^(?:(?:most|some|many|all|one|each|none|both|few) of (?:them|these|those|this|which|whom)|the (?:second|third|latter|former|above|following|other|same)|like this|as such|another|to do|for this|all that|i|my|how \p{L}+ \p{L}+ \p{L}+|(?:always |just )?(?:consider|imagine|suppose|please|remember that|learn about)) |^(?:\p{L}+ ){1,3}(?:that['’]s|\d+ that) /u;

const PLACE = /^(?:outside|inside|off|above|below|beside|beneath)$/;

/** "fall outside it": a thing that the words themselves don't name behind a "that" or "which". */
function hasLoneIt(words: readonly string[], cues: Cues): boolean {
  const at = words.findIndex(
    (word, i) => word === 'it' && (cues.has(words[i - 1], 'grammar/prepositions') || PLACE.test(words[i - 1] ?? '')),
  );
  const before = words.slice(Math.max(0, at - 4), at);
  const told = words
    .slice(0, Math.max(0, at))
    .some((word) => /^(?:that|which|has|have|when|if|before|after|until)$/.test(word));
  return at > 0 && !told && !before.includes('with');
}
