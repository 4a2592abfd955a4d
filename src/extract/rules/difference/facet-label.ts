import { capitalise } from '../../../model/index.ts';
import type { Reading } from '../../passage.ts';
import { type Frame, foldVerb } from './frame.ts';
import type { Rarity } from './likeness.ts';

/**
 * The facet that clauses share: as the lexicon names what their words betray, what their quantities measure, the
 * heading that both stand under, the verb, else the words that both have. "In general" when they share none.
 */
export function facetLabel(
  reading: Reading,
  frames: readonly Frame[],
  rarity: Rarity,
  key: string | null = null,
): string {
  const [a, b] = frames as readonly [Frame, Frame];
  const hint = key ?? a.hints.find((one) => b.hints.includes(one));
  if (hint) return named(hint);
  const dimension = a.dimensions.find((one) => b.dimensions.includes(one));
  if (dimension) return named(dimension);
  const heading = a.sided.passage.headings[0];
  if (heading && heading === b.sided.passage.headings[0] && reading.cues.keyOf(heading, 'facets')) return heading;
  const verb = sharedVerb(a, b);
  if (verb) return capitalise(verb);
  const shared = [...a.content.keys()].filter((key) => b.content.has(key));
  const rarest = shared.sort((one, other) => rarity.of(other) - rarity.of(one))[0];
  const words = longestRun(a, new Set(shared)) ?? a.content.get(rarest ?? '');
  // "Suits homes" and "Buys" are what both do, no name of a facet.
  const does = a.predicate === null ? undefined : a.content.get(a.predicate.split(' ')[0] ?? '');
  if (words && does && words.split(' ').includes(does)) return named('in-general');
  return words ? capitalise(words) : named(frames.flatMap(({ hints }) => hints)[0] ?? 'in-general');
}

function named(key: string): string {
  return capitalise(key.replaceAll('-', ' '));
}

/** "Powered by": the verb with its particle, as it is written. */
function sharedVerb(a: Frame, b: Frame): string | null {
  if (a.predicate === null || a.predicate !== b.predicate || !a.predicate.includes(' ')) return null;
  const [verb = '', particle = ''] = a.predicate.split(' ');
  const written = a.content.get(verb) ?? b.content.get(verb);
  return written ? `${written} ${particle}` : null;
}

/** Two or three shared words that stand together: "data distribution". */
function longestRun({ sided: { passage, from, to } }: Frame, shared: ReadonlySet<string>): string | null {
  const words = passage.words.filter((word) => word.start >= from && word.end <= to);
  for (const length of [3, 2]) {
    for (let i = 0; i + length <= words.length; i++) {
      const run = words.slice(i, i + length);
      const text = passage.text.slice(run[0]?.start, run.at(-1)?.end);
      if (
        run.every((word) => shared.has(foldVerb(word.lower)) && !/ing$/.test(word.lower)) &&
        /^[\p{L}\s-]+$/u.test(text)
      )
        return text.toLowerCase();
    }
  }
  return null;
}
