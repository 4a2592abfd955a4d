import { keeper } from '../../model/index.ts';
import { gapBefore, isVerb, isVerbForm, looksLikeVerb } from '../about.ts';
import type { Cues } from '../cues.ts';
import { BOUNDS } from '../noun-phrase.ts';
import type { Word } from '../words.ts';

/** A noun phrase of a sentence and the part that it plays there. */
export interface Slot {
  /** Its words' stems. */
  readonly stems: readonly string[];
  /** As it is written. */
  readonly text: string;
  /** First word, and the word after the last. */
  readonly from: number;
  readonly to: number;
  /** What a clause is about; what an opening such as "With X," sets the scene with; anything else. */
  readonly role: 'subject' | 'lead' | 'other';
}

const MOST_WORDS = 4;
const OWNED = /^(?:its|their|his|her|your|our|my|whose)$/;

/**
 * The noun phrases of a sentence, by its closed words and verbs alone. `times` says how often the documents have a
 * phrase: of the ways to read "ceramic hobs heat glass" the longest that comes back is taken.
 */
export function slotsIn(
  text: string,
  words: readonly Word[],
  cues: Cues,
  times: (key: string) => number,
): readonly Slot[] {
  const known = latest(cues, text, () => ({ slots: null, counts: [] }));
  if (known.slots !== null && known.counts.every(([key, n]) => times(key) === n)) return known.slots;
  const counts = new Map<string, number>();
  known.slots = readSlots(text, words, cues, (key) => {
    const n = times(key);
    counts.set(key, n);
    return n;
  });
  known.counts = [...counts];
  return known.slots;
}

/** The phrases of a sentence, and the counts that they were told by. */
interface Known {
  slots: readonly Slot[] | null;
  counts: readonly (readonly [string, number])[];
}

/** Kept for the lexicon: a sentence has the same phrases while what was counted for it comes out the same. */
const latest = keeper<Cues, Known>(8192);

function readSlots(text: string, words: readonly Word[], cues: Cues, times: (key: string) => number): readonly Slot[] {
  const run: Run = { text, words, cues };
  const found: Slot[] = [];
  for (let i = 0; i < words.length; ) {
    const to = runEnd(run, i);
    if (to === i) {
      i++;
      continue;
    }
    const slot = slotOf(run, i, to, times);
    if (slot) found.push(slot);
    i = slot ? slot.to : to;
  }
  return found.map((slot, i) => withHead(run, slot, found.slice(i + 1, i + 4), times));
}

/** "Ceramic and gas hobs", "air, ground and water source heat pumps": the last's noun is the first's too. */
function withHead(run: Run, slot: Slot, next: readonly Slot[], times: (key: string) => number): Slot {
  for (const other of next) {
    const gap = run.words.slice(slot.to, other.from);
    if (
      slot.stems.length > 2 ||
      !gap.every(({ lower }, k) => /^(?:and|or)$/.test(lower) || k === 0 || times(lower) > 0)
    )
      break;
    const between = run.text.slice((run.words[slot.to - 1] as Word).end, (run.words[other.from] as Word).start);
    if (!/^\s*(?:,|and\b|or\b|,\s*(?:and|or)\b)/.test(between)) break;
    const role = slot.role === 'other' ? other.role : slot.role;
    for (const [k, end] of tailsOf(other)) {
      const stems = [...slot.stems, ...other.stems.slice(k, end)];
      if (slot.stems.at(-1) === stems.at(-1) || times(stems.join(' ')) === 0) continue;
      const written = run.words.slice(other.from + k, other.from + end);
      const text = `${slot.text} ${run.text.slice((written[0] as Word).start, (written.at(-1) as Word).end)}`;
      return { ...slot, stems, text, role };
    }
    if (role !== slot.role) return { ...slot, role };
  }
  return slot;
}

/** What of a phrase another may share with it: all but its first word, and the same without the last. */
function tailsOf({ stems }: Slot): readonly (readonly [number, number])[] {
  const starts = stems.slice(1).map((_, i) => i + 1);
  return [
    ...starts.map((k) => [k, stems.length] as const),
    ...starts.slice(0, -1).map((k) => [k, stems.length - 1] as const),
  ];
}

interface Run {
  readonly text: string;
  readonly words: readonly Word[];
  readonly cues: Cues;
}

/** The word behind the run of open words from `i`. */
function runEnd(run: Run, i: number): number {
  let to = i;
  while (to < run.words.length && isOpen(run, to) && (to === i || /^[\s\-‐‑/]*$/.test(gapBefore(run, to)))) to++;
  return to;
}

function isOpen({ words, cues }: Run, i: number): boolean {
  const { lower } = words[i] as Word;
  if (lower === 'only') return i > 0 && i + 1 < words.length;
  const kept = open.get(cues) ?? new Map<string, boolean>();
  open.set(cues, kept);
  const is = kept.get(lower) ?? (!CLOSED.some((entry) => cues.has(lower, entry)) && !/^\d/.test(lower));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(lower, is);
  return is;
}

