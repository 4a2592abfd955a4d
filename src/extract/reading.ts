import {
  type Block,
  type ClaimKind,
  type Document,
  type Item,
  type Prose,
  type Section,
  type Subject,
  sentencesOf,
} from '../model/index.ts';
import { resolveAbout } from './antecedent.ts';
import type { Cues } from './cues.ts';
import { isClause } from './finite.ts';
import { labelMatcher, meantBy, ownerOf } from './labels.ts';
import { type Matcher, matcherOf } from './mentions.ts';
import { onceAsked, partOf } from './parts.ts';
import { headingsAbove, type Local, type Passage, type Place, passageOf, type Reading } from './passage.ts';
import { shorten } from './shorten.ts';
import { talliesOf } from './tally.ts';
import { wordsIn } from './words.ts';

/** Kept for the latest texts: rules ask for those of one document after the other. */
const MOST_SHORTS = 4096;
/** Documents whose passages are kept as cut, for who reads them again. */
const MOST_CUT = 200;

/** Cuts documents into passages and says of each whom it is about: made once for the subjects that are looked for. */
export function readerOf(
  subjects: readonly Subject[],
  cues: Cues,
  hints: readonly string[],
): (documents: readonly Document[], ask?: Reading['ask']) => Reading {
  const matcher = matcherOf(subjects);
  const labelled = labelMatcher(subjects);
  const main = subjects.filter((subject) => subject.main).map((subject) => subject.id);
  const mentionsIn = (text: string) => matcher(wordsIn(text), text);
  const shorts = new Map<string, string | null>();
  const shortOf = (text: string, alone = false, kind?: ClaimKind): string | null => {
    const key = `${kind ?? ''} ${alone} ${text}`;
    const known = shorts.get(key);
    if (known !== undefined) return known;
    const short = shorten(text, mentionsIn(text), cues, alone, kind ? { kind } : {});
    if (shorts.size >= MOST_SHORTS) shorts.clear();
    shorts.set(key, short);
    return short;
  };
  const owners = new WeakMap<Section, string | null>();
  const owner = (document: Document, section: Section): string | null => {
    const known = owners.get(section);
    if (known !== undefined) return known;
    const found = ownerOf(document, section, mentionsIn, labelled, main, cues);
    owners.set(section, found);
    return found;
  };
  const named = namesOf(subjects);
  const meant = meantBy(
    subjects.filter((subject) => subject.main),
    cues,
  );
  const context = { main, cues, labelled, owner, mentionsIn, meant };
  const shared = { subjects, main, cues, hints, mentionsIn, shortOf, labelled, owner };
  return (documents, ask) => {
    const resolved = (raw: readonly Passage[]) => resolveAbout(raw, context);
    const kept = new Map<Document, readonly Passage[]>();
    const keep = (document: Document) => {
      const passages = kept.get(document) ?? resolved(rawOf(document, named, matcher, cues));
      kept.set(document, passages);
      return passages;
    };
    const few = documents.length <= MOST_CUT;
    return whole(documents, few ? keep : (document) => resolved(cutOf(document, matcher, cues)), named, shared, ask);
  };
}

/** What a reading knows of its subjects; how often they are named is for who chooses them. */
export function namesOf(subjects: readonly Subject[]): string {
  return JSON.stringify(subjects.map(({ mentions: _, ...subject }) => subject));
}

/** Where nobody else is named who answers what is asked of all documents, these are all. */
function whole(
  documents: readonly Document[],
  passagesIn: (document: Document) => readonly Passage[],
  named: string,
  shared: Local,
  elsewhere?: Reading['ask'],
): Reading {
  const tallies = talliesOf(each(documents, (document) => alone(document)));
  const ask: Reading['ask'] =
    elsewhere ?? onceAsked((question, about) => question({ ...shared, documents }, about, tallies));
  const alone = (document: Document): Reading => {
    const passages = passagesIn(document);
    return { ...shared, documents: [document], passages, parts: null, alone: () => alone(document), ask };
  };
  const parts = documents.map((document) => partOf(document, named, { cues: shared.cues, ask, alone }));
  return {
    ...shared,
    documents,
    get passages() {
      return documents.flatMap(passagesIn);
    },
    parts,
    alone,
    ask,
  };
}

/** Lazily, so that none is held while the next is made. */
function* each<T, U>(items: Iterable<T>, of: (item: T) => U): Iterable<U> {
  for (const item of items) yield of(item);
}

