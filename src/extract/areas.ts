import { type Document, type Prose, sliceProse } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { isClause } from './finite.ts';
import { standsUnder } from './headed.ts';
import { leadsOn } from './lead-in.ts';
import { enumerated } from './lists.ts';
import type { Passage, Reading } from './passage.ts';
import { cellsOf } from './tables.ts';
import { wordsIn } from './words.ts';

/** A field that something is used in, as it is named: "Fraud detection", "Frost protection". */
export interface Area {
  readonly document: Document;
  /** Its name, in its place. */
  readonly prose: Prose;
  /** The passage that names it, or null in a table. */
  readonly passage: Passage | null;
  /** Offsets of what is said of it in the passage's text, where it has one: the name, or the item that it begins. */
  readonly from: number;
  readonly to: number;
  readonly about: readonly string[];
  readonly rule: 'item' | 'label' | 'table-row' | 'named';
}

/** Every area of use that a list, a label or a sentence names without saying more of it. */
export function areasNamed(own: Reading): readonly Area[] {
  return own.passages.flatMap((passage) => ofPassage(own, passage));
}

/** The row "Applications" of a comparing table: each name for its column's subject. */
export function areasOfCells(reading: Reading): readonly Area[] {
  const { cues } = reading;
  return cellsOf(reading).flatMap(({ document, facet, prose, subject }) => {
    if (!asksForAreas(facet, cues)) return [];
    const names = namesIn(prose.text, cues);
    return (names ?? []).map(({ text, at }) => ({
      document,
      prose: sliceProse(prose, at, at + text.length),
      passage: null,
      from: 0,
      to: 0,
      about: [subject],
      rule: 'table-row' as const,
    }));
  });
}

function ofPassage(reading: Reading, passage: Passage): Area[] {
  const { cues } = reading;
  const label = labelled(passage, cues);
  const listed = label ? 'label' : isBareItem(passage, cues) && underAreas(passage, cues) ? 'item' : null;
  if (listed === null) return [];
  if (listed === 'item') {
    const text = nameOfItem(passage.text);
    return [{ ...areaAt(passage, { text, at: 0 }, listed), to: passage.text.replace(/[\s.;,]+$/u, '').length }];
  }
  const names = namesIn(passage.text, cues) ?? [];
  return names.length > 1 ? names.map((name) => areaAt(passage, name, listed)) : [];
}

/** "Frost control" of "Frost control in orchards", where the name is short enough without. */
function nameOfItem(text: string): string {
  const whole = text.replace(/[\s.;,]+$/u, '');
  const place = /\s(?:in|on|at|by|for|from|across)\s/u.exec(whole);
  return place && wordsIn(whole.slice(0, place.index)).length > 1 ? whole.slice(0, place.index) : whole;
}

/** A name within a passage as an area. */
function areaAt(passage: Passage, name: { text: string; at: number }, rule: Area['rule']): Area {
  const from = passage.at + name.at;
  return {
    document: passage.document,
    prose: sliceProse(passage.prose, from, from + name.text.length),
    passage,
    from: name.at,
    to: name.at + name.text.length,
    about: passage.about,
    rule,
  };
}

/** "Typical uses: A, B and C", or "Examples: A, B and C" in a section on uses. */
function labelled(passage: Passage, cues: Cues): boolean {
  const label = passage.term?.text;
  if (label === undefined || passage.form !== (passage.item === null ? 'sentence' : 'fragment')) return false;
  const words = wordsIn(label);
  if (words.length === 0 || cues.at(words, 'uses/area-labels', 0)?.to !== words.length) return false;
  return !/^examples?$/i.test(label.trim()) || passage.headings.slice(0, 2).some((one) => asksForAreas(one, cues));
}

function isBareItem(passage: Passage, cues: Cues): boolean {
  if (passage.item === null || passage.term !== null || passage.form !== 'fragment') return false;
  return passage.words.length <= LONGEST_ITEM && isArea(nameOfItem(passage.text), cues);
}

/** Whether a list stands under a heading or behind a lead-in that announces what is used where. */
export function underAreas(passage: Passage, cues: Cues): boolean {
  if (passage.lead !== null && passage.item !== null) {
    if (asksForAreas(passage.lead, cues) || announces(passage.lead, cues) || leadsOn(passage)) return true;
    if (!GENERIC.test(passage.lead)) return false;
  }
  if (OTHERS.some((entry) => standsUnder(passage, entry, cues))) return false;
  const [own, above] = passage.headings;
  if (own !== undefined && asksForAreas(own, cues)) return true;
  return above !== undefined && passage.headings.length > 2 && asksForAreas(above, cues) && !asks(own);
}

