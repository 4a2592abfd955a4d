import { type Document, type GivenSubject, InputError, type Subject } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { matcherOf } from './mentions.ts';
import { abbreviatedIn } from './subjects/abbreviated.ts';
import { aliasesOf } from './subjects/aliases.ts';
import { addAlias, addGiven, addGroup, addName, type Candidate } from './subjects/candidates.ts';
import { askedIn } from './subjects/compared.ts';
import { definedUnder } from './subjects/defined.ts';
import { dominantIn } from './subjects/dominant.ts';
import { foldVariants } from './subjects/fold.ts';
import { groupsIn } from './subjects/gather.ts';
import { isThing, readName } from './subjects/named.ts';
import { type Said, saidIn } from './subjects/said.ts';
import { surfaces } from './subjects/surfaces.ts';
import { synonymsIn } from './subjects/synonyms.ts';
import { bareTitle, topicOf } from './subjects/topic.ts';
import { keyOf, slugOf, wordsIn } from './words.ts';

/**
 * What the documents are about, pooled over all of them. Names that are set side by side come first ("A vs. B", heads
 * of comparing tables, "difference between A and B"), then those that a heading asks for or defines, then explained
 * abbreviations. `given` names are the only main subjects when there are any: InputError for one that no document says.
 * Every subject is mentioned.
 */
export function findSubjects(
  documents: readonly Document[],
  cues: Cues,
  given: readonly GivenSubject[],
): readonly Subject[] {
  const said = saidIn(documents);
  const missing = said.texts.length > 0 ? given.find((one) => !isSaid(one, said)) : undefined;
  if (missing) throw unknown(missing, findSubjects(documents, cues, []));
  const found = gather(documents, cues, said);
  for (const one of given) addGiven(found, one);
  foldVariants(found, cues, said.times);
  return settle(documents, [...found.values()], said, cues);
}

function gather(documents: readonly Document[], cues: Cues, said: Said): Map<string, Candidate> {
  const { texts, times } = said;
  const found = new Map<string, Candidate>();
  for (const { text } of texts)
    for (const { short, full } of abbreviatedIn(text)) addName(found, full, short, 'abbreviated');
  const synonyms = synonymsIn(documents, cues);
  for (const document of documents) {
    for (const { names, least } of groupsIn(document, cues, said, synonyms, (key) => isCompared(found, key)))
      addGroup(found, names, times, least);
  }
  for (const heading of documents.flatMap(headingsOf)) {
    const asked = askedIn(heading, cues);
    if (asked) addName(found, asked.name, asked.abbreviation, 'asked');
  }
  for (const name of documents.flatMap((document) => definedUnder(document, cues)))
    addName(found, name, null, 'defined');
  for (const document of documents) addTitle(found, document, cues, said);
  if (![...found.values()].some(isStrong)) addFamily(found, times);
  for (const { name, abbreviation } of [...found.values()])
    for (const other of [name, abbreviation ?? ''].flatMap(synonyms)) addAlias(found, name, other);
  return found;
}

function isSaid({ name, aliases }: GivenSubject, { times }: Said): boolean {
  return [name, ...aliases].some((one) => times(keyOf(one)) > 0);
}

function unknown({ name }: GivenSubject, found: readonly Subject[]): InputError {
  const names = found.filter((subject) => subject.main).map((subject) => `\`${subject.name}\``);
  const others = names.length > 0 ? `they speak of ${names.join(', ')}` : 'none was found in them either';
  return new InputError(`subjects: no source says \`${name}\`; ${others}. Write it as the sources do.`);
}

function headingsOf(document: Document): readonly string[] {
  const title = document.source.title;
  const headings = document.sections.flatMap((section) => (section.heading ? [section.heading.text] : []));
  return [...(headings.includes(title) ? [] : [title]), ...headings];
}

function isCompared(found: ReadonlyMap<string, Candidate>, key: string): boolean {
  if (key === '') return false;
  const origin = (found.get(key) ?? [...found.values()].find((one) => keyOf(one.abbreviation ?? '') === key))?.origin;
  return origin === 'compared' || origin === 'asked' || origin === 'given';
}

