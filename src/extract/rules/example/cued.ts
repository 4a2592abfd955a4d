import { isProper } from '../../items.ts';
import { listed, type Part } from '../../lists.ts';
import { pattern } from '../../pattern.ts';

/** How a sentence gives things as examples. */
export type Cue = 'such-as' | 'like' | 'including' | 'for-example' | 'names';

/** A list of things that a sentence gives as examples of what stands before it. */
export interface List {
  readonly rule: 'such-as' | 'bracket';
  readonly cue: Cue;
  /** Where the cue stands, its bracket or comma included. */
  readonly at: number;
  readonly parts: readonly Part[];
  readonly bracketed: boolean;
  /** Whether a comma parts it from what it is of: then it tells more of the thing instead of which are meant. */
  readonly comma: boolean;
}

const CUES = 'such as|like|e\\.g\\.,?|for example,?|including|for instance,?';
const CUE_WORD = /\b(?:such as|like|including|e\.g\.|for example|for instance)/i;
const BRACKET = new RegExp(`\\s?\\((${CUES})\\s([^()]*(?:\\([^()]*\\)[^()]*){0,3})\\)`, 'giu');
const SUCH_AS =
  /(,\s|\s)(such as|like|e\.g\.,?|for example,?|including|for instance,?)\s((?:[^()—–;:]|\([^()]*\))*)/giu;
const BEHIND = /\s\(([^()]{2,60}?),? (?:for instance|for example|say)\)/giu;
const NAMES = /\s\((\p{Lu}[^()]{2,100})\)/gu;

/** Every list of examples of a text that a cue announces. */
export function listsIn(text: string): readonly List[] {
  if (!text.includes('(') && !CUE_WORD.test(text)) return [];
  const lists: List[] = [];
  if (text.includes('(')) for (const match of text.matchAll(BRACKET)) lists.push(bracketed(match));
  if (text.includes('(')) for (const match of text.matchAll(BEHIND)) lists.push(...cueBehind(match));
  const inside = ranges(text);
  for (const match of text.matchAll(SUCH_AS)) {
    const at = match.index + (match[1] as string).length;
    if (inside.some(([from, to]) => at >= from && at < to)) continue;
    const from = match.index + match[0].length - (match[3] as string).length;
    const comma = match[1] !== ' ';
    const parts = listPart(match[3] as string, from);
    lists.push({ rule: 'such-as', cue: cueOf(match[2] as string), at: match.index, parts, bracketed: false, comma });
  }
  if (text.includes('(')) for (const match of text.matchAll(NAMES)) lists.push(...ofNames(match));
  return lists;
}

/** Where brackets open and close. */
function ranges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/\([^()]*\)/gu)].map((match) => [match.index, match.index + match[0].length]);
}

function bracketed(match: RegExpExecArray): List {
  const from = match.index + match[0].length - 1 - (match[2] as string).length;
  const parts = listed(match[2] as string, from);
  return { rule: 'bracket', cue: cueOf(match[1] as string), at: match.index, parts, bracketed: true, comma: false };
}

/** "(aspirin, for instance)". */
function cueBehind(match: RegExpExecArray): List[] {
  const parts = listed(match[1] as string, match.index + 2);
  return [{ rule: 'bracket', cue: 'for-example', at: match.index, parts, bracketed: true, comma: false }];
}

/** "(Kelder, Ostrin and Vey)": names alone, two at least. */
function ofNames(match: RegExpExecArray): List[] {
  const parts = listed(match[1] as string, match.index + 2);
  const fit =
    parts.length > 1 &&
    parts.every(({ text }) => isProper(text)) &&
    !/\d{4}/.test(match[1] as string) &&
    !(/\sor\s/.test(match[1] as string) && parts.every(({ text }) => ABBREVIATION.test(text)));
  return fit ? [{ rule: 'bracket', cue: 'names', at: match.index, parts, bracketed: true, comma: false }] : [];
}

/** "(NQOs or NQSOs)": other names of the one thing before. */
const ABBREVIATION = pattern(/^\p{Lu}{2,6}s?$/u);

function cueOf(words: string): Cue {
  const lower = words.toLowerCase();
  if (lower === 'such as' || lower === 'like' || lower === 'including') return lower === 'such as' ? 'such-as' : lower;
  return 'for-example';
}

/** The list ends where a comma is followed by words that open no item: ", which …", ", are often considered …". */
function listPart(text: string, from: number): readonly Part[] {
  const end = ENDS.exec(text);
  const parts = listed(end ? text.slice(0, end.index) : text, from);
  if (/,\s(?:and|or)\s/.test(text)) return parts;
  // "A and B, C": the list is over with B.
  const last = parts.findIndex((part, i) => i > 0 && /\s(?:and|or|&)\s$/.test(text.slice(0, part.at - from)));
  return last < 0 ? parts : parts.slice(0, last + 1);
}

const ENDS =
  /,\s(?=(?:and\s|or\s)?(?:which|that|who|is|are|was|were|has|have|can|could|may|might|will|would|should|must|but|so|while|whereas|because|as|for|to|in|on|at|with|by|it|they|we|you|he|she|this|these|there|making|giving|allowing|enabling|using|where|when|if|not|then|often|also)\b)/u;
