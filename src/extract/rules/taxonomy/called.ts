import { gapBefore, isVerb, looksLikeVerb } from '../../about.ts';
import { onceIn } from '../../asked.ts';
import { enumerated } from '../../lists.ts';
import { phraseBefore } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { type Word, wordsIn } from '../../words.ts';
import { isKind } from './edge.ts';

/** What a sentence gives as the names of kinds of a class. */
export interface Called {
  readonly parent: string;
  readonly names: readonly string[];
}

const CUE =
  /(,?)\s(?:(is|are)\s)?(?:(?:commonly|often|generally|usually|sometimes|collectively|simply|also)\s)?(?:called|known as|termed|dubbed|named|referred to as)\s+(?:the |an? )?/iu;

/**
 * "The newest types of drugs are called A and B", "Older drugs, called A and B, …", "muscles called A and B": names of
 * kinds of what stands before. Null where one name stands for what the words before tell of: that defines it.
 */
export function calledKinds(reading: Reading, passage: Passage): Called | null {
  return kept(reading, passage, () => read(reading, passage));
}

/** Kept, since definitions and kinds both ask. */
const kept = onceIn<Called | null>();

function read(reading: Reading, passage: Passage): Called | null {
  const { text } = passage;
  const cue = /\b(?:called|known as|termed|dubbed|named|referred to as)\s/i.test(text) ? CUE.exec(text) : null;
  if (!cue || /\balso\b/i.test(cue[0])) return null;
  const of = classAt(reading, passage, cue.index);
  if (!of || !(of.kinds || /[^su]s$/.test(of.text))) return null;
  const names = namesAt(reading, passage, cue.index + cue[0].length, of.text);
  const [only] = names;
  if (only === undefined || names.some((name) => OWN_NAME.test(name)) || /^(?:his|her|my|our|their)\s/i.test(of.text))
    return null;
  if (names.length === 1 && !of.kinds && !(cue[2] !== undefined && of.ranked && of.opens)) return null;
  return { parent: of.text, names };
}

/** A proper name is one thing, no kind. */
const OWN_NAME = pattern(/^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$/u);

interface Class {
  readonly text: string;
  /** Whether the text says "types of" it. */
  readonly kinds: boolean;
  /** Whether only an adjective of rank or age sets those named apart: "the newest", "older". */
  readonly ranked: boolean;
  /** Whether nothing but an article stands before it. */
  readonly opens: boolean;
}

/** The class whose words end at an offset, "types of" and adjectives of rank cut off. */
function classAt(reading: Reading, passage: Passage, at: number): Class | null {
  const { words, text, body } = passage;
  const to = words.findIndex((word) => word.start >= at);
  const range = to > 0 ? phraseBefore(passage, to, reading.cues) : null;
  if (!range) return null;
  let from = range.from;
  let kinds = false;
  for (let i = range.to - 2; i > range.from - 2 && i > 0; i--) {
    if (words[i]?.lower !== 'of' || !reading.cues.has(words[i - 1]?.lower, 'terms/kind-words')) continue;
    from = i + 1;
    kinds = true;
    break;
  }
  while (from < range.to - 1 && ranks(reading, words[from] as Word)) from++;
  const before = words.slice(body, from);
  const opens = before.every((word) => word.lower === 'the' || ranks(reading, word));
  const ranked = opens && before.some((word) => ranks(reading, word));
  return { text: text.slice((words[from] as Word).start, (words[range.to - 1] as Word).end), kinds, ranked, opens };
}

/** "newest", "older", "most", "common": adjectives that rank or date and name no kind. */
function ranks({ cues }: Reading, { lower }: Word): boolean {
  return RANK.test(lower) || (cues.has(lower, 'terms/loose-adjectives') && lower !== 'built' && lower !== 'in');
}

const RANK =
  /^(?:(?:new|old|young|larg|small|big|simpl|earl|lat|cheap|strong|weak|fast|slow|common|great|high|low)(?:e?r|e?st|ier|iest)|most|least|more|less|abundant|frequent|used|widely|two|three|four|five|and)$/;

/** The names behind the cue, up to a verb or a mark that ends them. */
function namesAt(reading: Reading, passage: Passage, at: number, parent: string): readonly string[] {
  const end = endOfNames(reading, passage, at);
  const parts = enumerated(passage.text.slice(at, end))
    .map(({ text }) => text.replace(/^(?:the|an?)\s/i, '').replace(/[“”"‘’*_]/g, ''))
    .filter((text) => text !== '');
  return parts.every((part) => isKind(reading, part, parent) && wordsIn(part).length < 6) ? parts : [];
}

function endOfNames(reading: Reading, passage: Passage, at: number): number {
  const { words, text } = passage;
  const first = words.findIndex((word) => word.start >= at);
  if (first < 0) return at;
  for (let i = first + 1; i < words.length; i++) {
    const gap = gapBefore(passage, i);
    const before = (words[i - 1] as Word).end;
    if (/[.;:—–!?]/.test(gap)) return before;
    const { lower } = words[i] as Word;
    const closes = STOPS.test(lower) || (gap.trim() === '' && verbAt(reading, passage, i));
    // "called A and B, are …", "called A, which …": the bracket behind a name is kept.
    if (closes) return before + (/^\)/.test(gap) ? 1 : 0);
  }
  return text.replace(/[.!]["”’)]*$/, '').length;
}

const STOPS =
  /^(?:is|are|was|were|has|have|had|can|could|may|might|will|would|must|that|which|who|where|when|because|since|while|to|in|on|at|by|for|from|with|after|before|as|but|so|if|notably|such|including|like|depending|based|used|whose|do|does|also)$/;

function verbAt(reading: Reading, passage: Passage, i: number): boolean {
  const plural = /[^s'’]s$/.test(passage.words[i - 1]?.lower ?? '');
  const next = passage.words[i + 1];
  if (!next || gapBefore(passage, i + 1).trim() !== '' || /^(?:and|or|of)$/.test(next.lower)) return false;
  return plural ? isVerb(passage, i, reading.cues) || looksLikeVerb(passage, i, reading.cues) : false;
}
