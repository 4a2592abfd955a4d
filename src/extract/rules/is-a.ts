import { gapBefore, namedBefore } from '../about.ts';
import { onceIn } from '../asked.ts';
import type { Cues } from '../cues.ts';
import { type NounPhrase, nounPhrase } from '../noun-phrase.ts';
import type { Passage, Reading } from '../passage.ts';
import { headingTerm, opensSection, subjectOf } from '../terms.ts';
import { keyOf, type Word } from '../words.ts';
import { termBefore } from './definition/subject.ts';
import { judges } from './definition/verdict.ts';

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
  /** Whether the sentence is the first under a heading that names it. */
  readonly opens: boolean;
  /** Whether the subject is known, named by the heading, or made general by an article. */
  readonly sure: boolean;
}

/** Reads a passage as saying what one thing is; null when it says something else of it, or judges. */
export function isA(reading: Reading, passage: Passage): IsA | null {
  return found(reading, passage, () => readIsA(reading, passage));
}

/** Kept, since two kinds ask. */
const found = onceIn<IsA | null>();

interface Named {
  readonly subject: string;
  readonly verb: number;
  readonly sure: boolean;
}

function readIsA(reading: Reading, passage: Passage): IsA | null {
  const { cues } = reading;
  const { words } = passage;
  if (!words.some(({ lower }) => COPULA.test(lower))) return null;
  const opens = opensSection(passage);
  const named = nameOf(reading, passage, opens);
  if (!named) return null;
  let i = named.verb + skipAdverbs(words, named.verb);
  if (!COPULA.test(words[i]?.lower ?? '')) return null;
  i = behindAside(passage, i + 1, cues);
  while (/^.{2,}ly$/.test(words[i]?.lower ?? '')) i++;
  const article = /^(?:an?|any|the|one)$/.test(words[i]?.lower ?? '');
  if (cues.has(words[i]?.lower, 'grammar/negations') || cues.has(words[i]?.lower, 'grammar/prepositions')) return null;
  if (!article && /^.{2,}ing$/.test(words[i]?.lower ?? '') && !isAct(words, i)) return null;
  const noun = nounPhrase(passage, article ? i + 1 : i, cues);
  if (!noun || judges(passage, noun, cues) || !isClass(passage, noun, { article, sure: named.sure }, cues)) return null;
  return describe(passage, named, opens, words[article ? i + 1 : i] as Word, noun);
}

