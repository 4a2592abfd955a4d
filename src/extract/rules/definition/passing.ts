import { isVerb, looksLikeVerb } from '../../about.ts';
import type { Cues } from '../../cues.ts';
import { isClause } from '../../finite.ts';
import { nounPhrase, phraseBefore } from '../../noun-phrase.ts';
import { type Passage, type Reading, reworded } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { subjectOf, timesSaid } from '../../terms.ts';
import { keyOf, type Word } from '../../words.ts';
import { isGloss, OPENS } from './gloss.ts';
import type { Said } from './said.ts';
import { judges } from './verdict.ts';

const BRACKET = pattern(
  /\s\(((?:that is|i\.e\.|meaning|which is|which are|aka)?,?\s?(?:an?|the|any|\p{Ll}[\p{L}-]*s(?=\s(?:which|that|who|used|made)\b))\s[^()]{8,120})\)/iu,
);

/** "through a cannula (a thin plastic tube in the hand)": a term in passing, its gloss in brackets. */
export function byBracket(reading: Reading, passage: Passage): Said | null {
  const match = passage.text.includes('(') ? BRACKET.exec(passage.text) : null;
  if (!match) return null;
  const { cues } = reading;
  const to = passage.words.findIndex((word) => word.start > match.index);
  const at = passage.words.findIndex(
    (word, i) => i >= to && !/^(?:that|is|i|e|meaning|which|are|aka)$/.test(word.lower),
  );
  const phrase = to > 0 && at >= 0 ? phraseBefore(passage, to, cues) : null;
  const inner = cutAt(passage, match.index + match[0].length - 1);
  if (!phrase || !isGloss(inner, at, cues)) return null;
  if (/^(?:kind|type|form|sort)s?$/.test(passage.words[at + 1]?.lower ?? '')) return null;
  if (counted(passage.words[phrase.from - 1], cues)) return null;
  const from = (passage.words[phrase.from] as Word).start;
  const name = passage.text.slice(from, (passage.words[phrase.to - 1] as Word).end);
  const to2 = match.index + match[0].length;
  return { subject: subjectOf(reading, name), rule: 'bracket', score: 0.7, from, to: to2 };
}

/** "ten dollars (a seat …)": an amount, no term. */
function counted(before: Word | undefined, cues: Cues): boolean {
  return before !== undefined && (/^\d/.test(before.lower) || cues.has(before.lower, 'terms/quantifiers'));
}

const ASIDE = /(?:,\s|\s?[—–]\s?)(an?|the)\s([^,;:()—–]{8,110})([,.;—–]|$)/giu;

/** "Escrow, an arrangement in which …, protects both": what a name is, between commas. */
export function byAside(reading: Reading, passage: Passage): Said | null {
  if (!/[,—–]\s?(?:an?|the)\s/i.test(passage.text)) return null;
  for (const match of passage.text.matchAll(ASIDE)) {
    const said = asideAt(reading, passage, match);
    if (said) return said;
  }
  return null;
}

