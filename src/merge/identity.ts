import { lemmasOf, overlap } from './lemmas.ts';

/** What identity compares: who it is about, and the words. */
export interface Comparable {
  /** Claims with different gates are never the same, whatever they say. */
  readonly gate: string;
  readonly text: string;
  /** Words that every claim of this gate has (the subject's names). */
  readonly without: ReadonlySet<string>;
}

const LEAST_SHARED = 0.6;
const LEAST_WORDS = 3;

/** Whether two texts assert the same of the same subject: enough shared words, the same numbers, the same polarity. */
export function isSame(a: Comparable, b: Comparable): boolean {
  if (a.gate !== b.gate) return false;
  if (a.text === b.text) return true;
  if (numbersOf(a.text) !== numbersOf(b.text) || isNegative(a.text) !== isNegative(b.text)) return false;
  const [left, right] = [contentOf(a), contentOf(b)];
  if (Math.min(left.size, right.size) < LEAST_WORDS) return false;
  return overlap(left, right) >= LEAST_SHARED;
}

/** Kept for each, since each is compared with many. */
const contents = new WeakMap<Comparable, ReadonlySet<string>>();

function contentOf(one: Comparable): ReadonlySet<string> {
  const known = contents.get(one) ?? new Set([...lemmasOf(one.text)].filter((word) => !one.without.has(word)));
  contents.set(one, known);
  return known;
}

function numbersOf(text: string): string {
  return (text.match(/\d[\d.,]*/g) ?? []).join(' ');
}

function isNegative(text: string): boolean {
  return /\b(?:not|no|never|cannot|without|lacks?|neither|nor)\b|n['’]t\b/i.test(text);
}
