import { capitalise, type IndustryUse, spanOf } from '../../model/index.ts';
import { isArea } from '../areas.ts';
import { claimOf } from '../claim.ts';
import { enumerated, type Part } from '../lists.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { pattern } from '../pattern.ts';
import { slugOf, wordsIn } from '../words.ts';

/** A way in which a sentence lists fields of use; the list is the first group. */
interface Listing {
  readonly pattern: RegExp;
  /** Sectors that must be among the names. */
  readonly known: number;
}

/** Where a list of names ends. */
const LIST = '([^.;:()—–]*)';
/** What machines and trades are called together. */
const SORT =
  '(?:(?:many|most|some|several|electronic|everyday|portable|household|industrial|consumer)\\s){0,2}(?:devices|products|appliances|machines|equipment|goods|vehicles|items|settings)';
const LISTINGS: readonly Listing[] = [
  {
    pattern: pattern(
      `\\b(?:industries|sectors|fields|industry|areas|trades)\\b(?:(?!\\s(?:that|which|where)\\s)[^.;:()]){0,24}?\\s(?:including|such as|like|are|include)\\s${LIST}`,
      'iu',
    ),
    known: 2,
  },
  {
    pattern: pattern(
      `\\b(?:applications|uses|use cases)\\s(?:(?:of|for)\\s[^.;:,()]{1,40}?\\s)?(?:(?:are|include|lie|range|exist)\\s(?:mainly\\s|mostly\\s|also\\s|found\\s)?(?:in\\s|from\\s)?|such as\\s)${LIST}`,
      'iu',
    ),
    known: 0,
  },
  {
    pattern: pattern(
      `\\b(?:used|employed|deployed|adopted|common|popular|useful|at work|applications|uses)\\s(?:[\\p{Ll}]+ly\\s|most\\s)?(?:in|by|across|among)\\s(?:${SORT}\\s(?:such as|like|including)\\s)?${LIST}`,
      'iu',
    ),
    known: 1,
  },
  {
    pattern: pattern(
      `\\b(?:used|employed)\\sto\\s(?:power|drive|run|supply|provide|make|build|heat|cool|light|fuel)(?:\\s\\p{Ll}+){0,2}\\s(?:for|to|in)\\s${LIST}`,
      'iu',
    ),
    known: 1,
  },
  {
    pattern: pattern(`\\bfound\\s(?:mainly\\s|mostly\\s)?in\\s${SORT}\\s(?:such as|like|including)\\s${LIST}`, 'iu'),
    known: 1,
  },
];

/** Industries that one sentence names in a row: "used in sectors such as mining, shipping and law". */
export const listedUses = byDocument((own) =>
  own.passages.flatMap((passage) => (unfit(passage, own.cues) ? [] : ofPassage(own, passage))),
);

function ofPassage(reading: Reading, passage: Passage): IndustryUse[] {
  const names = LISTINGS.map((listing) => namesBy(reading, passage, listing)).find((found) => found.length > 1) ?? [];
  if (names.length < 2) return [];
  const claim = claimOf(reading, passage, { kind: 'use', rule: 'listed', score: 0.7 });
  return names.map(({ text, at, key }) => {
    const from = passage.at + at;
    const span = spanOf(passage.document.source.id, passage.document.text, passage.prose, from, from + text.length);
    return { ...claim, subjects: passage.about, phrases: [], industry: { key, name: capitalise(text), span } };
  });
}

interface Name extends Part {
  readonly key: string;
}

/** The names of the list, if enough of them are sectors that the lexicon knows; nothing that is no name. */
function namesBy({ cues }: Reading, passage: Passage, { pattern, known }: Listing): readonly Name[] {
  const match = pattern.exec(passage.text);
  const list = match?.[1];
  if (!match || !list || negated(passage.text.slice(0, match.index))) return [];
  const parts = enumerated(list, match.index + match[0].length - list.length).map((part) => bare(part));
  const names = parts.flatMap((part): Name[] => {
    const key = cues.keyOf(part.text, 'industries') ?? cues.keyOf(part.text, 'actors');
    return key ? [{ ...part, key }] : [];
  });
  if (names.length < known) return [];
  if (known === 1 && names.length < parts.length && names.length < 2) return [];
  const all = parts.every((part) => wordsIn(part.text).length <= 4 && isArea(part.text, cues));
  return all
    ? parts.map((part) => names.find((name) => name.at === part.at) ?? { ...part, key: slugOf(part.text) })
    : names;
}

function negated(before: string): boolean {
  return /\b(?:not|never|rarely|no|hardly|seldom)\b[^,;]{0,24}$/iu.test(before);
}

/** Without "the", "and also" and the like in front. */
function bare(part: Part): Part {
  const lead =
    /^(?:(?:the|a|an|also|in|by|other|many|some|various|both|even|mainly|especially)\s)*/iu.exec(part.text)?.[0]
      .length ?? 0;
  return { text: part.text.slice(lead), at: part.at + lead };
}
