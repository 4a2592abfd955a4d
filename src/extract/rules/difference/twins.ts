import type { FacetClaim } from '../../../model/index.ts';
import { bodyStart, claimOf } from '../../claim.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { facetLabel } from './facet-label.ts';
import { type Frame, frameOf } from './frame.ts';
import { rarityOf } from './likeness.ts';
import type { Sided } from './sided.ts';
import { takenBy } from './taken.ts';

/** Shared content words, and their share of the words of the longer of the two. */
const LEAST = 3;
const SHARE = 0.6;

/**
 * Sentences that are one sentence but for the subject and the figure: "About 15 % of trips are made by tram", "Only 3 %
 * of trips are made by ferry". Each names exactly one main subject, wherever it stands.
 */
export function fromTwins(reading: Reading, frames: readonly Frame[]): readonly FacetClaim[] {
  return rowsOf(frames).flatMap((row) => claimsOf(reading, row));
}

/** The sentences that may be twins of others, of those that no claim was made of. */
export function twinsIn(reading: Reading, taken: readonly FacetClaim[]): readonly Frame[] {
  const isTaken = takenBy(taken);
  return reading.passages.flatMap((passage, order) => {
    const subject = onlySubject(reading, passage);
    if (!subject || passage.form !== 'sentence' || unfit(passage, reading.cues) || isTaken(passage)) return [];
    const frame = frameOf(reading, sidedOf(passage, subject), order);
    return frame.dimensions.length > 0 || /\d/.test(passage.text) ? [frame] : [];
  });
}

function sidedOf(passage: Passage, subject: string): Sided {
  const known = sides.get(passage);
  if (known?.subject === subject) return known;
  const clause = clauseOf(passage, subject);
  const found: Sided = { passage, subject, ...clause, verb: passage.body, joint: null, owned: false };
  sides.set(passage, found);
  return found;
}

/** Kept for each passage, so that its frame is. */
const sides = new WeakMap<Passage, Sided>();

function onlySubject({ main }: Reading, { mentions }: Passage): string | null {
  const named = new Set(mentions.map((mention) => mention.subject).filter((id) => main.includes(id)));
  return named.size === 1 ? ([...named][0] as string) : null;
}

/** The clause that names the subject, where "whereas" or "while" joins two. */
function clauseOf(passage: Passage, subject: string): { from: number; to: number } {
  const { text, words, mentions } = passage;
  const named = words[mentions.find((mention) => mention.subject === subject)?.from ?? 0]?.start ?? 0;
  const joint = JOINT.exec(text);
  if (!joint) return { from: bodyStart(passage), to: text.length };
  const behind = joint.index + joint[0].length;
  return named >= behind ? { from: behind, to: text.length } : { from: bodyStart(passage), to: joint.index };
}

const JOINT = /[,;]\s(?:whereas|while|but)\s/;

/** Each frame with the first that it is a twin of; one a subject. Only those are compared that share words enough: there may be thousands. */
function rowsOf(frames: readonly Frame[]): readonly (readonly Frame[])[] {
  const rows: Frame[][] = [];
  const byWord = new Map<string, number[]>();
  for (const frame of frames) {
    const words = [...frame.content.keys()];
    const shared = new Map<number, number>();
    for (const word of words) for (const row of byWord.get(word) ?? []) shared.set(row, (shared.get(row) ?? 0) + 1);
    const row = rows[firstTwin(frame, shared, rows)];
    if (row) {
      if (!row.some((one) => one.sided.subject === frame.sided.subject)) row.push(frame);
      continue;
    }
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(rows.length);
      else byWord.set(word, [rows.length]);
    }
    rows.push([frame]);
  }
  return rows.filter((row) => row.length > 1);
}

/** The first row that a frame is a twin of, of those with which it shares so many words; -1 for none. */
function firstTwin(frame: Frame, shared: ReadonlyMap<number, number>, rows: readonly (readonly Frame[])[]): number {
  let found = -1;
  for (const [at, words] of shared) {
    const [first] = rows[at] as readonly Frame[];
    if ((found < 0 || at < found) && first !== undefined && areTwins(first, frame, words)) found = at;
  }
  return found;
}

function areTwins(a: Frame, b: Frame, shared: number): boolean {
  return shared >= LEAST && shared >= SHARE * Math.max(a.content.size, b.content.size) && a.said !== b.said;
}

function claimsOf(reading: Reading, row: readonly Frame[]): FacetClaim[] {
  const [first] = row as readonly [Frame, ...Frame[]];
  const label = facetLabel(reading, row, rarityOf(row));
  return row.map(({ sided: { passage, subject, from, to } }) => ({
    ...claimOf(reading, passage, { kind: 'difference', rule: 'twins', score: 0.8 }, from, to),
    ...facetOf(label, reading.cues),
    subject,
    form: 'prose',
    scope: `twins/${first.place.source}#${first.order}`,
  }));
}
