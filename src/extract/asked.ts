import type { Passage, Reading } from './passage.ts';

/**
 * Keeps what a rule makes of a passage, since several ask; for one reading alone: a passage may be read again beside other
 * documents, and then mean something else.
 */
export function onceIn<T>(): (reading: Reading, passage: Passage, make: () => T) => T {
  const all = new WeakMap<Reading, Map<Passage, T>>();
  return (reading, passage, make) => {
    const known = all.get(reading) ?? new Map<Passage, T>();
    all.set(reading, known);
    if (known.has(passage)) return known.get(passage) as T;
    const made = make();
    known.set(passage, made);
    return made;
  };
}
