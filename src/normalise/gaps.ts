import { type Prose, type Sentence, sentencesOf } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Context } from './rules.ts';
import { isHeading, isLine } from './shape.ts';
import type { Unit } from './units.ts';

/** A lead-in with nothing after it that belongs to it. */
export interface Dangling {
  readonly sentence: Sentence;
  readonly expected: string | null;
}

/**
 * The last sentence of the line at `i` when it announces what doesn't follow: it ends in a colon, and next comes the
 * end, a heading that is not below its own, or — when its last word asks for members — a paragraph that is none.
 */
export function danglingAt(
  units: readonly Unit[],
  i: number,
  depth: number,
  { cues, plain }: Context,
): Dangling | null {
  const unit = units[i];
  if (!isLine(unit) || !/[:：]$/.test(unit.prose.text)) return null;
  const sentence = sentencesOf(unit.prose.text).at(-1) as Sentence;
  const next = units[i + 1];
  const cue =
    cues.has('ends', 'structure/list-cues', sentence.text) ||
    cues.has('holds', 'structure/list-phrases', sentence.text);
  if (!plain && isHeading(next) && isOverview(units, i, depth)) return null;
  const missing =
    next === undefined ||
    (isHeading(next) ? (next.depth ?? 2) <= depth : isLine(next) && cue && !belongs(next.prose, cues));
  return missing ? { sentence, expected: expectedOf(sentence.text, cues) } : null;
}

/** Where the format marks headings, an overview announces the sections after its own: it is the first of their depth. */
function isOverview(units: readonly Unit[], i: number, depth: number): boolean {
  const first = units.findIndex((unit) => isHeading(unit) && unit.depth === depth);
  if (first < 0 || first >= i) return false;
  for (let at = first + 1; at < i; at++) {
    const unit = units[at];
    if (isHeading(unit) && unit.depth === depth) return false;
  }
  return true;
}

/** A paragraph that is a member of what was announced: `First, …`, `Term: text`, `“…”`, small letters. */
function belongs({ text }: Prose, cues: Cues): boolean {
  if (cues.has('opens', 'structure/first-words', text) || /^["“‘'(\p{Ll}\d]/u.test(text)) return true;
  return /^[^.:;,]{2,60}(?::\s| [–—-] )/.test(text) || !/[.!?]$/.test(text);
}

/** Most words of what was expected. */
const MOST = 4;

/** `Their capabilities include:` → `capabilities`; `poses several hazards, including:` → `several hazards`. */
function expectedOf(text: string, cues: Cues): string | null {
  let rest = text.replace(/[\s:：]+$/, '');
  for (let cut = lastCue(rest, cues); cut > 0; cut = lastCue(rest, cues)) {
    rest = rest.slice(0, cut).replace(/[\s,;–—-]+$/, '');
  }
  const clause = rest.split(/[,;:()–—]\s?/).at(-1) ?? '';
  const words = clause.split(/\s+/);
  let from = Math.max(0, words.length - MOST);
  for (let i = from; i < words.length - 1; i++)
    if (cues.has('is', 'structure/list-cues', words[i] as string)) from = i + 1;
  while (from < words.length && cues.has('is', 'structure/determiners', words[from] as string)) from++;
  return words.slice(from).join(' ') || null;
}

/** Where the list cue begins that a text ends in; 0 when it ends in none or is nothing else. */
function lastCue(text: string, cues: Cues): number {
  return cues.find('ends', 'structure/list-cues', text)?.start ?? 0;
}
