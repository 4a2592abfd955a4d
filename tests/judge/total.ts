import type { Score, Tally } from './score.ts';

/** Precision, recall and F1 of a kind over several documents; null where there is nothing to measure. */
export interface Rate extends Tally {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Sums the counts of several documents, kind by kind. */
export function total(scores: readonly Score[]): Readonly<Record<string, Rate>> {
  const kinds = [...new Set(scores.flatMap(({ kinds }) => Object.keys(kinds)))];
  return Object.fromEntries(kinds.map((kind) => [kind, rate(scores.flatMap(({ kinds }) => kinds[kind] ?? []))]));
}

function rate(tallies: readonly Tally[]): Rate {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((n, tally) => n + of(tally), 0);
  const [must, found, outs, right] = [sum((t) => t.must), sum((t) => t.found), sum((t) => t.outs), sum((t) => t.right)];
  const precision = outs > 0 ? right / outs : null;
  const recall = must > 0 ? found / must : null;
  const both = (precision ?? 0) + (recall ?? 0);
  const f1 = recall === null ? null : both > 0 ? (2 * (precision ?? 0) * recall) / both : 0;
  const missed = tallies.flatMap((tally) => tally.missed);
  const wrong = tallies.flatMap((tally) => tally.wrong);
  return { must, found, outs, right, missed, wrong, precision, recall, f1 };
}
