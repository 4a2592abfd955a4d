import { isVerbForm } from '../../about.ts';
import type { Mention } from '../../mentions.ts';
import { phraseBefore } from '../../noun-phrase.ts';
import type { Reading } from '../../passage.ts';
import { keyOf, type Word, wordsIn } from '../../words.ts';

/** A text with the subjects that it names. */
export interface Told {
  readonly text: string;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
}

/** What listed things are examples of. */
export interface Class {
  /** Id of a subject, else the plain name: "cloud object stores". */
  readonly subject: string;
  readonly known: boolean;
  /** Stem of its head: "store". */
  readonly head: string;
  readonly plural: boolean;
  /** Whether a word sets it apart: "fibre crops", not "crops". */
  readonly modified: boolean;
}

/**
 * The class that the words before offset `at` name; behind a relative clause ("parts that fail, such as")
 * before it, where `relative` lets it: what "behaves like" another is no class of it. Behind a comma the list may be of either
 * ("leagues that play in winter, such as"): null where nothing decides.
 */
export function classBefore(reading: Reading, told: Told, at: number, relative = true, comma = false): Class | null {
  const end = told.words.findIndex((word) => word.start >= at);
  const to = end < 0 ? told.words.length : end;
  const direct = phraseBefore(told, to, reading.cues);
  const phrase = direct && isNoun(reading, told, direct) ? direct : relative ? beforeRelative(reading, told, to) : null;
  const outer = direct && comma && relative ? beforeRelative(reading, told, direct.from) : null;
  const placed = reading.cues.has(told.words[(direct?.from ?? 0) - 1]?.lower, 'grammar/prepositions');
  if (phrase && outer && placed)
    return eitherOf(reading, classOf(reading, told, outer), classOf(reading, told, phrase));
  return phrase ? classOf(reading, told, phrase) : null;
}

/** Of a class and one in its relative clause: the outer where the inner is no class, or where the outer is a main subject's. */
function eitherOf(reading: Reading, outer: Class, inner: Class): Class | null {
  if (!outer.plural) return inner;
  const mains = reading.subjects.filter(({ main }) => main).map(({ name }) => keyOf(name));
  const own = ` ${keyOf(outer.subject)} `;
  return !inner.plural || outer.known || mains.some((name) => own.includes(` ${name} `)) ? outer : null;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The class that a range of words names; a subject's name at its end, or before a plain class noun, makes it that subject. */
export function classOf(reading: Reading, told: Told, named: Range): Class {
  const { words, text, mentions } = told;
  // "large language models" is one name, though "large" alone sets nothing apart.
  const around = mentions.find((one) => one.from < named.from && one.to > named.from && one.to <= named.to);
  const range = around ? { from: around.from, to: named.to } : named;
  const last = words[range.to - 1] as Word;
  const own = [...mentions].reverse().find((one) => one.from >= range.from && one.to <= range.to);
  const rest = own ? words.slice(own.to, range.to) : [];
  const known = own && rest.every((word) => reading.cues.has(word.stem, 'grammar/class-nouns')) ? own : undefined;
  const name = text.slice((words[range.from] as Word).start, last.end);
  const part = words.slice(range.from, range.to);
  return {
    subject: known?.subject ?? reading.labelled(name) ?? name,
    known: known !== undefined,
    head: headOf(part).stem,
    plural: /[^su]s$|(?:people|men|children|media|data)$/.test(headOf(part).lower),
    modified: part.length > 1,
  };
}

/** "forms of energy" is of forms, of energy by sense: the word before "of" in any other phrase. */
function headOf(words: readonly Word[]): Word {
  const of = words.findIndex(({ lower }) => lower === 'of');
  return (of > 0 ? words[of - 1] : words.at(-1)) as Word;
}

/** A range in words of a text of its own. */
export function classNamed(reading: Reading, text: string): Class | null {
  const told = { text, words: wordsIn(text), mentions: reading.mentionsIn(text) };
  const range = phraseBefore(told, told.words.length, reading.cues);
  return range ? classOf(reading, told, range) : null;
}

/** A single verb is no class: "adjust, such as". */
function isNoun(reading: Reading, { words }: Told, range: Range): boolean {
  const last = words[range.to - 1] as Word;
  if (/(?:ed|ing)$/.test(last.lower) && range.to - range.from === 1) return false;
  if (range.to - range.from > 1 || !isVerbForm(last.lower, reading.cues)) return true;
  // "It floats like cork."
  return /s$/.test(last.lower) && !reading.cues.has(words[range.from - 1]?.lower, 'grammar/pronouns');
}

/** Longest relative clause between a class and its examples, in words. */
const CLAUSE = 9;

function lastRelative(words: readonly Word[], to: number): number {
  for (let i = to - 1; i > Math.max(0, to - CLAUSE); i--) {
    if (/^(?:that|which|who)$/.test(words[i]?.lower ?? '')) return i;
  }
  return -1;
}

function beforeRelative(reading: Reading, told: Told, to: number): Range | null {
  const at = lastRelative(told.words, to);
  return at > 0 ? phraseBefore(told, at, reading.cues) : null;
}