/** A lead-in that announces no kind of thing of its own. */
const GENERIC = /\b(?:includes?|including|are|is|following|follows|such as|like|below|examples?|these|ones)\s*:$/iu;

function asks(heading: string | undefined): boolean {
  return heading?.trim().endsWith('?') ?? false;
}

const OTHERS = [
  'cues/risk-headings',
  'cues/limitation-headings',
  'cues/advantage-headings',
  'cues/mitigation-headings',
  'cues/mechanism-headings',
  'cues/example-headings',
] as const;

/** "It is used for:", "Typical applications include:". */
function announces(lead: string, cues: Cues): boolean {
  const words = wordsIn(lead);
  const hit = cues.find(words, 'uses/area-headings');
  return hit !== null && words.length - hit.to <= 3 && !/^(?:not|never)$/.test(words[hit.from - 1]?.lower ?? '');
}

/** Whether a heading asks for uses in general: "Applications", "Typical uses of wool", not "Web applications". */
export function asksForAreas(heading: string, cues: Cues): boolean {
  const known = asked.get(cues) ?? new Map<string, boolean>();
  asked.set(cues, known);
  const before = known.get(heading);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  const asksIt = readHeading(heading, cues);
  known.set(heading, asksIt);
  return asksIt;
}

/** Kept for each lexicon, since every passage under a heading asks. */
const asked = new WeakMap<Cues, Map<string, boolean>>();
const MOST_KEPT = 2000;

function readHeading(heading: string, cues: Cues): boolean {
  const words = wordsIn(heading.replace(/^[\d.)\s]+/, ''));
  if (words.length > 10) return false;
  const hit = cues.find(words, 'uses/area-headings');
  if (!hit) return false;
  const before = words.slice(0, hit.from);
  const last = words[hit.to - 1]?.lower ?? '';
  const general = before.every((word) => cues.has(word.lower, 'uses/area-qualifiers'));
  const after = words[hit.to]?.lower;
  const closed =
    after === undefined ||
    /^(?:of|for|in|and|by|across|with|where|to|comparison|examples?|include|includes|are|is|today)$/.test(after);
  return (
    closed &&
    (general || (/^(?:cases|case|industries)$/.test(last) && before.length <= 4) || asksOf(before, last, cues))
  );
}

/** "What are typical wool applications", "What is rennet used for": words before that ask. */
function asksOf(before: readonly { readonly lower: string }[], last: string, cues: Cues): boolean {
  const [first, second, third] = before.map((word) => word.lower);
  if (!/^(?:what|which|where|who)$/.test(first ?? '') || before.length > 5) return false;
  if (/^(?:for|in)$/.test(last)) return true;
  return /^(?:is|are)$/.test(second ?? '') && third !== 'the' && cues.has(third, 'uses/area-qualifiers');
}

/** The names of an enumeration ("Image recognition, spam detection, etc."), or null when it is none. */
function namesIn(text: string, cues: Cues): readonly { readonly text: string; readonly at: number }[] | null {
  const list = text.replace(/[\s.;]+$/u, '').replace(/,?\s(?:etc|and (?:so on|more|others?))\.?$/u, '');
  const names = enumerated(list).map((part) => ({ ...part, text: part.text.replace(/\s*\([^()]*\)$/u, '') }));
  return names.length > 0 && names.every((name) => isArea(name.text, cues)) ? names : null;
}

const [LONGEST, LONGEST_ITEM] = [6, 13];

/** Whether a text can be the name of a field of use: a few words, no clause, nothing that points elsewhere. */
export function isArea(text: string, cues: Cues): boolean {
  if (cues.keyOf(text, 'industries') !== null && text !== 'It') return true;
  const words = wordsIn(text);
  const first = words[0];
  if (!first || words.length > LONGEST || text.length > 60 || /[.!?:;=$€£%]|\d{4}/.test(text)) return false;
  if (CLOSED.some((entry) => cues.has(first.lower, entry)) || cues.has(first.lower, 'grammar/negations')) return false;
  if (words.length === 1 && cues.has(first.lower, 'cues/product-nouns')) return false;
  return /\p{L}{2}/u.test(text) && !isClause(text, cues, words);
}

const CLOSED = ['grammar/prepositions', 'grammar/conjunctions', 'grammar/pronouns', 'grammar/auxiliaries'] as const;