function asideAt(reading: Reading, passage: Passage, match: RegExpMatchArray): Said | null {
  const { cues } = reading;
  const { words, text } = passage;
  const start = match.index as number;
  const to = words.findIndex((word) => word.start > start);
  const phrase = to > 0 ? phraseBefore(passage, to, cues) : null;
  const end = start + match[0].length - (match[3] as string).length;
  const inner = cutAt(passage, end);
  if (!phrase || phrase.to - phrase.from > 4) return null;
  const arrives = !/^,/.test(match[3] as string) && isClause(text.slice(words[passage.body]?.start ?? 0, start), cues);
  if (!isSetApart(inner, to, cues) && !(arrives && isPlaced(inner, to, cues))) return null;
  const first = words[phrase.from] as Word;
  const name = text.slice(first.start, (words[phrase.to - 1] as Word).end);
  const before = words[phrase.from - 1]?.lower ?? '';
  const article = /^(?:an?|your|the)$/.test(before);
  const known = reading.mentionsIn(name).some((one) => one.from === 0) || timesSaid(reading, keyOf(name)) > 1;
  const capital = /^\p{Lu}/u.test(name) && first.start > 0;
  // "a hammer, a saw and a drill" is a list; "Jo Hale, a nurse at …" is a person.
  // Behind "the" only a clause sets a thing apart: "Ghent, the city that …".
  if (/^the$/i.test(match[1] as string) && !CLAUSE.test(text.slice(start, end))) return null;
  const roles = words.slice(to, to + 5).some((word) => cues.has(word.lower, 'terms/person-nouns'));
  const person = roles || (/^\p{Lu}\S*\s\p{Lu}/u.test(name) && /\swho\s/.test(text.slice(start, end)));
  if (/,\s$/.test(text.slice(0, first.start)) || (person && !/^(?:an?|your)$/.test(before))) return null;
  if (/\b(?:and|or)\s+an?\s/i.test(match[2] as string) || /^,\s(?:and|or)\s/.test(text.slice(end))) return null;
  const clause = /^the$/i.test(match[1] as string) && phrase.to - phrase.from > 1 && !/['’]s$|^of$/.test(before);
  if (!(article || known || capital || clause || phrase.from === passage.body)) return null;
  // "is the barrage, a dam across …": only what a sentence arrives at is new behind "the".
  if (before === 'the' && !known && !/^(?:is|are)$/.test(words[phrase.from - 2]?.lower ?? '')) return null;
  return {
    subject: subjectOf(reading, name),
    rule: 'aside',
    score: known || article ? 0.7 : 0.6,
    from: startOf(passage, phrase.from, cues),
    to: end,
  };
}

/** "Dissolved air flotation (DAF), a process that …": a name in brackets stands behind what it is short for. */
function startOf(passage: Passage, at: number, cues: Cues): number {
  const { words, text } = passage;
  const start = (words[at] as Word).start;
  const long = text.charAt(start - 1) === '(' ? phraseBefore(passage, at, cues) : null;
  return long ? (words[long.from] as Word).start : start;
}

const CLAUSE = /\s(?:that|which|who|whose|where|when|left|used|made|known)\s/i;

/** A class and, behind it, a relative clause or a participle. */
function isSetApart(passage: Passage, at: number, cues: Cues): boolean {
  const noun = nounPhrase(passage, at + 1, cues);
  if (!noun || judges(passage, noun, cues)) return false;
  const next = passage.words[noun.to]?.lower ?? '';
  const head = (passage.words[noun.head - 1] as Word).stem;
  const kind = cues.has(head, 'grammar/kind-nouns') || cues.has(head, 'terms/person-nouns');
  const whom = /^(?:which|whom)$/.test(passage.words[noun.to + 1]?.lower ?? '');
  return (
    OPENS.test(next) ||
    whom ||
    next === 'left' ||
    next === 'checked' ||
    (kind && (/^(?:for|of|with|in|between|from|inside)$/.test(next) || noun.of !== null))
  );
}

/** "a dam across an estuary with turbines": at the end of a sentence, where it stands or what it has sets it apart. */
function isPlaced(passage: Passage, at: number, cues: Cues): boolean {
  const noun = nounPhrase(passage, at + 1, cues);
  if (!noun || judges(passage, noun, cues) || !/^an?$/.test(passage.words[at]?.lower ?? '')) return false;
  const rest = passage.words.length - noun.to;
  const from = (passage.words[at] as Word).start;
  return (
    cues.has(passage.words[noun.to]?.lower, 'grammar/prepositions') &&
    rest > 3 &&
    !isClause(passage.text.slice(from, (passage.words[noun.to - 1] as Word).end), cues)
  );
}

function cutAt(passage: Passage, end: number): Passage {
  return reworded(passage, {
    text: passage.text.slice(0, end),
    words: passage.words.filter((word) => word.end <= end),
  });
}

const THAT_IS =
  /^(?:,\s|\s[—–]\s)(?:that is(?: to say)?,?|i\.e\.,?|which (?:is|are|means?)(?: (?:simply|just|nothing more than))?,?|in other words,?|meaning)\s/iu;
const SAYS_SO = /(?:,|\s[—–])\s(?:that is\b|i\.e\.|which (?:is|are|means?)\b|in other words|meaning\s)/iu;

/** "anodes, i.e. lumps of zinc that …", "slow steaming, which means …": the term stands before, its gloss behind. */
export function byThatIs(reading: Reading, passage: Passage): Said | null {
  const found = SAYS_SO.exec(passage.text);
  if (!found) return null;
  const { words, text } = passage;
  const cue = THAT_IS.exec(text.slice(found.index))?.[0];
  const before = text.slice(0, found.index).replace(/\s\([^()]*\)$/, '');
  const to = words.findIndex((word) => word.start >= before.length);
  const range = cue && to > 0 ? phraseBefore(passage, to, reading.cues) : null;
  const at = words.findIndex((word) => word.start >= found.index + (cue?.length ?? 0));
  if (!cue || !range || at < 0 || range.to - range.from > 4 || words.length - at < 4) return null;
  if (range.from > 0 && counted(words[range.from - 1], reading.cues)) return null;
  const which = /which (?:is|are)/i.test(cue);
  const end = endOfAside(passage, (words[at] as Word).start, reading.cues);
  const gloss = isGloss(end === undefined ? passage : cutAt(passage, end), at, reading.cues);
  const loose =
    /that is|i\.e|which means/i.test(cue) && /^(?:the|an?|where|when|any|\p{Ll}+ing)$/u.test(words[at]?.lower ?? '');
  if (!gloss && (which || !loose)) return null;
  const from = (words[range.from] as Word).start;
  const name =
    /^(\S+) (?:is short for|stands for|means)\s/.exec(text)?.[1] ?? text.slice(from, (words[range.to - 1] as Word).end);
  return {
    subject: subjectOf(reading, name),
    rule: 'that-is',
    score: which ? 0.6 : 0.7,
    from,
    ...(end === undefined ? {} : { to: end }),
  };
}

/** Where ", which is …," closes and the sentence goes on with its verb. */
function endOfAside(passage: Passage, from: number, cues: Cues): number | undefined {
  const comma = passage.text.indexOf(', ', from);
  const next = comma < 0 ? -1 : passage.words.findIndex((word) => word.start > comma);
  const participle = /(?:ed|ing)$/.test(passage.words[next]?.lower ?? '');
  const follows = next > 0 && !participle && (isVerb(passage, next, cues) || looksLikeVerb(passage, next, cues));
  return follows ? comma : undefined;
}
