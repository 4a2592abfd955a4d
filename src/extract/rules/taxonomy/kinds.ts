import type { Taxonomy } from '../../../model/index.ts';
import { enumerated } from '../../lists.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { headingTerm, timesSaid } from '../../terms.ts';
import { keyOf, wordsIn } from '../../words.ts';
import { counted } from './counted.ts';
import { edgeOf, isKind } from './edge.ts';

const KIND = '(?:types|kinds|forms|sorts|categories|classes|varieties|variants|branches|subtypes|species|flavou?rs)';
const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|several|many|various|different|\\d{1,2})';
const PARENT = "([\\p{L}\\p{N}][\\p{L}\\p{N}’' -]{1,50}?)";

/** "The main types of X are A, B and C", "common kinds of X include …", "three sorts of X: A, which …, and B". */
const OF = pattern(
  `\\b${KIND} of ${PARENT}(?:,? (?:namely|such as|including|like)|(,)|\\s(?:are|include|includes)(?:\\s(?:the following|called|known as|termed))?:?|:|\\s[—–])\\s(.+)$`,
  'iu',
);
/** What counts the kinds before "types of X, A and B": a bare comma may go on with something else. */
const COUNTS = pattern(
  `(?:^|\\s)(?:${COUNT}|the|these|main|basic|common|following|major|principal)\\s(?:\\p{L}+\\s)?$`,
  'iu',
);
const GROUPS = `(?:groups|areas|fields|families|camps|subgroups|orders|${KIND.slice(3)}`;
/** "X can be divided into A and B", "X is classified as either A or B". */
const DIVIDED = pattern(
  `^(?:most |all |broadly,? )?${PARENT}\\s(?:(?:can|may) be|is|are)\\s(?:\\p{L}+ly |often |usually )?(?:divided|classified|grouped|split|categori[sz]ed|subdivided|sorted|separated|broken down)\\s(?:up )?(?:into|as(?: either)?)\\s(?:${COUNT}\\s)?(?:(?:\\p{L}+\\s)?${GROUPS}[:,]?\\s)?(.+)$`,
  'iu',
);
/** "X comes in two forms: A and B", "X fall into three groups: …". */
const COMES = pattern(
  `^${PARENT}\\s(?:(?:comes?|exists?|falls?|is available|are available)\\s(?:in|into)|ha(?:s|ve)|takes?)\\s(?:${COUNT}\\s)?(?:\\p{L}+\\s)?${GROUPS}(?::|,|\\s[—–])\\s(.+)$`,
  'iu',
);
/** "There are three types: A, B and C": of what the text is about. */
const THERE = pattern(
  `\\b(?:there are|we distinguish|one distinguishes)\\s(?:${COUNT}\\s)?(?:(?:main|basic|common|major|broad|principal)\\s)?${KIND}(?::|,|\\s[—–])\\s(.+)$`,
  'iu',
);
/** "Its main branches are A, B and C": of what was spoken of before. */
const ITS = pattern(
  `^(?:its|their|the)\\s(?:(?:two|three|four|five|main|chief|major|principal|best-known|common|basic)\\s)*${KIND}\\s(?:are|include)\\s(.+)$`,
  'iu',
);
const SOME = pattern(
  `\\b(?:${KIND}|divided|classified|grouped|split|categori[sz]ed|subdivided|comes?|falls?|separated|broken)\\b`,
  'iu',
);