/** A title that is a name and comes back in the text is a subject, should nothing else be. */
function addTitle(found: Map<string, Candidate>, document: Document, cues: Cues, said: Said): void {
  const { times } = said;
  const named = readName(bareTitle(document.source.title, cues), cues);
  const joined = named !== null && joinsNames(named.name, found, times);
  const whole =
    named &&
    !joined &&
    !/\b(?:vs|versus)\b/i.test(named.name) &&
    times(keyOf(named.name)) >= 3 &&
    isThing(named.name, cues)
      ? named
      : null;
  if (whole) addName(found, whole.name, whole.abbreviation, 'titled');
  const strong = [...found.values()].some(isStrong);
  const topic = strong ? null : (topicOf(document, cues, said) ?? dominantIn(document, cues, said));
  if (!topic) return;
  const longer =
    named && !joined && isThing(named.name, cues) && isWhole(named.name, topic, cues, times) ? named : null;
  addName(found, longer?.name ?? topic, longer?.abbreviation ?? null, 'titled');
  if (longer && keyOf(longer.name).endsWith(` ${keyOf(topic)}`)) addAlias(found, longer.name, topic);
}

function isStrong({ origin }: Candidate): boolean {
  return origin !== 'abbreviated' && origin !== 'defined';
}

/** Times that a text says each of a family of things. */
const OFTEN = 3;

/** "Alternating current (AC)" and "direct current (DC)": explained kinds of one thing that a text without a topic dwells on. */
function addFamily(found: Map<string, Candidate>, times: (key: string) => number): void {
  const families = new Map<string, Candidate[]>();
  for (const [key, one] of found) {
    const often = times(key) + times(keyOf(one.abbreviation ?? '')) >= OFTEN;
    if (!often || one.name !== one.name.toLowerCase() || !key.includes(' ')) continue;
    const head = key.slice(key.lastIndexOf(' ') + 1);
    families.set(head, [...(families.get(head) ?? []), one]);
  }
  for (const family of families.values()) if (family.length < 7) addGroup(found, family, times, OFTEN);
}

/** A title's whole name stands for its topic when the text says it again, or when the topic is its last word. */
function isWhole(name: string, topic: string, cues: Cues, times: (key: string) => number): boolean {
  const plain =
    !ASKS.test(name) &&
    !/\b(?:vs|versus)\b/i.test(name) &&
    !wordsIn(name).some((word) => cues.has(word.lower, 'grammar/prepositions'));
  return plain && (times(keyOf(name)) >= 2 || keyOf(name).endsWith(` ${keyOf(topic)}`));
}

const ASKS = /^(?:who|what|why|how|where|when|which|whose|do|does|is|are|can|should)\b/i;

/** "Wool and cotton" names two things when each comes back by itself, or is known. */
function joinsNames(name: string, found: ReadonlyMap<string, Candidate>, times: (key: string) => number): boolean {
  const parts = name.split(/,\s*|\s+(?:and|or|&)\s+/i).map(keyOf);
  const together = times(keyOf(name));
  const known = (key: string): boolean =>
    found.has(key) ||
    [...found.values()].some((one) => one.abbreviation !== null && keyOf(one.abbreviation) === key) ||
    times(key) > together + 1;
  return parts.length > 1 && parts.every(known);
}

function settle(
  documents: readonly Document[],
  candidates: readonly Candidate[],
  said: Said,
  cues: Cues,
): readonly Subject[] {
  const rank = mainRank(candidates);
  const extended = candidates.map((candidate) => ({
    ...candidate,
    id: slugOf(candidate.name),
    aliases: [...candidate.aliases, ...aliasesOf(candidate, candidates, said, cues)],
  }));
  const names = extended.flatMap(({ name, abbreviation, aliases }) => [name, abbreviation ?? '', ...aliases]);
  const texts = said.holding(new Set(names.map((one) => keyOf(one).split(' ')[0] as string)));
  const seen = surfaces(extended, texts, matcherOf(extended));
  return extended
    .map((candidate) => {
      const { name, aliases, mentions } = seen(candidate.id, candidate.name);
      const main = rank.has(candidate.origin);
      const forms = [...new Set([...aliases, ...candidate.aliases])].filter((alias) => alias !== name);
      return { id: candidate.id, name, abbreviation: candidate.abbreviation, aliases: forms, main, mentions };
    })
    .filter((subject) => subject.mentions >= (subject.main ? 1 : 2) && documents.length > 0)
    .sort((a, b) => Number(b.main) - Number(a.main));
}

/** The origins whose subjects are main: the strongest that there are. */
function mainRank(candidates: readonly Candidate[]): ReadonlySet<Candidate['origin']> {
  const has = (origin: Candidate['origin']): boolean => candidates.some((candidate) => candidate.origin === origin);
  if (has('given')) return new Set(['given']);
  if (has('compared')) return new Set(['compared', 'asked']);
  if (has('asked')) return new Set(['asked']);
  return has('titled') ? new Set(['titled']) : new Set(['defined']);
}
