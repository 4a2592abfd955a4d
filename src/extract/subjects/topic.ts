import type { Document } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { type Word, wordsIn } from '../words.ts';

const LONGEST = 3;
/** Words of a text that can't say its topic often. */
const SHORT = 450;

/** What a title is about, its lead ("A guide to …"), its tail ("… explained") and its number ("API4:2023 …") left out. */
export function bareTitle(title: string, cues: Cues): string {
  const numbered = title.replace(
    /^(?:[\p{Lu}\d]{2,}:\d+|(?:chapter|part|day|lesson|week|unit|no\.?)\s*\d+\s*[:.–—-])\s+/iu,
    '',
  );
  const piece = (numbered.split(/[:|–—]|\s-\s|\?/)[0] as string).trim();
  const words = wordsIn(piece);
  const lead = cues.at(words, 'subjects/title-leads', 0);
  const from = lead ? (words[lead.to]?.start ?? 0) : 0;
  const tail = words.findIndex(
    (_, i) => i > (lead?.to ?? 0) && cues.at(words, 'subjects/title-tails', i)?.to === words.length,
  );
  const end = tail > 0 ? (words[tail - 1] as Word).end : piece.length;
  return piece
    .slice(from, end)
    .replace(/[’']s$/, '')
    .trim();
}

/**
 * The run of a title's words (3 at most) that the documents say most; null when none comes back often: 4 times, in a
 * short text 2.
 */
export function topicOf(document: Document, cues: Cues, times: (key: string) => number): string | null {
  const { title, words: length } = document.source;
  const least = length > 0 && length < SHORT ? 2 : 4;
  const words = wordsIn(title);
  let best: { readonly text: string; readonly weight: number } | null = null;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
      const run = words.slice(from, to);
      if (!isNoun(run, title, cues)) continue;
      const count = times(run.map((word) => word.stem).join(' '));
      const weight = count * run.length ** 2;
      if (count >= (run.length > 1 ? 2 : least) && weight > (best?.weight ?? 0)) {
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
  'negations',
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
