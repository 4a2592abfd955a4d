import { type Prose, type Sentence, sentencesOf, sliceProse } from '../model/index.ts';
import { isSignature, isSourceNote } from './credits.ts';
import type { Cues } from './cues.ts';
import { joinProse } from './proses.ts';
import { hasLostReference, splitAtLost } from './references.ts';
import { isSigned } from './rules/bylines.ts';
import { isMenuRow } from './rules/rows.ts';

/** A sentence that is taken out of its paragraph. */
export interface Removed {
  readonly prose: Prose;
  readonly rule: string;
  readonly reason: string;
}

/** Where a sentence stands in its paragraph or item. */
interface Place {
  readonly first: boolean;
  readonly last: boolean;
  readonly isItem: boolean;
}

interface Test {
  readonly rule: string;
  readonly reason: string;
  readonly matches: (text: string, cues: Cues, place: Place) => boolean;
}

/** What a sentence may be that claims nothing, the first that matches. */
const TESTS: readonly Test[] = [
  {
    rule: 'action',
    reason: 'asks the reader to act',
    matches: (text, cues) =>
      cues.has('opens', 'boilerplate/action-openers', text) || cues.has('holds', 'boilerplate/action-phrases', text),
  },
  {
    rule: 'about-page',
    reason: 'says what the page is about',
    matches: (text, cues) =>
      cues.has('opens', 'boilerplate/about-openers', text) || cues.has('holds', 'boilerplate/about-phrases', text),
  },
  {
    rule: 'source-note',
    reason: 'says where the text comes from',
    matches: (text, cues, { first, last }) => isSourceNote(text, cues) || (last && !first && isSignature(text)),
  },
  {
    rule: 'pointing',
    reason: 'points at a picture or a table and says nothing of it',
    matches: (text, cues) => !text.endsWith(':') && cues.has('opens', 'boilerplate/figure-openers', text),
  },
  {
    rule: 'lost-reference',
    reason: 'points at what the text does not hold',
    matches: (text, _cues, { first, isItem }) => hasLostReference(text, isItem && first),
  },
  {
    rule: 'byline',
    reason: 'date or byline of the page',
    matches: (text, cues) =>
      (isSigned(text) && cues.has('opens', 'boilerplate/byline-openers', text)) || /^yes\s?[/|·]?\s?no$/i.test(text),
  },
  { rule: 'menu', reason: 'navigation', matches: isMenuRow },
  { rule: 'question', reason: 'asks and states nothing', matches: (text) => /\?["”’)\]]*$/.test(text) },
  { rule: 'cut-short', reason: 'cut short', matches: (text) => /(?:…|\[\.\.\.\])["”’)\]]*$/.test(text) },
  {
    rule: 'empty-lead-in',
    reason: 'announces what follows and says nothing',
    matches: (text, cues, { last }) =>
      last && text.endsWith(':') && cues.has('ends', 'boilerplate/empty-lead-ins', text),
  },
];

/** Takes the sentences that claim nothing out of a paragraph or an item; the rest is null when nothing is left. */
export function sift(
  prose: Prose,
  cues: Cues,
  isItem = false,
): {
  readonly kept: Prose | null;
  readonly removed: readonly Removed[];
} {
  const removed: Removed[] = [];
  const kept: Sentence[] = [];
  const sentences = splitAtLost(sentencesOf(prose.text));
  sentences.forEach((sentence, i) => {
    const place = { first: i === 0, last: i === sentences.length - 1, isItem };
    const test = TESTS.find(({ matches }) => matches(sentence.text, cues, place));
    if (test) removed.push({ prose: cut(prose, sentence), rule: test.rule, reason: test.reason });
    else kept.push(sentence);
  });
  if (removed.length === 0) return { kept: prose, removed };
  return { kept: kept.length > 0 ? joinProse(kept.map((sentence) => cut(prose, sentence))) : null, removed };
}

export function cut(prose: Prose, { at, text }: Sentence): Prose {
  return sliceProse(prose, at, at + text.length);
}
