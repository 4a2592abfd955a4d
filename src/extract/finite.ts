import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import { type Word, wordsIn } from './words.ts';

/** Whether a text holds a subject with its finite verb: "Guards check doors" does, "a report or lines of code" doesn't. */
export function isClause(text: string, cues: Cues, words: readonly Word[] = wordsIn(text)): boolean {
  const first = words[0]?.lower ?? '';
  if (OPEN.test(first)) return false;
  return words.some((_, i) => i > 0 && isVerbOf(text, words, i, cues));
}

/** Words that make a clause part of another, or ask. */
const OPEN = /^(?:whatever|whichever|whoever|which|who|whose|what|how|why|where|when|whether|that)$/;
const FINITE =
  /^(?:is|are|was|were|am|has|have|had|does|do|did|can|could|may|might|must|shall|should|will|would|cannot)$/;

function isVerbOf(text: string, words: readonly Word[], i: number, cues: Cues): boolean {
  const { lower, start } = words[i] as Word;
  const before = words[i - 1] as Word;
  if (FINITE.test(lower) || /n['’]t$/.test(lower)) return true;
  if (text.slice(before.end, start).trim() !== '' || !/^\p{Ll}/u.test(text.charAt(start))) return false;
  if (NOT_BEFORE.some((entry) => cues.has(before.lower, entry)) && !PRONOUN.test(before.lower)) return false;
  if (isVerbForm(lower, cues)) return agrees(text, words, i, cues);
  if (CLOSED.some((entry) => cues.has(lower, entry) || cues.has(before.lower, entry))) return false;
  return PLURAL.test(before.lower) && i <= 4 && !ENDING.test(lower) && takesObject(text, words, i, cues);
}

const NOT_BEFORE = ['grammar/determiners', 'grammar/prepositions', 'grammar/conjunctions'] as const;
const CLOSED = [...NOT_BEFORE, 'grammar/adverbs', 'grammar/pronouns'] as const;
const PRONOUN = /^(?:they|we|you|it|he|she|this|that|which|who|these|those|some|many|most|all)$/;
const PLURAL = /[^s'’]s$/;
const ENDING = /(?:s|tion|ment|ity|ness|ing|ed|ly|al|ive|ous|ful|able|ic)$/;

/** "Pumps move" and "a pump moves" agree; "heat pump" and "new moves," don't, nor does a participle without an object. */
function agrees(text: string, words: readonly Word[], i: number, cues: Cues): boolean {
  const { lower } = words[i] as Word;
  const before = (words[i - 1] as Word).lower;
  if (/ing$/.test(lower)) return false;
  if (/ed$/.test(lower)) return cues.has(words[i + 1]?.lower, 'grammar/determiners');
  if (/[^s]s$/.test(lower)) return PRONOUN.test(before) || takesObject(text, words, i, cues);
  if (PLURAL.test(before) || PRONOUN.test(before)) return true;
  return words.slice(1, i - 1).some((word) => word.lower === 'and') && takesObject(text, words, i, cues);
}

/** Whether something follows that a verb can govern: no mark, no "and", no end, no "of". */
function takesObject(text: string, words: readonly Word[], i: number, cues: Cues): boolean {
  const next = words[i + 1];
  if (!next || text.slice((words[i] as Word).end, next.start).trim() !== '') return false;
  return !/^(?:and|or|of|but|nor)$/.test(next.lower) && !cues.has(next.lower, 'grammar/auxiliaries');
}
