import { isVerbForm } from '../about.ts';
import type { Cues } from '../cues.ts';
import { pattern } from '../pattern.ts';
import { keyOf, stemOf, wordsIn } from '../words.ts';
import type { Candidate } from './candidates.ts';
import type { Said } from './said.ts';

/**
 * Other names that the texts give a subject: "X, also called Y,", "An X, or Y, is", "X (Y)" where Y comes back, and its
 * first words with another noun that its rivals take as well ("term policy" of "term life insurance").
 */
export function aliasesOf(candidate: Candidate, all: readonly Candidate[], said: Said, cues: Cues): readonly string[] {
  const taken = (name: string): boolean =>
    all.some(
      (one) =>
        one !== candidate &&
        [one.name, one.abbreviation ?? '', ...one.aliases].some((other) => keyOf(other) === keyOf(name)),
    );
  const called = inApposition(candidate, said).filter((name) => isAlias(name, cues));
  const found = [
    ...called,
    ...byInitials(candidate, said),
    ...byModifier(candidate, all, said, cues),
    ...withRivals(candidate, all, said, cues),
  ];
  return [...new Set(found)].filter((name) => !taken(name));
}

const CALLED =
  'also (?:known as|called|referred to as|termed|named)|(?:sometimes|often|commonly|formerly|popularly|usually|better) (?:known as|called|referred to as)|known as|referred to as|a\\.?k\\.?a\\.?';