const CLOSED = [...BOUNDS, 'grammar/negations'] as const;
/** Kept for each word of a lexicon, since every sentence asks. */
const open = new WeakMap<Cues, Map<string, boolean>>();
const MOST_KEPT = 8192;

function slotOf(run: Run, from: number, end: number, times: (key: string) => number): Slot | null {
  const { words } = run;
  const start = skipsVerb(run, from, end) ? from + 1 : from;
  const owner = ownerOf(run, start, end);
  if (owner !== null) return owner;
  const ends: number[] = [];
  for (let to = start + 1; to <= Math.min(end, start + MOST_WORDS); to++) if (closes(run, to, end)) ends.push(to);
  const reads = ends.map((to) => ({ to, key: keyOf(words, start, to) }));
  const best = reads.findLast(({ key }) => times(key) > 1) ?? reads[0];
  // "Their teeth", "its surface" are parts of what is spoken of.
  if (!best || start >= best.to || OWNED.test(words[from - 1]?.lower ?? '')) return null;
  const text = run.text.slice((words[start] as Word).start, (words[best.to - 1] as Word).end);
  const role = start > from ? 'other' : roleOf(run, from, best.to);
  return { stems: words.slice(start, best.to).map((word) => word.stem), text, from: start, to: best.to, role };
}

/** "The crocodile's snout is …" speaks of the crocodile. */
function ownerOf(run: Run, from: number, end: number): Slot | null {
  const { words } = run;
  const at = words.findIndex(({ lower }, i) => i >= from && i < end - 1 && /..['’]s?$/.test(lower));
  if (at < 0 || at - from >= MOST_WORDS || OWNED.test(words[from - 1]?.lower ?? '')) return null;
  const last = words[at] as Word;
  const text = run.text.slice((words[from] as Word).start, last.end).replace(/['’]s?$/, '');
  const told = [at + 2, at + 3].some((to) => to <= end && roleOf(run, from, to) === 'subject');
  const stems = words.slice(from, at + 1).map((word) => word.stem);
  return { stems, text, from, to: at + 1, role: told ? 'subject' : 'other' };
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.stem)
    .join(' ');
}

/** "Use baking soda", "choosing induction": a verb with its object. */
function skipsVerb({ words, cues }: Run, from: number, end: number): boolean {
  const lower = words[from]?.lower ?? '';
  const before = words[from - 1]?.lower ?? '';
  if (end - from < 2 || cues.has(before, 'grammar/determiners')) return false;
  return /^(?:to|can|could|may|might|will|would|should|must|you|we|they|i)$/.test(before) && isVerbForm(lower, cues)
    ? true
    : cues.has(lower, 'contrast/advice') && from === 0;
}

/** Whether a phrase may end before word `to`: at the end of its run, or before a verb. */
function closes(run: Run, to: number, end: number): boolean {
  if (to === end) return true;
  const clause = { ...run, mentions: [] };
  return isVerb(clause, to, run.cues) || looksLikeVerb(clause, to, run.cues);
}

const JOINS = /^(?:while|whereas|although|though|but|and|or|because|since|if|when|so|yet|where|that|than|as|except)$/;

function roleOf(run: Run, from: number, to: number): Slot['role'] {
  const { words, cues } = run;
  let at = from;
  while (at > 0 && cues.has(words[at - 1]?.lower, 'grammar/determiners') && gapBefore(run, at).trim() === '') at--;
  const fresh = at === 0 || /[,;:—–]/.test(gapBefore(run, at)) || JOINS.test(words[at - 1]?.lower ?? '');
  const clause = { ...run, mentions: [] };
  if (fresh) return predicates(clause, to, cues) ? 'subject' : 'other';
  return isLead(run, at) ? 'lead' : 'other';
}

/** A verb behind it, brackets and one aside between commas skipped. */
function predicates(clause: Run & { mentions: readonly never[] }, to: number, cues: Cues): boolean {
  let i = to;
  if (/^\s*\(/.test(gapBefore(clause, i))) {
    while (i < clause.words.length && !gapBefore(clause, i).includes(')')) i++;
    if (i < clause.words.length && gapBefore(clause, i).includes(')') && i === to) i++;
  } else if (/^\s*,/.test(gapBefore(clause, i))) {
    const close = clause.words.findIndex((_, k) => k > to && k < to + 12 && /^\s*,/.test(gapBefore(clause, k)));
    if (close < 0) return false;
    i = close;
  }
  return isVerb(clause, i, cues) || looksLikeVerb(clause, i, cues);
}

/** Behind "With", "In the case of", "As for" at the head of a clause. */
function isLead({ words, text, cues }: Run, at: number): boolean {
  for (let from = Math.max(0, at - 5); from < at; from++) {
    const hit = cues.at(words, 'subjects/topic-leads', from) ?? cues.at(words, 'subjects/contrast-leads', from);
    const opens =
      from === 0 || /[,;:—–]/.test(gapBefore({ text, words }, from)) || JOINS.test(words[from - 1]?.lower ?? '');
    if (hit && opens && hit.to === at) return true;
  }
  return false;
}
