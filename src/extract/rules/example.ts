import type { Example } from '../../model/index.ts';
import { isVerb } from '../about.ts';
import { sayable, wordsOf } from '../claim.ts';
import { isDoubted } from '../disputes.ts';
import type { Item } from '../items.ts';
import { listed } from '../lists.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { type Cell, cellsOf } from '../tables.ts';
import { wordsIn } from '../words.ts';
import { admitsKinds, namesIn, thingsIn } from './example/accept.ts';
import { exampleAt, fromBlocks } from './example/blocks.ts';
import { bulleted } from './example/bulleted.ts';
import { type Class, classBefore, type Told } from './example/class.ts';
import { type List, listsIn } from './example/cued.ts';
import { fromLabel } from './example/labelled.ts';
import { beforeOther, exampleOf, included, saidToBe } from './example/opened.ts';
import { couldBe, forInstance, usedAs } from './example/served.ts';
import { weightOf } from './example/weight.ts';

/**
 * Named things of a subject or of any class that the text names: after "such as", "include" or "like", in brackets,
 * before "and other …", behind labels, in rows and lists of examples. Plain words count where the cue is explicit.
 */
export function examples(reading: Reading): readonly Example[] {
  const found = [...fromCells(reading), ...bulleted(reading), ...fromBlocks(reading), ...fromPassages(reading)];
  const seen = new Set<string>();
  return found.filter(({ spans: [span] }) => {
    const key = `${span.source}:${span.start}:${span.end}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

const fromCells = byDocument((own) => cellsOf(own).flatMap((cell) => fromCell(own, cell)));

const fromPassages = byDocument((own) => own.passages.flatMap((passage) => fromPassage(own, passage)));

function fromCell(reading: Reading, cell: Cell): Example[] {
  const { document, prose, subject } = cell;
  const key = reading.cues.keyOf(cell.facet, 'facets');
  const make = (item: Item, of = subject) => exampleAt(reading, document, prose, item, of, 'table-row', 0.9);
  if (cell.listed) return thingsIn(reading, listed(prose.text)).map((item) => make(item));
  if (key === 'examples') return namesOrThings(reading, prose.text).map((item) => make(item));
  const told = { text: prose.text, words: wordsIn(prose.text), mentions: reading.mentionsIn(prose.text) };
  return listsIn(prose.text).flatMap((list) => {
    const of = classBefore(reading, told, list.at, list.cue !== 'like');
    if (list.bracketed) return namesIn(reading, list.parts).map((item) => make(item));
    return of && !of.known ? itemsOf(reading, list, of).map((item) => make(item, of.subject)) : [];
  });
}

function namesOrThings(reading: Reading, text: string): readonly Item[] {
  const names = namesIn(reading, listed(text));
  return names.length > 0 ? names : thingsIn(reading, listed(text));
}

function fromPassage(reading: Reading, passage: Passage): Example[] {
  if (isDoubted(reading, passage)) return [];
  const labelled = fromLabel(reading, passage);
  if (labelled.length > 0 || unfit(passage, reading.cues)) return labelled;
  const make = (item: Item, subject: string, rule: string, score: number): Example => {
    const found = { kind: 'example', rule, score } as const;
    const claim = wordsOf(reading, passage, found, item.at, item.at + item.text.length);
    return { ...claim, short: item.text, sentence: sayable(passage, reading.cues), subject, item: item.text };
  };
  const main = opened(reading, passage);
  const told = [...(main ? [main] : []), ...beforeOther(reading, passage)];
  const lists = listsIn(passage.text).flatMap((list) => {
    const of = main?.subject ? { ...NONE, subject: main.subject } : classOfList(reading, passage, list);
    const items = of ? itemsOf(reading, list, of) : [];
    const score = of ? weightOf(reading, passage, of, items) : 0;
    return of ? items.map((item) => make(item, of.subject, list.rule, score)) : [];
  });
  return [
    ...told.flatMap(({ of, items, rule }) => {
      const subject = of?.subject ?? near(reading, passage);
      const score = of && rule === 'other' ? weightOf(reading, passage, of, items) : 0.85;
      return subject === null ? [] : items.map((item) => make(item, subject, rule, score));
    }),
    ...lists,
  ];
}

const WAYS = [included, exampleOf, saidToBe, usedAs, couldBe, forInstance] as const;

const NONE: Omit<Class, 'subject'> = { known: true, head: '', plural: true, modified: false };

/** "Examples of X include …", "X is an example of …"; what other lists of the sentence name then is of X too. */
function opened(reading: Reading, passage: Passage) {
  const found = WAYS.map((way) => way(reading, passage)).find((one) => one !== null) ?? null;
  const about = /^(?:\p{L}+ )?examples? of\b/iu.test(passage.text);
  const own = about ? (passage.mentions[0]?.subject ?? found?.of?.subject ?? null) : null;
  if (!found) return own === null ? null : { of: null, items: [], rule: 'include', subject: own };
  return { ...found, subject: own };
}

/** Names always; plain words where the cue and the class admit them. */
function itemsOf(reading: Reading, list: List, of: Class): readonly Item[] {
  const names = namesIn(reading, list.parts);
  const kinds = of.head !== '' && admitsKinds(of, list, reading.cues) ? thingsIn(reading, list.parts) : [];
  return kinds.length > names.length ? kinds : names;
}

/** The class that stands before the list; "tools" alone is of the subject that they belong to. */
function classOfList(reading: Reading, passage: Passage, list: List): Class | null {
  const of = classBefore(reading, passage, list.at, list.cue !== 'like', list.comma);
  const plain = of === null || (!of.known && !of.modified && reading.cues.has(of.head, 'grammar/class-nouns'));
  const subject = plain ? subjectBefore(reading, passage, list) : null;
  if (subject !== null) return { ...(of ?? { ...NONE, head: '' }), subject, known: true };
  return of;
}

/** The subject named last before an offset, when no verb of its own parts it from there: "LLMs built into tools". */
function subjectBefore(reading: Reading, passage: Passage, { at, bracketed }: List): string | null {
  if (bracketed && passage.about.length === 1) return passage.about[0] as string;
  const before = passage.mentions.filter((mention) => (passage.words[mention.to - 1]?.end ?? 0) <= at);
  const last = before.at(-1);
  if (!last) return null;
  const between = passage.words.filter((word, i) => i >= last.to && word.start < at);
  const finite = between.some(
    (word, i) =>
      reading.cues.has(word.lower, 'grammar/auxiliaries') ||
      (!/(?:[^e]ed|ing)$/.test(word.lower) && isFiniteVerb(passage, last.to + i, reading)),
  );
  return finite ? null : last.subject;
}

function isFiniteVerb(passage: Told, i: number, { cues }: Reading): boolean {
  const before = passage.words[i - 1]?.lower ?? '';
  if (cues.has(before, 'grammar/prepositions') || cues.has(before, 'grammar/determiners')) return false;
  return isVerb(passage, i, cues) && !cues.has(passage.words[i]?.stem, 'grammar/class-nouns');
}

/** "Prominent examples include …", "Examples of such models include …": of what was spoken of before. */
function near(reading: Reading, passage: Passage): string | null {
  if (passage.about.length === 1) return passage.about[0] as string;
  const own = reading.passages.filter(
    (one) => one.section === passage.section && one.block === passage.block && one.at < passage.at,
  );
  const last = own.at(-1)?.about ?? [];
  return last.length === 1 ? (last[0] as string) : reading.owner(passage.document, passage.section);
}
