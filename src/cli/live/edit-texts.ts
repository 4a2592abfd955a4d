import { createHash } from 'node:crypto';

/** Texts of the brief that pages were told of, the latest few, by their hashes. */
export interface Texts {
  /** The hash of a text, which is remembered from now on. */
  readonly hashOf: (text: string) => string;
  readonly of: (hash: string | null) => string | null;
}

/** As many as can be on the way to a page and back. */
const MOST = 16;

export function createTexts(): Texts {
  const known = new Map<string, string>();
  return {
    hashOf: (text) => {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
      known.delete(hash);
      known.set(hash, text);
      for (const old of known.keys()) if (known.size > MOST) known.delete(old);
      return hash;
    },
    of: (hash) => (hash === null ? null : (known.get(hash) ?? null)),
  };
}
