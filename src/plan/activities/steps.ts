import type { Activity } from '../../model/index.ts';

/** What to do, and its share of the time. */
export type Share = readonly [text: string, share: number];

const ROUND = 10;

/**
 * The steps in whole seconds that sum to `seconds`, exactly: each is rounded to ten seconds, and the longest takes what
 * is left over.
 */
export function stepsOf(seconds: number, shares: readonly Share[]): Activity['steps'] {
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  const unit = seconds >= 2 * ROUND * shares.length ? ROUND : 1;
  const lengths = shares.map(([, share]) => Math.max(unit, Math.round((seconds * share) / all / unit) * unit));
  const longest = lengths.indexOf(Math.max(...lengths));
  const rest = seconds - lengths.reduce((sum, one) => sum + one, 0);
  return shares.map(([text], i) => ({ text, seconds: (lengths[i] ?? 0) + (i === longest ? rest : 0) }));
}
