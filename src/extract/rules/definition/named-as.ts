import { isVerb, looksLikeVerb } from '../../about.ts';
import type { Cues } from '../../cues.ts';
import { isBareNoun } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { subjectOf } from '../../terms.ts';
import { type Word, wordsIn } from '../../words.ts';
import { calledKinds } from '../taxonomy/called.ts';
import type { Said } from './said.ts';

const KNOWN =
  /\s(?:is|are) (?:commonly |often |generally |usually |sometimes |formally |technically )?(?:known as|called|termed|referred to as|dubbed)\s+(?:an? |the )?[“"‘*_]{0,2}/iu;
const CALLED = /(?:,\s|\s)(?:called|known as|termed|dubbed|referred to as)\s+(?:an? |the )?[“"‘*_]{0,2}/iu;

/** "The process of … is known as a pull", "loans against a house, called mortgages, …": the term stands behind its gloss. */
export function byNameGiven(reading: Reading, passage: Passage): Said | null {
  const { text } = passage;
  if (!/\b(?:called|known as|termed|dubbed|referred to as)\s/i.test(text) || calledKinds(reading, passage)) return null;
  const known = KNOWN.exec(text);
  if (known) {
    const before = text.slice(0, known.index);
    return describes(before.slice(passage.words[passage.body]?.start ?? 0))
      ? named(reading, passage, known.index + known[0].length, 0.75)
      : null;
  }
  const called = CALLED.exec(text);
  if (!called || /\balso$/i.test(text.slice(0, called.index))) return null;
  const head = wordsIn(text.slice(0, called.index)).at(-1)?.lower ?? '';
  const noun = /^(?:type|kind|form|sort|way)s?$/.test(head) || fits(text.slice(0, called.index), passage, reading.cues);
  return noun ? named(reading, passage, called.index + called[0].length, 0.6) : null;
}

/** "With it, the process of downloading …": an article, a head and more; no name of a thing that is known already. */
function describes(text: string): boolean {
  const clause = text.split(/,\s/).at(-1) ?? '';
  const words = wordsIn(clause);
  const [first, second] = words;
  if (/^\p{L}{2,}ing$/u.test(first?.lower ?? '')) return words.length >= 3 && second?.lower !== 'of';
  return /^(?:the|an?|any|when)$/.test(first?.lower ?? '') && words.length >= 4;
}

/** The class before "called" has a word of its own beside its head, or an article. */
function fits(text: string, passage: Passage, cues: Cues): boolean {
  const words = wordsIn(text);
  // "Cells called neurons carry signals."
  if (words.length === passage.body + 1 && /[^su]s$/.test(words[passage.body]?.lower ?? '')) return true;
  const [before, head] = words.slice(-2);
  if (!head || /['’]/.test(head.lower) || cues.has(head.lower, 'grammar/auxiliaries') || /ly$/.test(head.lower))
    return false;
  if (CLOSED.some((entry) => cues.has(head.lower, entry))) return false;
  return before !== undefined && !cues.has(before.lower, 'grammar/auxiliaries');
}

const CLOSED = ['grammar/prepositions', 'grammar/pronouns', 'grammar/conjunctions', 'grammar/adverbs'] as const;

/** The term at an offset: words up to a mark or a word that no name holds. */
function named(reading: Reading, passage: Passage, at: number, score: number): Said | null {
  const rest = passage.text.slice(at, at + 60);
  const end =
    /[”"’*_,;:.()]|\s(?:that|which|who|because|and|or|to|when|where|is|are|in|by|for|from|with|after)\s/u.exec(rest);
  const name = withoutVerb(passage, at, rest.slice(0, end ? end.index : rest.length).trim(), reading.cues);
  const words: readonly Word[] = wordsIn(name);
  if (!/^\p{L}/u.test(name) || !isBareNoun({ text: name, words }, reading.cues)) return null;
  if (words.length > 1 ? false : name.length < 3) return null;
  // A proper name behind "called" is one thing of the class, not the name of a class.
  if (score < 0.7 && /^\p{Lu}/u.test(name)) return null;
  return { subject: subjectOf(reading, name), rule: 'named', score };
}

/** "neurons carry" → "neurons": the verb of the sentence and what follows are no part of the name. */
function withoutVerb(passage: Passage, at: number, name: string, cues: Cues): string {
  const first = passage.words.findIndex((word) => word.start >= at);
  for (let i = first + 1; first >= 0 && (passage.words[i]?.end ?? Number.POSITIVE_INFINITY) <= at + name.length; i++) {
    const plural = /[^s'’]s$/.test(passage.words[i - 1]?.lower ?? '');
    if (plural && (isVerb(passage, i, cues) || looksLikeVerb(passage, i, cues)))
      return name.slice(0, (passage.words[i - 1] as Word).end - at);
  }
  return name;
}
