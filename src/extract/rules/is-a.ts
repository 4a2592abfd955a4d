import { type About, namedBefore } from '../about.ts';
import type { Cues } from '../cues.ts';
import type { Passage } from '../passage.ts';
import { keyOf, type Word } from '../words.ts';

/** "X is a <kind> of <parent> that …". Offsets are into the passage's text. */
export interface IsA {
  readonly subject: string;
  readonly from: number;
  /** The class: "artificial intelligence", "type of boat". */
  readonly kindOf: string;
  /** End of the class: where what sets it apart begins. */
  readonly end: number;
  /** What the class is part of, when the text says "type of …", else the class itself. */
  readonly parent: string;
  /** Whether something sets it apart from others of its class. */
  readonly apart: boolean;
  /** Whether it is "a subset of", "a type of" … */
  readonly partOf: boolean;
}

/** Reads a passage as saying what one subject is; null when it says something else of it, or judges. */
export function isA(passage: Passage, cues: Cues): IsA | null {
  const about = subjectOf(passage, cues);
  if (!about) return null;
  const { words } = passage;
  const copula = about.verb + skipAdverbs(words, about.verb);
  if (!/^(?:is|are)$/.test(words[copula]?.lower ?? '')) return null;
  let i = copula + 1;
  while (/ly$/.test(words[i]?.lower ?? '')) i++;
  const article = /^(?:an?|any|the|one)$/.test(words[i]?.lower ?? '');
  if (cues.has(words[i]?.lower, 'grammar/negations') || cues.has(words[i]?.lower, 'grammar/prepositions')) return null;
  const noun = nounPhrase(passage, article ? i + 1 : i, cues);
  if (!noun || !isClass(passage, noun, article, cues)) return null;
  return describe(passage, about, words[article ? i + 1 : i] as Word, noun);
}

