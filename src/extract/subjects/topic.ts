import type { Cues } from '../cues.ts';
import { type Word, wordsIn } from '../words.ts';

const LEAST = 4;
const LONGEST = 3;

/** The run of a title's words (3 at most) that the documents say most; null when none comes back often. */
export function topicOf(title: string, cues: Cues, times: (key: string) => number): string | null {
  const words = wordsIn(title);
  let best: { readonly text: string; readonly weight: number } | null = null;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
      const run = words.slice(from, to);
      if (!isNoun(run, title, cues)) continue;
      const count = times(run.map((word) => word.stem).join(' '));
      const weight = count * run.length ** 2;
      if (count >= (run.length > 1 ? 2 : LEAST) && weight > (best?.weight ?? 0)) {
        best = { text: title.slice((run[0] as Word).start, (run.at(-1) as Word).end), weight };
      }
    }
  }
  return best?.text ?? null;
}

const CLOSED = [
  'prepositions',
  'determiners',
  'conjunctions',
  'auxiliaries',
  'pronouns',
  'adverbs',
  'first-persons',
  'joint-nouns',
];

/** Neighbouring words, none of a closed class, no verb alone, nothing that names a facet or asks for examples. */
function isNoun(run: readonly Word[], title: string, cues: Cues): boolean {
  const text = title.slice((run[0] as Word).start, (run.at(-1) as Word).end);
  if (!/^[\p{L}\p{N} -]+$/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (run.some((word) => CLOSED.some((entry) => cues.has(word.lower, `grammar/${entry}`)) || /^\d+$/.test(word.lower)))
    return false;
  if (
    run.some(
      (word) =>
        cues.keyOf(word.lower, 'facets') !== null ||
        /^(?:how|why|what|introduction|guide|first|your|case|study)$/.test(word.lower),
    )
  )
    return false;
  return run.length > 1 || !cues.has(run[0]?.lower, 'grammar/verbs');
}