/** The kinds of a thing that one sentence tells. */
export function fromSentence(reading: Reading, passage: Passage): Taxonomy[] {
  const text = passage.text
    .slice(passage.words[passage.body]?.start ?? 0)
    .replace(/[.!]["”’)]*$/, '')
    .replace(/^(?:(?:depending|based|according)\s[^,:]{1,60}|broadly|in general),\s/i, '');
  if (!SOME.test(text) && !/[:—–]\s/.test(text)) return [];
  const named = kindsOf(text) ?? DIVIDED.exec(text) ?? COMES.exec(text) ?? counted(text);
  const its = named ? null : ITS.exec(text);
  const list = named?.[2] ?? THERE.exec(text)?.[1] ?? its?.[1];
  const parent =
    list === undefined
      ? null
      : (named?.[1] ?? (its ? before(reading, passage) : parentOf(reading, passage)) ?? headIn(list));
  if (!parent || !list) return [];
  const clean = parent.replace(/^(?:the|an?|all|most)\s/i, '').trim();
  if (!isKind(reading, clean, '')) return [];
  const kinds = kindsIn(reading, list, clean);
  return kinds.length > 1 ? kinds.map((kind) => edgeOf(reading, passage, kind, clean, 'kinds', 0.85)) : [];
}

/** "types of X" with its list; behind a bare comma only where the kinds are counted. */
function kindsOf(text: string): readonly string[] | null {
  const found = OF.exec(text);
  if (!found || (found[2] !== undefined && !COUNTS.test(text.slice(0, found.index)))) return null;
  return [found[0], found[1] as string, found[3] as string];
}

/** The head that every name of a list ends in: "fixed costs and variable costs". */
function headIn(list: string): string | null {
  const heads = enumerated(list).map(({ text }) => wordsIn(text).at(-1)?.lower ?? '');
  const [head] = heads;
  return head !== undefined && heads.length > 1 && /s$/.test(head) && heads.every((one) => one === head) ? head : null;
}

/** The names in "A, which …, B and C", none that is no name: then the list tells something else. */
function kindsIn(reading: Reading, list: string, parent: string): readonly string[] {
  const parts = enumerated(
    list.replace(/\s*\([^()]*\)/g, '').replace(/,\s(?:although|though|but|while|whereas|and each|depending)\b.*$/i, ''),
  )
    .map(({ text }) =>
      text
        .replace(/^(?:either|both|the|an?|those)\s/i, '')
        .replace(/\s(?:that|which|who|whose|where|for|used|designed)\s.*$/, ''),
    )
    .filter((text) => !/^(?:that|which|who|whose|where|each|etc|others?|more)\b/i.test(text));
  return parts.every((part) => isKind(reading, part, parent)) ? parts : [];
}

/** What "there are three types" speaks of: the subject of the paragraph or of the section, else the heading. */
function parentOf(reading: Reading, passage: Passage): string | null {
  const owner = reading.owner(passage.document, passage.section);
  const name = reading.subjects.find(({ id }) => id === owner)?.name;
  return before(reading, passage) ?? name ?? headingTerm(reading, passage)?.name ?? null;
}

/** What the paragraph spoke of before the passage: its term, else the subject named last. */
function before(reading: Reading, passage: Passage): string | null {
  if (passage.at === 0) return null;
  const opening = /^([^.:—–]{2,50}?)\s?(?:\([^()]*\)\s?)?(?:—|–)\s/u.exec(passage.prose.text)?.[1];
  const term = passage.term?.text ?? opening;
  if (term) return term.replace(/\s*\([^()]*\)$/, '');
  const earlier = reading.passages.filter(
    (one) => one.section === passage.section && one.block === passage.block && one.at < passage.at,
  );
  const about = [...earlier].reverse().find((one) => one.about.length === 1 && one.via !== 'owner')?.about[0];
  return reading.subjects.find(({ id }) => id === about)?.name ?? definedIn(reading, earlier);
}

const DEFINED = pattern(/^(?:an? )?([\p{L}-]+(?: [\p{L}-]+){0,2}?) (?:is|are|means|refers to) /iu);

/** The term that an earlier sentence of the paragraph tells of, when it comes back. */
function definedIn(reading: Reading, earlier: readonly Passage[]): string | null {
  const names = earlier.map((one) => DEFINED.exec(one.text.slice(one.words[one.body]?.start ?? 0))?.[1]);
  const name = names.find((one) => one !== undefined && isKind(reading, one, '') && timesSaid(reading, keyOf(one)) > 2);
  return name ?? null;
}
