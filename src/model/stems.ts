import { wordsOf } from './text.ts';

/** Words of a text that carry meaning: four letters or more, endings off. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(stemListOf(text));
}

/** The same in the order of the text, repeats kept. */
export function stemListOf(text: string): readonly string[] {
  return wordsOf(text.toLowerCase())
    .filter((word) => word.length > 3 && !EMPTY.has(word))
    .map((word) => word.replace(/(?:ations?|ating|ates?|ings?|ies|ied|ed|es|s|e)$/, '').slice(0, 8));
}

const EMPTY = new Set(
  'that this these those with from into they them their there have been were will would which what when where such also than then each some other about more most does very only over your'.split(
    ' ',
  ),
);
