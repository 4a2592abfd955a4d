/** What the id of a claim is a hash of (the first 12 hexadecimal digits of its SHA-256): `occurrence` counts the same before it. */
export function claimKey(kind: string, source: string, quote: string, occurrence: number): string {
  return `${kind}\n${source}\n${quote}\n${occurrence}`;
}