function subjectOf(passage: Passage, cues: Cues): About | null {
  const about = namedBefore(passage, passage.body, cues);
  if (!about) return termOf(passage, cues);
  if (about.about.length !== 1 || /['’]s?$/.test(passage.words[about.verb - 1]?.lower ?? '')) return null;
  return about;
}

/** "A ledger is …": a term that is no subject, behind an article that makes it general, or named by the heading. */
function termOf(passage: Passage, cues: Cues): About | null {
  const { words, text, body } = passage;
  const from = /^an?$/.test(words[body]?.lower ?? '') ? body + 1 : body;
  const verb = words.findIndex((word, i) => i > from && /^(?:is|are)$/.test(word.lower));
  const term = verb < 0 ? [] : words.slice(from, verb);
  const closed = [
    'grammar/prepositions',
    'grammar/conjunctions',
    'grammar/pronouns',
    'grammar/auxiliaries',
    'grammar/adverbs',
    'grammar/determiners',
  ];
  if (term.length === 0 || term.length > 4) return null;
  if (term.some((word) => closed.some((entry) => cues.has(word.lower, entry)))) return null;
  const heading = passage.headings[0] ?? '';
  if (from === body && !` ${keyOf(heading)} `.includes(` ${term.map((word) => word.stem).join(' ')} `)) return null;
  return { about: [text.slice((term[0] as Word).start, (term.at(-1) as Word).end)], via: 'none', verb };
}

function skipAdverbs(words: readonly Word[], at: number): number {
  let n = 0;
  while (/^(?:also|often|therefore|thus|essentially|basically|simply|generally)$/.test(words[at + n]?.lower ?? '')) n++;
  return n;
}

interface Noun {
  readonly from: number;
  /** Word after the whole noun phrase, "of …" included. */
  readonly to: number;
  /** Word after its head: "type" of "type of boat". */
  readonly head: number;
  readonly of: number | null;
}

/** The words up to a relative clause, a participle, another preposition or a mark. */
function nounPhrase(passage: Passage, from: number, cues: Cues): Noun | null {
  const { words, text } = passage;
  let of: number | null = null;
  let i = from;
  for (; i < words.length; i++) {
    const word = words[i] as Word;
    const gap = i > from ? text.slice((words[i - 1] as Word).end, word.start) : '';
    if (/[,;:()—–.]/.test(gap.replace(/^\s*-\s*$/, '')) && !listOfAdjectives(passage, i, from)) break;
    if (word.lower === 'of') of ??= i;
    else if (stops(words, i, from, cues)) break;
  }
  const head = of ?? i;
  return head > from && i > from ? { from, to: i, head, of } : null;
}

/** "an isolated, lightweight silo": a comma between words before the noun. */
function listOfAdjectives(passage: Passage, i: number, from: number): boolean {
  const gap = passage.text.slice((passage.words[i - 1] as Word).end, (passage.words[i] as Word).start);
  return (
    gap.trim() === ',' &&
    i - from <= 2 &&
    !/^(?:which|who|and|or|but|so|that|where)$/.test(passage.words[i]?.lower ?? '')
  );
}

function stops(words: readonly Word[], i: number, from: number, cues: Cues): boolean {
  const lower = (words[i] as Word).lower;
  if (cues.has(lower, 'grammar/prepositions') || cues.has(lower, 'grammar/relatives')) return true;
  if (cues.has(lower, 'grammar/auxiliaries') || /^(?:and|or|but|so|while|whereby|if)$/.test(lower))
    return lower !== 'and' || i - from > 1;
  const participle =
    /(?:ed|ing)$/.test(lower) &&
    i > from &&
    /^(?:used|designed|trained|built|focused|made|based|intended|created|meant|encompassing|containing|consisting|involving|combining|describing|covering|using|providing|enabling|running|concerned|dedicated|developed|aimed|composed|adding|storing|including|capable|optimized)$/.test(
      lower,
    );
  if (i > from && cues.has(lower, 'grammar/made-by') && cues.has(words[i + 1]?.lower, 'grammar/prepositions'))
    return true;
  return participle || /^(?:used|built|made|meant|capable)$/.test(lower);
}

function isClass(passage: Passage, noun: Noun, article: boolean, cues: Cues): boolean {
  const { words } = passage;
  const phrase = words.slice(noun.from, noun.to);
  const last = words[noun.head - 1] as Word;
  if (cues.find(phrase, 'cues/verdicts') || phrase.length > 14) return false;
  if (phrase.some((word) => cues.has(word.lower, 'grammar/negations'))) return false;
  const two = `${words[noun.head - 2]?.stem ?? ''} ${last.stem}`;
  const kind = [last.stem, two].some(
    (one) => cues.has(one, 'grammar/kind-nouns') || cues.has(one, 'grammar/class-nouns'),
  );
  const known = passage.mentions.some((mention) => mention.from >= noun.from && mention.to === noun.to);
  if (kind || known || cues.at(words, 'grammar/kind-nouns', noun.head - 2)?.to === noun.head) return true;
  const apart = /^(?:that|which|who|used|designed|for|where|in|whereby)$/.test(words[noun.to]?.lower ?? '');
  const made =
    cues.has(words[noun.to]?.lower, 'grammar/made-by') && cues.has(words[noun.to + 1]?.lower, 'grammar/prepositions');
  return ((article && apart) || made) && !/(?:ed|ing|al|ive|ous|ful|able|ic)$/.test(last.lower);
}

function describe(passage: Passage, about: About, first: Word, noun: Noun): IsA {
  const { words, text } = passage;
  const end = (words[noun.to - 1] as Word).end;
  const kindOf = text.slice(first.start, end);
  const partOf =
    noun.of !== null &&
    /^(?:type|kind|class|form|sort|category|subset|subfield|branch|subclass|variety|part|family|member|strain|species|breed)$/.test(
      (words[noun.of - 1] as Word).stem,
    );
  const inner = partOf ? text.slice((words[(noun.of as number) + 1] ?? first).start, end) : kindOf;
  const parent = inner
    .replace(/^(?:(?:the )?(?:broader |wider )?(?:field|category|class|family|area) of )/i, '')
    .replace(/^(?:the|an?)\s/i, '');
  const rest = text.slice(end).replace(/[.\s]+$/u, '');
  return {
    subject: about.about[0] as string,
    from: bodyOffset(passage),
    kindOf,
    end,
    parent,
    apart: rest.length > 8,
    partOf,
  };
}

function bodyOffset(passage: Passage): number {
  return passage.words[passage.body]?.start ?? 0;
}
