/** Entropy of the counts by the most that it could be: 1 is even, 0 is one count alone; null where there is nothing to share. */
export function evenness(counts: readonly number[]): number | null {
  const all = sum(counts);
  if (counts.length < 2 || all === 0) return null;
  const entropy = sum(counts.filter((one) => one > 0).map((one) => -(one / all) * Math.log(one / all)));
  return entropy / Math.log(counts.length);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

export function deviation(values: readonly number[]): number {
  const middle = mean(values) ?? 0;
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)) ?? 0);
}
