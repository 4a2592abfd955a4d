import type { Deck } from '../../../src/model/index.ts';

/** Words that a source, a brief or a profile brings; the other strings of a deck are names of ours. */
const WORDS = new Set(
  'text title name note lead label facet term quote caption speaker event abbreviation prompt stem question short shortName publisher date detail unit value attribution when byline audience tag head holder'.split(
    ' ',
  ),
);

/** The deck with a text of `texts` in place of each of its words, one after the other from `from` on, and how many that took. */
export function filled(
  deck: Deck,
  texts: readonly string[],
  from: number,
): { readonly deck: Deck; readonly taken: number } {
  let taken = 0;
  const next = () => texts[(from + taken++) % texts.length];
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WORDS.has(key) && value !== '' ? next() : value;
    if (Array.isArray(value))
      return value.map((one) => (key === 'lines' && typeof one === 'string' ? next() : walk(one, key)));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  const { brand, habits, ...rest } = deck;
  return { deck: { ...(walk(rest, '') as Deck), brand, habits: habits ?? null }, taken };
}
