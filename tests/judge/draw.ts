import { claimsOf, type KnowledgeModel } from '../../src/model/index.ts';

/** What is said and what a slide would show of it. */
export interface Pair {
  readonly source: string;
  readonly kind: string;
  readonly said: string;
  readonly short: string;
}

/** Every short that isn't the whole text already, with the text that it was made from. */
export function pairsOf(source: string, model: KnowledgeModel): readonly Pair[] {
  const claims = claimsOf(model).map(({ kind, text, sentence, short }) => ({ kind, said: sentence ?? text, short }));
  const sides = model.differences.flatMap((one) =>
    one.sides.map(({ text, sentence, short }) => ({ kind: 'difference', said: sentence ?? text, short })),
  );
  return [...claims, ...sides].flatMap(({ kind, said, short }) => (short ? [{ source, kind, said, short }] : []));
}

/** `count` of the items, drawn without putting back; the same seed draws the same. */
export function draw<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const left = [...items];
  let state = seed >>> 0;
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0] as T,
  );
}
