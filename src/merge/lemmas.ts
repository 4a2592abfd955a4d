import { keeper } from '../model/index.ts';

/** Words that carry no content when two claims are compared. */
const EMPTY = new Set(
  'a an the and or but of to in on at by for with from as is are was were be been can may might will would that which who this these those it its they their them such like including also more most often than into not no any some all each other about around roughly approximately nearly some usually typically generally mostly mainly very quite so too just only there here has have had does do did must should need needs'.split(
    ' ',
  ),
);

/** The content of a text as folded words: endings off, numbers in figures, empty words out. */
export function lemmasOf(text: string): ReadonlySet<string> {
  return sets(EMPTY, text, () => new Set(lemmaListOf(text)));
}

/** Kept for the latest texts, since each claim is compared with others. */
const sets = keeper<typeof EMPTY, ReadonlySet<string>>();

/** The same in the order of the text, repeats kept. */
export function lemmaListOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\d[\d.,]*\d|[\p{L}\p{N}%]+/gu) ?? []).filter((word) => !EMPTY.has(word)).map(lemma);
}

/** A word in figures where it is a number: "twelve" and "12", "1,000" and "1000". */
export function figure(word: string): string | null {
  if (/^\d/.test(word)) return word.replace(/,(?=\d{3}\b)/g, '');
  return NUMBERS.get(word) ?? null;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety hundred';
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...ONES.split(' ').map((word, i) => [word, String(i)] as const),
  ...TENS.split(' ').map((word, i) => [word, String((i + 2) * 10)] as const),
]);

function lemma(word: string): string {
  const number = figure(word);
  if (number !== null) return number;
  if (word.length < 5) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ators?|ating|ates?|ated)$/, 'at')
    .replace(/(?:ings?|ed|es|s)$/, '')
    .replace(/(?:ly|e)$/, '');
}

/** Shared words by the smaller set, 0..1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = Math.min(a.size, b.size);
  return small === 0 ? 0 : sharedBy(a, b) / small;
}

/** Shared words by all words of both, 0..1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedBy(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, big] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (big.has(word)) shared++;
  return shared;
}
