import { type Document, sentencesOf } from '../../model/index.ts';
import { type Clause, namedBefore } from '../about.ts';
import type { Cues } from '../cues.ts';
import { matcherOf } from '../mentions.ts';
import { keyOf, type Word, wordsIn } from '../words.ts';
import { isThing, type Named, readName } from './named.ts';
import type { Said } from './said.ts';
import type { Synonyms } from './synonyms.ts';

const MOST = 6;

/**
 * Kinds that a sentence announces by their number ("Heat is lost in four ways: conduction, …", "Stock options come in
 * two flavours, A and B"), where the text then speaks of them in turn: most of them stand before a verb elsewhere.
 */
export function announcedIn(
  document: Document,
  cues: Cues,
  said: Said,
  synonyms: Synonyms,
): readonly (readonly Named[])[] {
  const asked = new Map<string, boolean>();
  const told = (names: readonly Named[]): boolean => {
    const key = names.map(({ name, abbreviation }) => `${name}\n${abbreviation ?? ''}`).join('\n\n');
    const known = asked.get(key) ?? areTold(names, said, cues, synonyms);
    asked.set(key, known);
    return known;
  };
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      if (block.type !== 'paragraph') return [];
      return sentencesOf(block.prose.text).flatMap(({ text }) => {
        const names = namesIn(text, cues);
        return names.length > 1 && told(names) ? [names] : [];
      });
    }),
  );
}

/** Words between the number and the list. */
const REACH = 14;

/** The names of "… two kinds …: A and B", as many as the number says. */
function namesIn(sentence: string, cues: Cues): readonly Named[] {
  const words = wordsIn(sentence);
  for (const [i, word] of words.entries()) {
    const count = NUMBERS.indexOf(word.lower) + 2;
    if (count < 2) continue;
    const noun = words.slice(i + 1, i + 5).find(({ lower }) => cues.has(lower, 'subjects/announcing-nouns'));
    const names = noun ? listAfter(sentence, words, noun, count, cues) : [];
    if (names.length > 0) return names;
  }
  return [];
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six'];

/** The list of `count` names behind a noun: what a colon, a dash, a comma or a verb of being leads in. */
function listAfter(text: string, words: readonly Word[], noun: Word, count: number, cues: Cues): readonly Named[] {
  const last = words[Math.min(words.length - 1, words.indexOf(noun) + REACH)] as Word;
  const rest = text.slice(noun.end);
  const opening = OPENING.exec(rest.slice(0, last.end - noun.end));
  if (!opening) return [];
  const list = rest.slice(opening.index + opening[0].length).split(/[.;!?](?:\s|$)|\s[–—]\s/u)[0] as string;
  const parts = outside(list).map((part) => part.replace(/^(?:both|namely|either)\s/i, '').trim());
  if (parts.length !== count || count > MOST) return [];
  const names = parts.flatMap((part) => readName(part, cues) ?? []);
  const fit = names.filter(({ name }) => isThing(name, cues) && wordsIn(name).length <= 5);
  return fit.length === count && new Set(fit.map(({ name }) => keyOf(name))).size === count ? fit : [];
}

const OPENING = /:\s|\s[–—]\s|,\s(?:namely\s)?(?!(?:which|that|who|and|but|or)\b)|\s(?:are|is|namely|being)\s/u;

/** Times that a kind is said where the text dwells on it. */
const OFTEN = 3;

/** The parts of "A (a), B (b, or c) and D"; brackets are kept whole. */
function outside(list: string): readonly string[] {
  const bare = list.replace(
    /\(([^()]*)\)/g,
    (_, inner: string) => `(${inner.replace(/,?\s(?:or|and)\s.*$|,.*$/, '')})`,
  );
  return bare.split(/,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+/i).filter((part) => part.trim() !== '');
}

/**
 * Half of the kinds, two at least, are each what a sentence of its own is about; one is enough where all are said again
 * and again.
 */
function areTold(names: readonly Named[], { holding }: Said, cues: Cues, synonyms: Synonyms): boolean {
  const subjects = names.map(({ name, abbreviation }, i) => ({
    id: `${i}`,
    name,
    abbreviation,
    aliases: synonyms(name),
  }));
  const matcher = matcherOf(subjects);
  const told = new Set<string>();
  const said = new Map<string, number>();
  const enough = (): boolean =>
    told.size * 2 >= names.length && (told.size > 1 || subjects.every(({ id }) => (said.get(id) ?? 0) >= OFTEN));
  for (const { text } of holding(firstStems(subjects))) {
    for (const sentence of sentencesOf(text)) {
      const words = wordsIn(sentence.text);
      const clause: Clause = { text: sentence.text, words, mentions: matcher(words, sentence.text) };
      for (const { subject } of clause.mentions) said.set(subject, (said.get(subject) ?? 0) + 1);
      const about = clause.mentions.length > 0 ? namedBefore(clause, 0, cues)?.about : undefined;
      if (about?.length === 1) told.add(about[0] as string);
    }
    if (enough()) return true;
  }
  return enough();
}

/** Stems that the subjects' names begin with: no text without one of them names any. */
function firstStems(
  subjects: readonly { name: string; abbreviation: string | null; aliases: readonly string[] }[],
): ReadonlySet<string> {
  const names = subjects.flatMap(({ name, abbreviation, aliases }) => [name, abbreviation ?? '', ...aliases]);
  return new Set(names.flatMap((name) => wordsIn(name)[0]?.stem ?? []));
}