/** "is scarring of the liver", not "is thinking of late". */
function isAct(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.lower === 'of' && /^(?:the|an?|your|one['’]s|its|their)$|[^su]s$/.test(words[at + 2]?.lower ?? '')
  );
}

const COPULA = /^(?:is|are)$/;

function nameOf(reading: Reading, passage: Passage, opens: boolean): Named | null {
  const about = namedBefore(passage, passage.body, reading.cues);
  const term = about ? null : (termBefore(reading, passage) ?? (opens ? pronounOf(reading, passage) : null));
  if (term) return term;
  if (about?.about.length !== 1 || /['’]s?$/.test(passage.words[about.verb - 1]?.lower ?? '')) return null;
  return { subject: about.about[0] as string, verb: about.verb, sure: true };
}

/** "It is …", "This is …", "They are …", "This one is …" right under a heading: said of what the heading names. */
function pronounOf(reading: Reading, passage: Passage): Named | null {
  const { words, body } = passage;
  if (!/^(?:it|this|they|these)$/.test(words[body]?.lower ?? '')) return null;
  const verb = words[body + 1]?.lower === 'one' ? body + 2 : body + 1;
  const term = COPULA.test(words[verb]?.lower ?? '') ? headingTerm(reading, passage) : null;
  return term && gapBefore(passage, verb).trim() === ''
    ? { subject: subjectOf(reading, term.name), verb, sure: true }
    : null;
}

/** "is, in essence, a", "is, by contrast, a": the word behind a lead between commas. */
function behindAside(passage: Passage, at: number, cues: Cues): number {
  const lead = gapBefore(passage, at).trim() === ',' ? cues.at(passage.words, 'grammar/leads', at) : null;
  return lead && gapBefore(passage, lead.to).trim() === ',' ? lead.to : at;
}

function skipAdverbs(words: readonly Word[], at: number): number {
  let n = 0;
  while (/^(?:also|often|therefore|thus|essentially|basically|simply|generally)$/.test(words[at + n]?.lower ?? '')) n++;
  return n;
}

/** How a class is said: behind an article or bare, of a subject that is known or named by its heading or not. */
interface How {
  readonly article: boolean;
  readonly sure: boolean;
}

function isClass(passage: Passage, noun: NounPhrase, how: How, cues: Cues): boolean {
  const { words } = passage;
  const last = words[noun.head - 1] as Word;
  if (words.slice(noun.from, noun.to).some((word) => cues.has(word.lower, 'grammar/negations'))) return false;
  // "Leasing is lower, buying is higher": what stands behind the comma begins anew.
  if (!how.article && passage.text.slice(words[noun.from]?.start, last.end).includes(',')) return false;
  if (noun.to - noun.from > 14) return false;
  const two = `${words[noun.head - 2]?.stem ?? ''} ${last.stem}`;
  const kind = [last.stem, two].some(
    (one) => cues.has(one, 'grammar/kind-nouns') || cues.has(one, 'grammar/class-nouns'),
  );
  const known = passage.mentions.some((mention) => mention.from >= noun.from && mention.to === noun.to);
  if (kind || known || cues.at(words, 'grammar/kind-nouns', noun.head - 2)?.to === noun.head) return true;
  return setApart(passage, noun, how, cues);
}

/** A noun that the lexicon does not know: behind an article, or in the plural, with what sets it apart behind it. */
function setApart(passage: Passage, noun: NounPhrase, { article, sure }: How, cues: Cues): boolean {
  const { words } = passage;
  const last = words[noun.head - 1] as Word;
  const next = words[noun.to]?.lower ?? '';
  const joined = words[noun.to] !== undefined && /^,?$/.test(gapBefore(passage, noun.to).trim());
  const relative = joined && (APART.test(next) || /^(?:which|whom|whose)$/.test(words[noun.to + 1]?.lower ?? ''));
  const preposition = joined && gapBefore(passage, noun.to).trim() === '' && PLACE.test(next);
  const made =
    cues.has(next, 'grammar/made-by') && cues.has(words[noun.to + 1]?.lower, 'grammar/prepositions') && joined;
  if (article) return relative || made || preposition || noun.of !== null;
  const plural = /[^su]s$|people$|men$|children$/.test(last.lower) && !cues.has(last.lower, 'grammar/adverbs');
  if (plural) return relative || made || (noun.of !== null && noun.head - noun.from > 0);
  // "Sciatica is pain that …", "Cirrhosis is scarring of the liver": stuff and acts take no article.
  const told = noun.of !== null || (joined && /^(?:that|which|caused)$/.test(next));
  const stuff = sure && told && !NO_STUFF.test(last.lower) && (/ing$/.test(last.lower) || !ADJECTIVE.test(last.lower));
  return stuff || (made && !ADJECTIVE.test(last.lower));
}

/** Adjectives and participles that "of" or "that" may follow. */
const NO_STUFF =
  /^(?:full|capable|aware|part|free|short|sick|fond|proud|afraid|sure|certain|clear|true|likely|independent|made|known|found|done|kept|held|built|set|put|cut|seen|worth|worthy|devoid|one|most|some|all|none|much|evidence|proof|thinking|short|ahead|out|instead|because|such|so|characteristic|typical|reminiscent)$/;
const APART =
  /^(?:that|which|who|whose|used|designed|where|when|in|whereby|with|made|built|given|intended|containing|consisting|based|created)$/;
const PLACE = /^(?:for|from|with|in|between|by|on|at|to|under|against|within|around|inside|into)$/;
const ADJECTIVE = /(?:ed|ing|al|ive|ous|ful|able|ic)$/;

function describe(passage: Passage, named: Named, opens: boolean, first: Word, noun: NounPhrase): IsA {
  const { words, text } = passage;
  const end = (words[noun.to - 1] as Word).end;
  const kindOf = text.slice(first.start, end);
  const partOf = noun.of !== null && PART.test((words[noun.of - 1] as Word).stem);
  const inner = partOf ? text.slice((words[(noun.of as number) + 1] ?? first).start, end) : kindOf;
  const parent = inner
    .replace(/^(?:(?:the )?(?:broader |wider )?(?:field|category|class|family|area) of )/i, '')
    .replace(/^(?:the|an?)\s/i, '');
  const rest = text.slice(end).replace(/[.\s]+$/u, '');
  const apart = rest.length > 8 || (noun.of !== null && !partOf) || noun.head - noun.from > 2;
  const subject = named.subject;
  const from = words[passage.body]?.start ?? 0;
  return { subject, from, kindOf, end, parent, apart, partOf, opens: opens && keyOf(subject) !== '', sure: named.sure };
}

const PART =
  /^(?:type|kind|class|form|sort|category|subset|subfield|branch|subclass|subtype|variety|variant|part|field|family|member|strain|species|breed|style|flavour|flavor|subcategory)$/;
