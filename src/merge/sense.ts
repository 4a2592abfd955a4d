import { type Lexicon, phrases } from '../model/index.ts';
import { figure, lemmaListOf, lemmasOf, overlap } from './lemmas.ts';
import { unitsOf } from './values.ts';

/** What of a text may not differ when two texts say the same. */
export interface Sense {
  readonly numbers: readonly string[];
  readonly negative: boolean;
  readonly conditional: boolean;
  /** Names inside it, as written. */
  readonly names: ReadonlySet<string>;
  /** Entries of the lexicon of opposites that its words are in. */
  readonly poles: ReadonlySet<string>;
  /** The same in the order of the words. */
  readonly turns: readonly string[];
  /** Words before and after each word of direction. */
  readonly halves: readonly Halves[];
}

interface Halves {
  readonly word: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Reads a text. */
export function senseOf(text: string, lexicon: Lexicon): Sense {
  const words = text.toLowerCase().match(/\d[\d.,]*\d|[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  const poles = polesOf(lexicon);
  const turns = words.flatMap((word) => poles.get(word) ?? []);
  return {
    numbers: numbersIn(words, lexicon),
    negative: NEGATIVE.test(text),
    conditional: CONDITIONAL.test(text),
    names: namesIn(text),
    poles: new Set(turns),
    turns,
    halves: halvesOf(text),
  };
}

const NEGATIVE = /\b(?:not|no|never|cannot|without|lacks?|neither|nor|nobody|none|nothing|hardly|few)\b|n['’]t\b/i;
const CONDITIONAL = /\b(?:if|unless|except|until|provided|only when|as long as)\b/i;

/** Whether nothing that counts differs: numbers, polarity, conditions, names, opposites, direction. */
export function agrees(a: Sense, b: Sense): boolean {
  if (a.negative !== b.negative || a.conditional !== b.conditional) return false;
  if (a.numbers.join(' ') !== b.numbers.join(' ')) return false;
  const foreign = (one: Sense, other: Sense): boolean => [...one.names].some((name) => !other.names.has(name));
  if (foreign(a, b) && foreign(b, a)) return false;
  if (swapped(a, b)) return false;
  return !opposes(a, b) && !turned(a, b);
}

/** One has a word of which the other has the opposite, and not the word itself. */
export function opposes(a: Sense, b: Sense): boolean {
  const against = (one: Sense, other: Sense): boolean =>
    [...one.poles].some((pole) => other.poles.has(opposite(pole)) && !other.poles.has(pole));
  return against(a, b) || against(b, a);
}

function opposite(pole: string): string {
  return pole.endsWith('-one') ? pole.replace(/one$/, 'other') : pole.replace(/other$/, 'one');
}

/** "Fall when rates rise" is not "rise when rates fall": both have both opposites, the other way round. */
function swapped(a: Sense, b: Sense): boolean {
  const both = ({ poles, turns }: Sense): string => turns.filter((turn) => poles.has(opposite(turn))).join(' ');
  const [one, other] = [both(a), both(b)];
  return one !== '' && one !== other;
}

/** "Heat into power" is not "power into heat". */
function turned(a: Sense, b: Sense): boolean {
  return a.halves.some((one) => {
    const other = b.halves.find((half) => half.word === one.word);
    if (!other) return false;
    const straight = overlap(one.before, other.before) + overlap(one.after, other.after);
    const crossed = overlap(one.before, other.after) + overlap(one.after, other.before);
    return crossed > 0 && crossed >= straight;
  });
}

function halvesOf(text: string): readonly Halves[] {
  return [...text.matchAll(/\s(into|than|before|after|from|to)\s/gi)].map((match) => ({
    word: (match[1] as string).toLowerCase(),
    before: new Set(lemmaListOf(text.slice(0, match.index)).slice(-NEAR)),
    after: new Set(lemmaListOf(text.slice(match.index + match[0].length)).slice(0, NEAR)),
  }));
}

/** Numbers with their units where these are known: "30 second". */
function numbersIn(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const units = unitsOf(lexicon);
  const found = words.flatMap((word, i) => {
    const number = figure(word);
    const [unit] = [...lemmasOf(words[i + 1] ?? '')];
    return number === null ? [] : [unit !== undefined && units.has(unit) ? `${number} ${unit}` : number];
  });
  return found.sort();
}

/** Words at each side of a word of direction that it turns on. */
const NEAR = 2;

/** Words with a capital that no sentence begins with, plural endings off. */
function namesIn(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(/(?<=[^.!?:\s“"]\s)\p{Lu}[\p{L}\p{N}&-]*/gu)].map(([name]) => name);
  return new Set(names.flatMap((name) => [...lemmasOf(name)]));
}

/** Word → the entries of opposites that hold it; read once for each lexicon. */
export function polesOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = read.get(lexicon);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const entry of Object.keys(lexicon.opposites ?? {}))
    for (const word of phrases(lexicon, 'opposites', entry)) found.set(word, [...(found.get(word) ?? []), entry]);
  read.set(lexicon, found);
  return found;
}

const read = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();
