import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Via } from './passage.ts';
import type { Word } from './words.ts';

/** What `aboutOf` reads: the words of a sentence with the subjects that they name. */
export interface Clause {
  readonly text: string;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
}

export interface About {
  readonly about: readonly string[];
  readonly via: Via;
  /** Word after the subject's words: where the verb is looked for. */
  readonly verb: number;
}

export const NOBODY: About = { about: [], via: 'none', verb: 0 };

/**
 * Whom the clause from word `from` is about by its own words: subjects named before the verb, or after a lead such as
 * "With heat," or "Built in layers,". `null` when it names none there.
 */
export function namedBefore(clause: Clause, from: number, cues: Cues): About | null {
  const direct = startsWithSubject(clause, from, cues);
  if (direct) return direct;
  if (!opensAside(clause, from, cues)) return null;
  for (let i = from + 1; i < Math.min(clause.words.length, from + 30); i++) {
    if (gapBefore(clause, i).trim() !== ',') continue;
    const found = startsWithSubject(clause, i, cues);
    if (found) return found;
  }
  return null;
}

/** Subjects named at word `from`, determiners aside, with a verb behind them. */
export function startsWithSubject(clause: Clause, from: number, cues: Cues): About | null {
  let i = from;
  while (i < clause.words.length && isOpening(clause, i, cues)) i++;
  const first = mentionAt(clause, i);
  if (!first || (i > from && /[,;:]/.test(between(clause, from, i)))) return null;
  const about = [first.subject];
  let next = afterName(clause, first.to, cues);
  while (/^(?:and|or|&)$/.test(clause.words[next]?.lower ?? '')) {
    let k = next + 1;
    while (isOpening(clause, k, cues)) k++;
    const other = mentionAt(clause, k);
    if (!other) break;
    about.push(other.subject);
    next = afterName(clause, other.to, cues);
  }
  const possessive = /['’]s?$/.test(wordAt(clause, first.to - 1));
  return possessive || isVerb(clause, next, cues) || looksLikeVerb(clause, next, cues, about.length > 1)
    ? { about: [...new Set(about)], via: 'named', verb: next }
    : null;
}

/** Whether the word can open a predicate. */
export function isVerb(clause: Clause, at: number, cues: Cues): boolean {
  let i = at;
  const lowerAt = (k: number): string => clause.words[k]?.lower ?? '';
  while (i < clause.words.length && i < at + 6 && isAdverb(lowerAt(i), cues)) i++;
  const word = clause.words[i];
  if (!word) return false;
  if (cues.has(word.lower, 'grammar/auxiliaries') || /n['’]t$/.test(word.lower)) return true;
  if (/^\p{Lu}/u.test(clause.text.charAt(word.start)) && i > 0) return false;
  return isVerbForm(word.lower, cues);
}

/** A verb that the lexicon does not know: behind a plural ("Drones spray"), or with the ending of one ("Wool wicks"). */
export function looksLikeVerb(clause: Pick<Clause, 'text' | 'words'>, at: number, cues: Cues, joined = false): boolean {
  const word = clause.words[at];
  const next = clause.words[at + 1];
  if (!word || !next || gapBefore(clause, at).trim() !== '' || gapBefore(clause, at + 1).trim() !== '') return false;
  const plural = joined || /[^s'’]s$/.test(wordAt(clause, at - 1));
  if (!/^\p{Ll}/u.test(clause.text.charAt(word.start)) || (plural ? NO_VERB : NOUN).test(word.lower)) return false;
  if (CLOSED.some((entry) => cues.has(word.lower, entry))) return false;
  if (cues.has(next.lower, 'grammar/auxiliaries') || cues.has(word.stem, 'grammar/class-nouns')) return false;
  if (plural) return !/s$/.test(word.lower);
  return /[^s]s$/.test(word.lower) && !isVerbForm(next.lower, cues);
}

/** Endings that no verb has behind a plural: "Drones filter" may be one, "drones training" not. */
const NO_VERB = /(?:tions?|ments?|ity|ities|ness|ings?|isms?|ists?|ly|ed)$/;
const NOUN = /(?:tions?|ments?|ity|ities|ness|ers?|ors?|ists?|ings?|isms?|ives?|als?|ics?)$/;
const CLOSED = [
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/determiners',
  'grammar/adverbs',
  'grammar/pronouns',
] as const;

/** Whether the word is a form of a verb of the lexicon. */
export function isVerbForm(lower: string, cues: Cues): boolean {
  if (cues.has(lower, 'grammar/verbs')) return true;
  if (!lower.endsWith('s') && !lower.endsWith('d')) return false;
  const known = forms.get(cues)?.get(lower);
  if (known !== undefined) return known;
  const found = stemsFrom(lower, cues);
  const kept = forms.get(cues) ?? new Map<string, boolean>();
  forms.set(cues, kept);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(lower, found);
  return found;
}

/** Words that end as forms of verbs do; kept for each lexicon, since every rule asks. */
const forms = new WeakMap<Cues, Map<string, boolean>>();
const MOST_KEPT = 8192;

function stemsFrom(lower: string, cues: Cues): boolean {
  const stems = [
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/d$/, ''),
    lower.replace(/ed$/, ''),
    lower.replace(/ied$/, 'y'),
    lower.replace(/(.)\1ed$/, '$1'),
  ];
  return stems.some((stem) => stem !== lower && cues.has(stem, 'grammar/verbs'));
}

function isAdverb(lower: string, cues: Cues): boolean {
  return cues.has(lower, 'grammar/adverbs') || /.{3}ly$/.test(lower);
}

function isOpening(clause: Clause, i: number, cues: Cues): boolean {
  const lower = clause.words[i]?.lower;
  return lower !== undefined && !mentionAt(clause, i) && cues.has(lower, 'grammar/determiners');
}

function opensAside(clause: Clause, from: number, cues: Cues): boolean {
  const word = clause.words[from];
  if (!word) return false;
  const lower = word.lower;
  return (
    cues.has(lower, 'grammar/prepositions') ||
    cues.has(lower, 'grammar/conjunctions') ||
    /(?:ing|ed|ly)$/.test(lower) ||
    /^(?:built|made|due|given|thanks|compared)$/.test(lower)
  );
}

/** Skips class nouns, "(ABBR)", ", or another name," and ", while …," after a name. */
function afterName(clause: Clause, to: number, cues: Cues): number {
  let i = to;
  let aside = false;
  for (let turn = 0; turn < 6; turn++) {
    const gap = gapBefore(clause, i);
    if (/^\s*\(/.test(gap)) i = after(clause, i, ')');
    else if (/^\s*,/.test(gap)) {
      const end = aside ? i : endOfAside(clause, i);
      if (end === i) return i;
      aside = true;
      i = end;
    } else if (mentionAt(clause, i)) i = (mentionAt(clause, i) as Mention).to;
    else if (cues.has(clause.words[i]?.stem, 'grammar/class-nouns') && !isVerbAfterMention(clause, i, cues)) i++;
    else return i;
  }
  return i;
}

/** A class noun that is a verb here: "The pumps process water" has no verb behind "process". */
function isVerbAfterMention(clause: Clause, i: number, cues: Cues): boolean {
  return isVerbForm(clause.words[i]?.lower ?? '', cues) && !isVerb(clause, i + 1, cues);
}

/** The word after an aside between commas that begins at word `i`; `i` itself when it does not close. */
function endOfAside(clause: Clause, i: number): number {
  for (let k = i + 1; k < Math.min(clause.words.length, i + 14); k++) if (/^\s*,/.test(gapBefore(clause, k))) return k;
  return i;
}

function after(clause: Clause, i: number, mark: string): number {
  for (let k = i + 1; k < clause.words.length; k++) if (gapBefore(clause, k).includes(mark)) return k;
  return clause.words.length;
}

export function mentionAt(clause: Clause, i: number): Mention | undefined {
  return clause.mentions.find((mention) => mention.from === i);
}

/** What stands between word `i` and the one before. */
export function gapBefore(clause: Pick<Clause, 'text' | 'words'>, i: number): string {
  const word = clause.words[i];
  const start = i > 0 ? (clause.words[i - 1] as Word).end : 0;
  return clause.text.slice(start, word ? word.start : clause.text.length);
}

function between(clause: Clause, from: number, to: number): string {
  const text: string[] = [];
  for (let i = from + 1; i <= to; i++) text.push(gapBefore(clause, i));
  return text.join('');
}

function wordAt(clause: Pick<Clause, 'words'>, i: number): string {
  return clause.words[i]?.lower ?? '';
}
