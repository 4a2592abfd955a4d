import { type Document, sentencesOf } from '../../model/index.ts';
import { type Clause, isVerb, isVerbForm, namedBefore } from '../about.ts';
import type { Cues } from '../cues.ts';
import { matcherOf } from '../mentions.ts';
import { namedWithin } from '../within.ts';
import { keyOf, type Word, wordsIn } from '../words.ts';
import type { Said } from './said.ts';

const LONGEST = 3;
/** Words of a text that can't say its topic often. */
const SHORT = 450;

/** What a title is about, its lead ("A guide to …"), its tail ("… explained") and its number ("API4:2023 …") left out. */
export function bareTitle(title: string, cues: Cues): string {
  const numbered = title.replace(
    /^(?:[\p{Lu}\d]{2,}:\d+|(?:chapter|part|day|lesson|week|unit|no\.?)\s*\d+\s*[:.–—-])\s+/iu,
    '',
  );
  const piece = (numbered.split(/[:|–—]|\s-\s|\?/)[0] as string).trim();
  const words = wordsIn(piece);
  const lead = cues.at(words, 'subjects/title-leads', 0);
  const from = lead ? (words[lead.to]?.start ?? 0) : 0;
  const tail = words.findIndex(
    (_, i) => i > (lead?.to ?? 0) && cues.at(words, 'subjects/title-tails', i)?.to === words.length,
  );
  const end = tail > 0 ? (words[tail - 1] as Word).end : piece.length;
  return piece
    .slice(from, end)
    .replace(/[’']s$/, '')
    .trim();
}

/**
 * The run of a title's words (3 at most) that the documents say most, of those that a sentence is about; null when none
 * comes back often: 4 times, in a short text 2. A head that the text never says without one and the same word before it
 * is given with it: "solid-state batteries" for "battery".
 */
export function topicOf(document: Document, cues: Cues, said: Said): string | null {
  const { title, words: length } = document.source;
  const least = length > 0 && length < SHORT ? 2 : 4;
  const words = wordsIn(title);
  const runs: { readonly text: string; readonly weight: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
      const run = words.slice(from, to);
      if (!isNoun(run, title, cues) || cutsCompound(title, run)) continue;
      const count = said.times(run.map((word) => word.stem).join(' '));
      const weight = count * run.length ** 2;
      if (count < (run.length > 1 ? 2 : least)) continue;
      runs.push({ text: title.slice((run[0] as Word).start, (run.at(-1) as Word).end), weight });
    }
  }
  runs.sort((one, other) => other.weight - one.weight);
  const bare = bareTitle(title, cues);
  const topic = runs.find(({ text }) => isSure(text, bare, cues) || isTold(text, title, said, cues))?.text ?? null;
  return topic === null ? null : (qualified(topic, title, said, cues) ?? topic);
}

/** A hyphen stands right before the run or behind it. */
function cutsCompound(title: string, run: readonly Word[]): boolean {
  const [first, last] = [run[0] as Word, run.at(-1) as Word];
  return /[\p{L}\p{N}]-$/u.test(title.slice(0, first.start)) || /^-[\p{L}\p{N}]/u.test(title.slice(last.end));
}

/**
 * A run of several words that comes back is a name; so is the noun that the title ends in, or that stands at its verb.
 * "Tax" of "Tax comparison table" and "depression" of "Treatments for depression" need a sentence about them.
 */
function isSure(name: string, bare: string, cues: Cues): boolean {
  const words = wordsIn(bare);
  const key = keyOf(name);
  if (key.includes(' ')) return true;
  const at = words.findIndex((word) => word.stem === key);
  if (at < 0) return false;
  const clause: Clause = { text: bare, words, mentions: [{ subject: name, from: at, to: at + 1 }] };
  // A plural before a verb, not "tax form".
  const several = words[at]?.lower !== key || cues.has(words[at + 1]?.lower, 'grammar/auxiliaries');
  if (several && isVerb(clause, at + 1, cues)) return true;
  const before = words.slice(0, at).map((word) => word.lower);
  if (before.some((lower) => lower !== 'of' && cues.has(lower, 'grammar/prepositions'))) return false;
  return at === words.length - 1 || isVerbForm(before.at(-1) ?? '', cues);
}

/** A sentence is about it: it stands before the verb. */
function isTold(name: string, title: string, { holding }: Said, cues: Cues): boolean {
  const matcher = matcherOf([{ id: name, name, abbreviation: null, aliases: [] }]);
  return holding([keyOf(name).split(' ')[0] as string]).some(({ text, words: all }) => {
    if (text === title || matcher(all, text).length === 0) return false;
    return sentencesOf(text).some((sentence) => {
      const words = wordsIn(sentence.text);
      const clause: Clause = { text: sentence.text, words, mentions: matcher(words, sentence.text) };
      return clause.mentions.length > 0 && isAbout(clause, cues);
    });
  });
}

/** Its own noun phrase, or a part of one: not "People studying X …", which is about people. */
function isAbout(clause: Clause, cues: Cues): boolean {
  if (namedBefore(clause, 0, cues)) return true;
  const at = clause.mentions[0]?.from ?? 0;
  const other = clause.words
    .slice(0, at)
    .some(
      ({ lower }, i) =>
        (i > 0 && /ing$/.test(lower)) || cues.has(lower, 'grammar/first-persons') || isVerbForm(lower, cues),
    );
  return !other && namedWithin(clause, 0, cues) !== null;
}

/** The one word, hyphens count as none, that stands before the name wherever the text (not its title) says it. */
function qualified(name: string, title: string, { holding }: Said, cues: Cues): string | null {
  const key = keyOf(name);
  if (key.includes(' ')) return null;
  const found = new Map<string, string>();
  for (const { text, words } of holding([key])) {
    if (text === title) continue;
    for (const [i, word] of words.entries()) {
      if (word.stem !== key) continue;
      const before = /(\p{L}[\p{L}\p{N}-]*)\s$/u.exec(text.slice(Math.max(0, word.start - 30), word.start))?.[1];
      const previous = words[i - 1]?.lower ?? '';
      if (!before || CLOSED.some((entry) => cues.has(previous, `grammar/${entry}`)) || isVerbForm(previous, cues))
        return null;
      found.set(before.toLowerCase(), text.slice(word.start - before.length - 1, word.end));
    }
  }
  const [only, ...others] = found.values();
  return only !== undefined && others.length === 0 ? only : null;
}

const CLOSED = [
  'prepositions',
  'determiners',
  'conjunctions',
  'auxiliaries',
  'pronouns',
  'adverbs',
  'first-persons',
  'joint-nouns',
  'negations',
];

/** Neighbouring words, none of a closed class, no verb alone, nothing that names a facet or asks for examples. */
function isNoun(run: readonly Word[], title: string, cues: Cues): boolean {
  const text = title.slice((run[0] as Word).start, (run.at(-1) as Word).end);
  if (!/^[\p{L}\p{N} -]+$/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (run.some((word) => CLOSED.some((entry) => cues.has(word.lower, `grammar/${entry}`)) || /^\d+$/.test(word.lower)))
    return false;
  if (
    run.some(
      (word) =>
        (cues.keyOf(word.lower, 'facets') !== null && !isCompound(title, word)) ||
        /^(?:how|why|what|introduction|guide|first|your|case|study)$/.test(word.lower),
    )
  )
    return false;
  return run.length > 1 || !cues.has(run[0]?.lower, 'grammar/verbs');
}

/** "Waste" of "e-waste" is no facet. */
function isCompound(title: string, word: Word): boolean {
  return title.charAt(word.start - 1) === '-';
}
