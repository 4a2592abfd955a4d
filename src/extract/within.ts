import { type About, type Clause, gapBefore, isVerb, isVerbForm, looksLikeVerb, mentionAt } from './about.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';

const LONGEST = 9;

/**
 * Whom the clause from word `from` is about when its subject only holds a name: "The cost of a heat pump", "A properly
 * sized heat pump", "Installing a heat pump", "Heat pump installation". One subject, before the first verb; null for
 * any other, and for phrases that speak of somebody else ("Rivals of X", "People without X").
 */
export function namedWithin(clause: Clause, from: number, cues: Cues): About | null {
  const found = mentionsBefore(clause, from, cues);
  const mention = found?.[0];
  if (!found || !mention || found.some((one) => one.subject !== mention.subject)) return null;
  const last = found.at(-1) as Mention;
  const verb = verbAfter(clause, last.to, cues);
  if (verb === null || !leadsTo(clause, from, mention.from, cues)) return null;
  return { about: [mention.subject], via: 'within', verb };
}

/** Whom a clause is about that an aside opens: "In deep learning, the network …", "With X, …", "For X, …". */
export function namedInAside(clause: Clause, from: number, cues: Cues): About | null {
  const mention = openedBy(clause, from, cues);
  if (!mention) return null;
  const rest = clause.mentions.filter((one) => one.from >= mention.to && one.subject !== mention.subject);
  return rest.length === 0 ? { about: [mention.subject], via: 'within', verb: mention.to } : null;
}

/** The name in an opening at word `from`: "In civil law, …", "With a repayment mortgage you …". */
export function openedBy(clause: Clause, from: number, cues: Cues): Mention | null {
  const { words } = clause;
  const lead = cues.at(words, 'subjects/topic-leads', from);
  if (!lead) return null;
  let i = lead.to;
  while (i < words.length && !mentionAt(clause, i) && i < lead.to + 3 && isLoose(words[i]?.lower, cues)) i++;
  const mention = mentionAt(clause, i);
  if (!mention) return null;
  const gap = gapBefore(clause, mention.to);
  const goesOn = gap.trim() === '' && OPENS_CLAUSE.test(words[mention.to]?.lower ?? '');
  return /^\s*,/.test(gap) || goesOn ? mention : null;
}

/** Words that begin a clause behind a name, and can't go on with its phrase. */
const OPENS_CLAUSE = /^(?:you|we|they|it|there|the|an?|each|every|all|no|your|our|their|people|nothing|everything)$/;

/** The names before the first verb, or null when the clause opens with none in reach. */
function mentionsBefore(clause: Clause, from: number, cues: Cues): readonly Mention[] | null {
  const first = clause.mentions.find((one) => one.from >= from);
  if (!first || first.from - from > LONGEST) return null;
  const found = [first];
  for (const one of clause.mentions) {
    if (one.from < (found.at(-1) as Mention).to) continue;
    if (verbAfter(clause, (found.at(-1) as Mention).to, cues) !== null) break;
    if (one.from - (found.at(-1) as Mention).to <= 3) found.push(one);
  }
  return found;
}

/** The verb right behind a name, or behind the one or two nouns that it qualifies: "heat pump installation takes". */
function verbAfter(clause: Clause, to: number, cues: Cues): number | null {
  for (let i = to; i < Math.min(to + 3, clause.words.length); i++) {
    if (gapBefore(clause, i).trim() !== '') return null;
    if (isVerb(clause, i, cues) || looksLikeVerb(clause, i, cues) || takesDeterminer(clause, i)) return i;
    const word = clause.words[i];
    if (!word || CLOSED.some((entry) => cues.has(word.lower, entry)) || cues.has(word.stem, 'subjects/others'))
      return null;
  }
  return null;
}

/** "Use of statins lowers the risk": a word in -s with an article behind it, after a phrase in the singular. */
function takesDeterminer(clause: Clause, i: number): boolean {
  const next = clause.words[i + 1];
  const article = next !== undefined && /^(?:the|an?|its|their|your|this|that|every|each)$/.test(next.lower);
  return /[^s'’]s$/.test(clause.words[i]?.lower ?? '') && article && gapBefore(clause, i + 1).trim() === '';
}

/** Whether what stands before the name makes it the name's own: adjectives, "the … of", or a verb in -ing. */
function leadsTo(clause: Clause, from: number, to: number, cues: Cues): boolean {
  const before = clause.words.slice(from, to);
  for (let i = from + 1; i <= to; i++) if (/[,;:()—–]/.test(gapBefore(clause, i))) return false;
  if (before.some((word) => cues.has(word.stem, 'subjects/others') || cues.has(word.lower, 'subjects/others')))
    return false;
  const first = before[0]?.lower ?? '';
  if (/^\p{L}{3,}ing$/u.test(first) && isVerbForm(first.replace(/ing$/, ''), cues))
    return before.length <= 3 && !hasVerb(before, cues, 1);
  const of = before.findLastIndex((word) => word.lower === 'of');
  const phrase = of < 0 ? before : [...before.slice(0, of), ...before.slice(of + 1)];
  if (of < 0 && before.length > 4) return false;
  return !phrase.some((word, i) => !isLoose(word.lower, cues) || (i > 0 && i < of - 1 && isVerbOnly(word.lower, cues)));
}

function hasVerb(words: Clause['words'], cues: Cues, from: number): boolean {
  return words
    .slice(from)
    .some((word) => cues.has(word.lower, 'grammar/auxiliaries') || cues.has(word.lower, 'grammar/prepositions'));
}

function isVerbOnly(lower: string, cues: Cues): boolean {
  return cues.has(lower, 'grammar/orders');
}

/** A word that can stand before a noun: an article, an adjective, a noun; none that joins or asserts. */
function isLoose(lower: string | undefined, cues: Cues): boolean {
  if (lower === undefined) return false;
  if (cues.has(lower, 'grammar/determiners')) return !/^(?:this|that|these|those|such|other)$/.test(lower);
  return (
    !CLOSED.some((entry) => cues.has(lower, entry)) && !cues.has(lower, 'grammar/auxiliaries') && !/n['’]t$/.test(lower)
  );
}

const CLOSED = [
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/pronouns',
  'grammar/first-persons',
  'grammar/negations',
] as const;
