/** A number from a text, the same on every machine (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** In an order that tells nothing of where the values stood, and that stays the same for the same keys. */
export function shuffled<T>(values: readonly T[], salt: string, keyOf: (value: T) => string): T[] {
  return values
    .map((value, i) => ({ value, i, at: hashOf(`${salt}\n${keyOf(value)}`) }))
    .sort((one, other) => one.at - other.at || one.i - other.i)
    .map(({ value }) => value);
}
