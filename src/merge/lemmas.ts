/** Words that carry no content when two claims are compared. */
const EMPTY = new Set(
  'a an the and or but of to in on at by for with from as is are was were be been can may might will would that which who this these those it its they their them such like including also more most often than into not no any some all each other'.split(
    ' ',
  ),
);

/** The content of a text as folded words: endings off, empty words out. */
export function lemmasOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map(lemma));
}

function lemma(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ators?|ating|ates?|ated)$/, 'at')
    .replace(/(?:ings?|ed|es|s)$/, '')
    .replace(/(?:ly|e)$/, '');
}

/** Shared words by the smaller set, 0..1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, big] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (big.has(word)) shared++;
  return shared / small.size;
}