/** The passages of a document, the very same ones while the same subjects are looked for with the same lexicon. */
function rawOf(document: Document, named: string, matcher: Matcher, cues: Cues): readonly Passage[] {
  const known = cut.get(document);
  if (known?.named === named && known.cues === cues) return known.passages;
  const passages = cutOf(document, matcher, cues);
  cut.set(document, { named, cues, passages });
  return passages;
}

function cutOf(document: Document, matcher: Matcher, cues: Cues): readonly Passage[] {
  return document.sections.flatMap((section) => passagesOf(document, section, matcher, cues));
}

/** Who keeps a document needn't have it cut again. */
const cut = new WeakMap<Document, { named: string; cues: Cues; passages: readonly Passage[] }>();

function passagesOf(document: Document, section: Section, matcher: Matcher, cues: Cues): Passage[] {
  const headings = headingsAbove(document, section);
  let lead: string | null = null;
  return section.blocks.flatMap((block, index) => {
    const place: Place = { document, section, block: index, item: null, side: null, term: null, lead, headings };
    const found = ofBlock(block, place, matcher, cues);
    lead = leadOf(block);
    return found;
  });
}

function leadOf(block: Block): string | null {
  if (block.type !== 'paragraph') return null;
  const last = sentencesOf(block.prose.text).at(-1)?.text ?? '';
  return last.endsWith(':') ? last : null;
}

function ofBlock(block: Block, place: Place, matcher: Matcher, cues: Cues): Passage[] {
  if (block.type === 'list') {
    let n = 0;
    const flat = (items: readonly Item[], lead: string | null): Passage[] =>
      items.flatMap((item) => [
        ...ofItem(item, { ...place, lead, item: n++, side: item.side ?? null, term: item.term }, matcher, cues),
        ...flat(item.items, item.prose?.text ?? item.term?.text ?? lead),
      ]);
    return flat(block.items, place.lead);
  }
  if (block.type !== 'paragraph') return [];
  const label = labelOf(block.prose, cues);
  return ofProse(block.prose, { ...place, term: label.term, lead: null }, label.from, matcher, cues);
}

function ofItem(item: Item, place: Place, matcher: Matcher, cues: Cues): Passage[] {
  if (item.prose) return ofProse(item.prose, place, 0, matcher, cues);
  return item.term ? ofProse(item.term, { ...place, term: null }, 0, matcher, cues) : [];
}

/** "Wool: keeps warm." as a paragraph: the label and where the text behind it starts. A clause is no label. */
function labelOf(prose: Prose, cues: Cues): { term: Prose | null; from: number } {
  const match = /^([^.:;?!\n]{2,60}):\s+(?=\S)/u.exec(prose.text);
  const label = match?.[1];
  if (!match || !label || label.split(' ').length > 6 || isClause(label, cues)) return { term: null, from: 0 };
  const segments = prose.segments
    .filter((segment) => segment.at < label.length)
    .map((segment) => ({ ...segment, length: Math.min(segment.length, label.length - segment.at) }));
  return segments.length > 0 ? { term: { text: label, segments }, from: match[0].length } : { term: null, from: 0 };
}

function ofProse(prose: Prose, place: Place, from: number, matcher: Matcher, cues: Cues): Passage[] {
  const placed = ({ text, at }: { text: string; at: number }): boolean =>
    prose.segments.some((one) => one.at < from + at + text.length && one.at + one.length > from + at);
  return sentencesOf(prose.text.slice(from))
    .filter(placed)
    .map(({ text, at }) => {
      const words = wordsIn(text);
      const form = /[.!?…]["”’)\]]*$/u.test(text) || place.item === null ? 'sentence' : 'fragment';
      const body = bodyOf(text, words, cues);
      const mentions = matcher(words, text);
      return passageOf(place, { prose, at: at + from, text, form, words, mentions, body, about: [], via: 'none' });
    });
}

/** The word after leads such as "However," and "On the other hand,". */
function bodyOf(text: string, words: Passage['words'], cues: Cues): number {
  let body = 0;
  for (let turn = 0; turn < 3; turn++) {
    const hit = cues.at(words, 'grammar/leads', body);
    const last = hit && words[hit.to - 1];
    if (!hit || !last || !words[hit.to]) return body;
    const comma = /^\s*,/.test(text.slice(last.end));
    if (!comma && !/^(?:but|and|so|yet|thus|hence|then|also)$/.test(last.lower)) return body;
    body = hit.to;
  }
  return body;
}
