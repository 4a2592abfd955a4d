import type { Lexicon, ReadDocument, Templates } from '../model/index.ts';

/**
 * What was read before, by its bytes: who reads the same again gets the very same value. It belongs to whoever reads
 * again and again, and holds no more than the latest two readings needed.
 */
export interface Memory {
  /** By all that they were made from. */
  readonly documents: Kept<ReadDocument>;
  /** What was asked for and was there: when it isn't any more, that is told. */
  readonly found: Set<string>;
  readonly lexicon: Latest<Lexicon>;
  readonly templates: Latest<Templates>;
}

export function createMemory(): Memory {
  return { documents: kept(), found: new Set(), lexicon: latest(), templates: latest() };
}

/** The value that was made from these very texts the last time, else what `make` makes of them. */
export type Latest<T> = (texts: readonly string[], make: () => T) => T;

function latest<T>(): Latest<T> {
  let last: { readonly texts: readonly string[]; readonly value: T } | null = null;
  return (texts, make) => {
    const same = last?.texts.length === texts.length && last.texts.every((text, i) => text === texts[i]);
    if (!last || !same) last = { texts, value: make() };
    return last.value;
  };
}

/** Values by a key that tells all that they were made from. */
export interface Kept<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** A reading is over: what neither it nor the one before asked for is forgotten. */
  turn(): void;
}

function kept<T>(): Kept<T> {
  let young = new Map<string, T>();
  let old: ReadonlyMap<string, T> = new Map();
  return {
    get: (key) => {
      const value = young.get(key) ?? old.get(key);
      if (value !== undefined) young.set(key, value);
      return value;
    },
    set: (key, value) => void young.set(key, value),
    turn: () => {
      old = young;
      young = new Map();
    },
  };
}
