import { gapBefore, isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import type { Word } from './words.ts';

/** What is read here: the words of a text, from which the text between them can be seen. */
export interface Run {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Words `[from, to)` that are one noun phrase, without its article. */
export interface NounPhrase {
  readonly from: number;
  /** Word after the whole phrase, "of …" included. */
  readonly to: number;
  /** Word after its head: "type" of "type of boat". */
  readonly head: number;
  /** The word "of", or null. */
  readonly of: number | null;
}

/** The phrase from word `from` up to a relative clause, a participle, another preposition or a mark; null for none. */
export function nounPhrase(run: Run, from: number, cues: Cues): NounPhrase | null {
  const { words } = run;
  let of: number | null = null;
  let i = from;
  for (; i < words.length; i++) {
    const gap = i > from ? gapBefore(run, i).replace(/^\s*-\s*$/, '') : '';
    if (/[,;:()—–.]/.test(gap) && !listOfAdjectives(run, i, from)) break;
    if ((words[i] as Word).lower === 'of') of ??= i;
    else if (!/^-$/.test(gapBefore(run, i)) && stops(words, i, from, cues)) break;
  }
  const head = of ?? i;
  return head > from && i > from ? { from, to: i, head, of } : null;
}

/** "an isolated, lightweight silo": a comma between words before the noun. */
function listOfAdjectives(run: Run, i: number, from: number): boolean {
  return (
    gapBefore(run, i).trim() === ',' &&
    i - from <= 2 &&
    !/^(?:which|who|and|or|but|so|that|where|an?|the|ideal|usually|often)$/.test(run.words[i]?.lower ?? '')
  );
}

/** Participles that open what sets a thing apart. */
const PARTICIPLE =
  /^(?:used|designed|trained|built|focused|made|based|intended|created|meant|encompassing|containing|consisting|involving|combining|describing|covering|using|providing|enabling|running|concerned|dedicated|developed|aimed|composed|adding|storing|including|capable|optimized|optimised|given|taken|owned|backed|secured|paid|located|found|placed|served|filled|caused|worn|held|set|located|fitted|mounted|governed|linked|tied|left)$/;

function stops(words: readonly Word[], i: number, from: number, cues: Cues): boolean {
  const lower = (words[i] as Word).lower;
  const behindAdverb = /..ly$/.test(words[i - 1]?.lower ?? '') && i > from;
  if (cues.has(lower, 'grammar/prepositions') || cues.has(lower, 'grammar/relatives')) return true;
  if (/^(?:and|or)$/.test(lower)) return i === from || !joins(words, i, from, cues);
  if (cues.has(lower, 'grammar/auxiliaries') || /^(?:but|so|while|whereby|if|whose)$/.test(lower)) return true;
  if (behindAdverb) return false;
  const next = words[i + 1]?.lower;
  if (i > from && cues.has(lower, 'grammar/made-by') && cues.has(next, 'grammar/prepositions')) return true;
  return (i > from && PARTICIPLE.test(lower)) || /^(?:used|built|made|meant|capable)$/.test(lower);
}

/** "natural or man-made substances", "bills or other currencies": what the conjunction joins is one phrase still. */
function joins(words: readonly Word[], i: number, from: number, cues: Cues): boolean {
  const next = words[i + 1]?.lower ?? '';
  const other = next === 'other' && i - from < 4;
  if (!next || (!other && CLOSES.some((entry) => cues.has(next, entry)))) return false;
  if (other || (i - from === 1 && (words[i]?.lower === 'and' || !isVerbForm(next, cues)))) return true;
  const after = words[i + 2]?.lower ?? '';
  const noun = after !== '' && !CLOSES.some((entry) => cues.has(after, entry));
  return noun && i - from < 4 && ADJECTIVE.test(words[i - 1]?.lower ?? '') && !isVerbForm(next, cues);
}

const CLOSES = ['grammar/prepositions', 'grammar/auxiliaries', 'grammar/determiners', 'grammar/pronouns'] as const;
const ADJECTIVE =
  /(?:[^e]ed|al|ive|ous|ful|able|ible|ic|ary|less|made|free|ar|ant|ent|based|long|short|cold|hot|soft|hard)$/;

/** Entries whose words are part of no noun's name: they end a noun phrase that is read backwards. */
export const BOUNDS = [
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/pronouns',
  'grammar/auxiliaries',
  'grammar/adverbs',
  'grammar/determiners',
  'grammar/first-persons',
  'grammar/relatives',
  'terms/quantifiers',
] as const;

const MOST_WORDS = 5;

/**
 * The noun phrase that ends with the word before `to`, read backwards: "cloud object stores" of "kept in large cloud
 * object stores". Articles, numbers and praise are left out; a verb in front is too. Null when there is none.
 */
export function phraseBefore(run: Run, to: number, cues: Cues): { readonly from: number; readonly to: number } | null {
  let from = to;
  while (from > 0 && to - from < MOST_WORDS && belongs(run, from - 1, to, cues)) from--;
  for (let i = to - 2; i >= from; i--) if (isVerbIn(run, i, to, cues)) from = Math.max(from, i + 1);
  while (from < to - 1 && strips(run.words[from] as Word, cues)) from++;
  return from < to ? { from, to } : null;
}

function belongs(run: Run, i: number, to: number, cues: Cues): boolean {
  const { lower } = run.words[i] as Word;
  if (i < to - 1 && !/^\s*[-‐‑/]?\s*$/.test(gapBefore(run, i + 1))) return false;
  // "forms of energy" is one phrase.
  if (lower === 'of') return i < to - 1 && i > 0 && /[^su]s$/.test(run.words[i - 1]?.lower ?? '');
  return !closed(run.words[i] as Word, cues) && !/^\d+$/.test(lower);
}

function closed(word: Word, cues: Cues): boolean {
  return BOUNDS.some((entry) => cues.has(word.lower, entry)) || isAdverb(word.lower);
}

/** By its ending; "butterfly" and "assembly" are nouns. */
function isAdverb(lower: string): boolean {
  return (
    /^.{2,}ly$/.test(lower) &&
    !/(?:fly|ply|mily|mbly|belly|jelly|lily|ally|holly|folly|opoly|anomaly)$/.test(
      lower.replace(/(?:c|n|t|u|r|s)ally$/, ''),
    )
  );
}

/** A verb within the words: "AI helps clinics", "we grow crops", an order or a gerund at the start. */
function isVerbIn(run: Run, i: number, to: number, cues: Cues): boolean {
  const { lower } = run.words[i] as Word;
  const before = run.words[i - 1]?.lower ?? '';
  const joined = i > 0 && gapBefore(run, i).trim() === '';
  if (/ing$/.test(lower)) return to - i > 2 && (!joined || cues.has(before, 'grammar/prepositions'));
  if (joined && cues.has(lower, 'terms/plain-verbs')) return true;
  if (!isVerbForm(lower, cues)) return false;
  if (/[^s]s$/.test(lower)) return joined && !closedNoun(before, cues);
  if (/[^e]ed$/.test(lower))
    return joined && !isVerbForm(before, cues) && /s$|^(?:has|have|had|was|were|they|we|it)$/.test(before);
  if (!joined) return cues.has(lower, 'grammar/orders') || /^(?:use|using|see)$/.test(lower);
  return (
    BEFORE_VERB.test(before) || cues.has(before, 'grammar/adverbs') || /.{2,}ly$/.test(before) || /[^su]s$/.test(before)
  );
}

const BEFORE_VERB =
  /^(?:to|can|could|may|might|will|would|should|must|they|we|you|i|that|which|who|and|or|not|often|also|always|usually|never|people|them)$/;

/** Behind a preposition or an article no verb in -s stands. */
function closedNoun(before: string, cues: Cues): boolean {
  return cues.has(before, 'grammar/prepositions') || cues.has(before, 'grammar/determiners');
}

function strips(word: Word, cues: Cues): boolean {
  return cues.has(word.lower, 'grammar/hype') || cues.has(word.lower, 'terms/loose-adjectives');
}

/**
 * Whether a text is one bare noun phrase of at most `most` words: no clause, no figure, and no
 * activity with its object ("mining coal") but where `gerund` lets it pass.
 */
export function isBareNoun(run: Run, cues: Cues, most = 4, gerund = false): boolean {
  const { words, text } = run;
  const [first] = words;
  if (!first || words.length > most || /[:;!?"“”=<>|{}]|^\d|,/.test(text)) return false;
  const own = words.filter((word) => !(word.lower === 'of' || word.lower === 'and'));
  if (own.some((word) => closedIn(word, cues))) return false;
  const last = words.at(-1) as Word;
  if (isAdverb(last.lower) || /^(?:of|and)$/.test(last.lower) || /^(?:of|and)$/.test(first.lower)) return false;
  return gerund || !(words.length > 1 && /^.{2,}ing$/.test(first.lower) && !/^\p{Lu}.*\s\p{Lu}/u.test(text));
}

/** Words that no bare noun phrase holds. */
function closedIn(word: Word, cues: Cues): boolean {
  const { lower } = word;
  if (lower.length === 1 || /^(?:new|early|large|small|modern|common|popular|of)$/.test(lower)) return false;
  return BOUNDS.some((entry) => cues.has(lower, entry)) || cues.has(lower, 'grammar/negations');
}
