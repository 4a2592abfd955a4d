import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';

/**
 * Why a passage may not be claimed from, or null: it asks, it breaks off, it announces or speaks of the page, it
 * addresses the reader, or it repeats itself.
 */
export function unfit(passage: Passage, cues: Cues): string | null {
  const known = judged.get(passage);
  if (known !== undefined) return known;
  const reason = judge(passage, cues);
  judged.set(passage, reason);
  return reason;
}

/**
 * Whether a passage that is refused only because it addresses its reader asserts something all the same: "You can't
 * move a track", "You should not take it with milk"; not "You may want to read on".
 */
export function addresses(passage: Passage, cues: Cues): boolean {
  return unfit(passage, cues) === SPEAKS && YOU_DO.test(passage.text);
}

const SPEAKS = 'Speaks of its writer or reader';
const YOU_DO = pattern(
  /^(?:\p{Lu}\p{Ll}+,\s)?[Yy]ou\s(?:will |can |may |might |could |also |only |still |often |never |then )*(?:can['’]t|cannot|can|never|should|must|have to|has to|need to|will|won['’]t|lose|get|pay|risk|shouldn['’]t|may|might|could)\s(?!(?:\p{Ll}+ )?(?:find|see|read|learn|want|wonder|think|know|imagine|guess|expect|notice|remember|recall|hear|feel|like|click|visit|download|subscribe|contact|register|sign|ask yourself|agree|say|tell|be (?:surprised|wondering|interested|asking|familiar|tempted))\b)/u,
);

/** Kept for each passage, since every rule asks. */
const judged = new WeakMap<Passage, string | null>();

/** Characters: more is no sentence but a text whose ends were lost. */
const LONGEST = 1500;

function judge(passage: Passage, cues: Cues): string | null {
  const { text, words } = passage;
  if (text.length > LONGEST) return 'Too long for one sentence';
  if (/\?["”’)\]]*$/u.test(text)) return 'A question states nothing';
  if (/(?:…|\.\.\.)["”’)\]]*$/u.test(text)) return 'Breaks off';
  if (text.endsWith(':')) return 'Announces what follows';
  if (words.length < 2 || !/\p{Ll}/u.test(text)) return 'Too short to say something';
  if (/https?:\/\/|www\.|[\p{L}\p{N}]@[\p{L}\p{N}]/u.test(text)) return 'Holds an address';
  if (passage.form === 'sentence' && cues.find(words, 'cues/vacuous')) return 'Announces, states nothing';
  const first = words[passage.body]?.lower;
  if (passage.form === 'sentence' && passage.item === null && cues.has(first, 'grammar/first-persons')) return SPEAKS;
  return null;
}