const ALSO = pattern(
  `^\\s?(?:,|\\(|–|—)\\s?(or(?: simply| just)?|${CALLED})\\s(?:an? |the )?([\\p{L}\\p{N}][\\p{L}\\p{N}’' -]{1,38}?)(?:,|\\)|\\.|;| –| —)`,
  'iu',
);
const IS_CALLED = pattern(
  `^\\s(?:is|are|is also|are also)\\s(?:${CALLED.replaceAll('also ', '(?:also )?')})\\s(?:an? |the )?([\\p{L}\\p{N}][\\p{L}\\p{N}’' -]{1,38}?)(?:,|\\.|;| –| —| and | or )`,
  'iu',
);
/** An earlier name: only one that is written like a name, since "began as a game" says what a thing was. */
const ONCE = pattern(
  /^(?:\s?[,(–—]\s?(?:formerly|previously|originally|once|now)(?: known as| called)?|\s(?:was|were) (?:formerly|previously|originally|once|first) (?:known as|called|named)|\s(?:started out|started life|started|began life|began) as)\s(\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,2})/u,
);
const BRACKET = pattern(/^\s\(([\p{L}][\p{L}’' -]{2,38})\)/u);

function inApposition(candidate: Candidate, { holding, times }: Said): readonly string[] {
  const names = [candidate.name, candidate.abbreviation ?? '', ...candidate.aliases]
    .map(keyOf)
    .filter((key) => key !== '');
  const firsts = new Set(names.map((name) => name.split(' ')[0] as string));
  const found: string[] = [];
  for (const { text, words } of holding(firsts)) {
    for (let i = 0; i < words.length; i++) {
      if (!firsts.has(words[i]?.stem ?? '')) continue;
      for (const name of names) {
        const parts = name.split(' ');
        const last = words[i + parts.length - 1];
        if (!last || !parts.every((part, k) => words[i + k]?.stem === part)) continue;
        const rest = text.slice(last.end, last.end + 90);
        const other = readOther(rest, name, opensSentence(text, words[i]?.start ?? 0), times);
        if (other) found.push(other);
      }
    }
  }
  return found;
}

function readOther(rest: string, name: string, first: boolean, times: (key: string) => number): string | null {
  const also = ALSO.exec(rest);
  if (also) {
    const other = also[2] as string;
    const shares = keyOf(other)
      .split(' ')
      .some((word) => name.split(' ').includes(word));
    return /^or\b/i.test(also[1] as string) && !shares && !first ? null : other;
  }
  const called = IS_CALLED.exec(rest)?.[1];
  if (called) return called;
  const once = ONCE.exec(rest)?.[1];
  if (once) return once;
  const inner = BRACKET.exec(rest)?.[1];
  return inner && inner === inner.toLowerCase() && times(keyOf(inner)) >= 2 ? inner : null;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?]\s+)(?:(?:an?|the)\s+)?$/i.test(text.slice(Math.max(0, at - 12), at));
}

function isAlias(name: string, cues: Cues): boolean {
  const words = wordsIn(name);
  const closed = [
    'grammar/pronouns',
    'grammar/auxiliaries',
    'grammar/prepositions',
    'grammar/first-persons',
    'grammar/determiners',
    'grammar/negations',
    'grammar/adverbs',
  ];
  const ends = [words[0], words.at(-1)];
  return (
    words.length > 0 && words.length <= 4 && !ends.some((word) => closed.some((entry) => cues.has(word?.lower, entry)))
  );
}

/** "VMs" of "virtual machines": its initials, where the texts write them in capitals twice and explain them nowhere. */
function byInitials({ name, abbreviation }: Candidate, { holding }: Said): readonly string[] {
  const words = wordsIn(name);
  if (abbreviation !== null || words.length < 2 || words.length > 4) return [];
  const initials = words.map((word) => word.lower.charAt(0)).join('');
  const capitals = initials.toUpperCase();
  let n = 0;
  for (const { text, words: own } of holding([initials])) {
    for (const word of own) if (word.stem === initials && text.startsWith(capitals, word.start)) n++;
  }
  return n >= 2 ? [capitals] : [];
}

const ADJECTIVE = /(?:ive|al|ic|ed|ing|ar|ous|ary|ible|able|less|ized|ised)$/;

/** "Generative models" of "generative AI": its adjective with a class noun, where the adjective is nobody else's. */
function byModifier(candidate: Candidate, all: readonly Candidate[], said: Said, cues: Cues): readonly string[] {
  const [first, ...rest] = wordsIn(candidate.name);
  const modifier = first && rest.length > 0 && ADJECTIVE.test(first.lower) ? first.lower : null;
  const own = rest.at(-1);
  const shared = all.some(
    (one) =>
      one !== candidate && one.origin !== 'abbreviated' && wordsIn(one.name).some((word) => word.lower === modifier),
  );
  if (modifier === null || shared || cues.has(own?.stem, 'grammar/class-nouns')) return [];
  const found = followers(modifier, said);
  return [...found].filter((noun) => cues.has(noun, 'grammar/class-nouns')).map((noun) => `${modifier} ${noun}`);
}

/** Rivals that share their last words are told apart by the first: a noun that follows those of two names both. */
function withRivals(candidate: Candidate, all: readonly Candidate[], said: Said, cues: Cues): readonly string[] {
  const own = keyOf(candidate.name);
  const rivals = all.filter((one) => candidate.beside.includes(keyOf(one.name)));
  return rivals.flatMap((rival) => {
    const [modifier, other] = apart(own, keyOf(rival.name));
    if (!modifier || !other) return [];
    const theirs = followers(other, said);
    return [...followers(modifier, said)]
      .filter((noun) => theirs.has(noun) && isNoun(noun, cues) && !own.split(' ').includes(noun))
      .map((noun) => `${modifier} ${noun}`);
  });
}

/** What is left of two names without the words that both end in: "term" and "whole" of two kinds of "life insurance". */
export function apart(a: string, b: string): readonly [string, string] {
  const first = a.split(' ');
  const second = b.split(' ');
  let n = 0;
  while (n < first.length && n < second.length && first.at(-1 - n) === second.at(-1 - n)) n++;
  return n === 0 ? ['', ''] : [first.slice(0, -n).join(' '), second.slice(0, -n).join(' ')];
}

/** The stems that follow a phrase in the texts, with nothing but a blank between. */
function followers(phrase: string, { holding }: Said): ReadonlySet<string> {
  const parts = phrase.split(' ');
  const first = parts[0] as string;
  const found = new Set<string>();
  for (const { text, words } of holding([first, stemOf(first)])) {
    for (let i = 0; i + parts.length < words.length; i++) {
      if (!parts.every((part, k) => words[i + k]?.stem === part || words[i + k]?.lower === part)) continue;
      const next = words[i + parts.length];
      if (next && text.slice(words[i + parts.length - 1]?.end, next.start) === ' ') found.add(next.stem);
    }
  }
  return found;
}

function isNoun(stem: string, cues: Cues): boolean {
  const closed = [
    'grammar/prepositions',
    'grammar/conjunctions',
    'grammar/auxiliaries',
    'grammar/adverbs',
    'grammar/pronouns',
    'grammar/determiners',
    'grammar/negations',
  ];
  return (
    !closed.some((entry) => cues.has(stem, entry)) &&
    (cues.has(stem, 'grammar/class-nouns') || !isVerbForm(stem, cues)) &&
    !/(?:ly|ed|ing)$/.test(stem)
  );
}
