import { gapBefore } from '../../about.ts';
import type { Cues } from '../../cues.ts';
import { BOUNDS } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { headingTerm, subjectOf, timesSaid } from '../../terms.ts';
import { keyOf, type Word } from '../../words.ts';

/** A thing named before "is": the words that name it, and the word of the verb. */
export interface Before {
  readonly subject: string;
  readonly verb: number;
  /** Whether an article makes it general or the heading names it; else it is only said more than once. */
  readonly sure: boolean;
}

const MOST_WORDS = 5;

/** "A ledger is …", "Mitosis (or cell division) is …", "The notary is …" under "Notaries": a term that is no subject. */
export function termBefore(
  reading: Reading,
  passage: Passage,
  isVerb: (word: Word) => boolean = isCopula,
): Before | null {
  const { words, text } = passage;
  const start = startOf(passage, reading.cues);
  const article = /^(?:an?|the)$/.exec(words[start]?.lower ?? '')?.[0] ?? null;
  const from = article === null ? start : start + 1;
  const verb = words.findIndex((word, i) => i > from && i < from + LONGEST && isVerb(word));
  const to = verb < 0 ? from : endOfName(passage, from, verb, reading.cues);
  if (to <= from || to - from > MOST_WORDS) return null;
  const term = words.slice(from, to);
  if (/^(?:there|here|what|how|why)$/.test(term[0]?.lower ?? '')) return null;
  const names = term.filter((word, i) => !(word.lower === 'of' && i > 0 && i < term.length - 1));
  if (names.some((word) => BOUNDS.some((entry) => reading.cues.has(word.lower, entry)))) return null;
  const outer = text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
  const inner = text.slice((words[to - 1] as Word).end, (words[verb] as Word).start);
  // "Severe allergy (anaphylaxis) is …": the rarer word is the term.
  const word = /^\s\((\p{Ll}[\p{L}-]{3,})\)\s$/u.exec(inner)?.[1];
  const name = word ?? outer;
  const renamed = words[to]?.lower === 'or' && to < verb;
  const sure = word ? true : (isSure(reading, passage, article, name) ?? (renamed && article === null ? false : null));
  if (sure === null || isPerson(passage, article, term, verb, reading.cues)) return null;
  return { subject: subjectOf(reading, name), verb, sure };
}

/** The word behind "In banking," and "For the purposes of this note,". */
function startOf(passage: Passage, cues: Cues): number {
  const { words, body } = passage;
  if (!cues.has(words[body]?.lower, 'grammar/prepositions')) return body;
  for (let i = body + 1; i < Math.min(words.length, body + 9); i++) if (gapBefore(passage, i).trim() === ',') return i;
  return body;
}

function isCopula({ lower }: Word): boolean {
  return lower === 'is' || lower === 'are';
}

/** Words between the start and the verb, asides included. */
const LONGEST = 14;

/**
 * Where the name ends before "(ABC)", ", or Y,", "or Y" and ", on the other hand,"; `from` when other marks part it
 * from its verb.
 */
function endOfName(passage: Passage, from: number, verb: number, cues: Cues): number {
  for (let i = from + 1; i <= verb; i++) {
    const gap = gapBefore(passage, i).trim();
    if (i < verb && passage.words[i]?.lower === 'or' && gap === '') return renames(passage, i, verb) ? i : from;
    if (gap === '' || /^[-‐‑/]$/.test(gap)) continue;
    const closes = gapBefore(passage, verb).trim();
    if (/^["”’']?$/.test(gap)) continue;
    if (gap === '(' && /\)$/.test(closes)) return i;
    const aside =
      gap === ',' && closes === ',' && (ASIDE.test(passage.words[i]?.lower ?? '') || ties(passage, i, verb, cues));
    return aside ? i : from;
  }
  return verb;
}

/** "Haemorrhage or bleeding is …", not "Tea or coffee are …": one thing under two names takes the singular. */
function renames({ words, text }: Passage, or: number, verb: number): boolean {
  const before = words[or - 1]?.lower ?? '';
  return (
    words[verb]?.lower === 'is' || (/[^su]s$/.test(before) && /^\p{Ll}/u.test(text.charAt(words[or + 1]?.start ?? 0)))
  );
}

/** ", on the other hand,", ", by contrast,": an aside that ties the sentence to others and tells nothing. */
function ties({ words }: Passage, at: number, verb: number, cues: Cues): boolean {
  return cues.at(words, 'grammar/leads', at)?.to === verb;
}

const ASIDE =
  /^(?:or|also|sometimes|often|commonly|known|called|usually|abbreviated|short|formerly|otherwise|meaning|literally|from)$/;

/** True, or false where only its coming back speaks for it; null when nothing does. */
function isSure(reading: Reading, passage: Passage, article: string | null, name: string): boolean | null {
  const key = keyOf(name);
  const over = [...(passage.term ? [passage.term.text] : []), ...passage.headings.slice(0, 2)];
  const heading = over.some((one) => ` ${keyOf(one)} `.includes(` ${key} `));
  if (article === 'the') return heading && headingTerm(reading, passage) !== null ? true : null;
  if (article !== null || heading) return true;
  return timesSaid(reading, key) > 1 || isCompound(passage, name, reading.cues) ? false : null;
}

/** "Commodity-backed currencies are …": words that make a kind of their own, in the plural, said once. */
function isCompound({ words, body }: Passage, name: string, cues: Cues): boolean {
  const first = words[body]?.lower ?? '';
  const plain = cues.has(first, 'terms/loose-adjectives') || cues.has(first, 'terms/praise') || RANKED.test(first);
  return /^\p{L}+[- ][\p{L} -]*\p{Ll}[^su'’]s$/u.test(name) && !plain;
}

const RANKED = /(?:est|ier|ly)$|^(?:old|young|local|national|early|late|higher|lower|long|short|future|past|recent)$/;

/** "Marie Hollis is a physicist who …": a role in passing, no term. */
function isPerson(passage: Passage, article: string | null, term: readonly Word[], verb: number, cues: Cues): boolean {
  if (article !== null || term.length < 2) return false;
  const capitals = term.every((word) => /^\p{Lu}/u.test(passage.text.charAt(word.start)));
  const behind = passage.words.slice(verb + 1, verb + 7);
  return capitals && behind.some((word) => word.lower === 'who' || cues.has(word.lower, 'terms/person-nouns'));
}
