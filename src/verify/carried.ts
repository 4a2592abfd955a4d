import { figuresIn, plainText, stemListOf, wordsOf } from '../model/index.ts';
import type { Judged } from './quotes.ts';

/** Words that stand beside what sources say: names of subjects, and what every source is called. */
export interface Beside {
  readonly names: readonly string[];
}

/** Figures of a text that neither its quotes nor what they stand in state. */
export function strangeFigures(text: string, quotes: readonly Judged[], { names }: Beside): readonly string[] {
  const stated = new Set(
    [...quotes.flatMap(({ quote, around }) => [quote.quote, around]), ...names].flatMap(figuresIn),
  );
  return figuresIn(text).filter((figure) => !stated.has(figure));
}

/**
 * Words with which we join what sources say, and which claim nothing by themselves: "With barns, that means …", "one kind of", "for
 * example", "says Gartner", "A figure to remember".
 */
const JOINING = new Set(['means', 'kind', 'kinds', 'type', 'example', 'says', 'figure', 'remember', 'named']);

/** Words of a text, by their stems, that neither its quotes nor what they stand in hold. */
export function strangeWords(text: string, quotes: readonly Judged[], { names }: Beside): readonly string[] {
  const held = new Set([...quotes.flatMap(({ quote, around }) => [quote.quote, around]), ...names].flatMap(stemListOf));
  return wordsOf(unlabelled(text, quotes)).filter((word) => {
    const [stem] = stemListOf(word);
    return stem !== undefined && !held.has(stem) && !JOINING.has(word.toLowerCase()) && !/\d/.test(word);
  });
}

/** Most words of a label. */
const LABEL = 6;

/** A text without what it is about, told before a colon, where that stands in its source: a heading, the head of a row. */
function unlabelled(text: string, quotes: readonly Judged[]): string {
  const [, label = '', rest = text] = /^([^:]+): (.+)$/su.exec(text) ?? [];
  const words = bare(label);
  if (words === '' || wordsOf(label).length > LABEL) return text;
  return [...new Set(quotes.map(({ source }) => source))].some((source) => ` ${bare(source)} `.includes(` ${words} `))
    ? rest
    : text;
}

/** Words that a text needs to be told for a quote. */
const ENOUGH = 3;

/** Whether a quote holds a text word for word. */
export function isQuoted(text: string, quotes: readonly Judged[]): boolean {
  const said = bare(text);
  return wordsOf(text).length >= ENOUGH && quotes.some(({ quote }) => ` ${bare(quote.quote)} `.includes(` ${said} `));
}

function bare(text: string): string {
  return wordsOf(plainText(text).toLowerCase()).join(' ');
}

/** Of the places of a slide, the one that shares most words with a text. */
export function nearest(text: string, quotes: readonly Judged[]): Judged | null {
  const words = new Set(stemListOf(text));
  let best: { readonly one: Judged; readonly shared: number } | null = null;
  for (const one of quotes) {
    const shared = new Set(stemListOf(one.quote.quote).filter((stem) => words.has(stem))).size;
    if (shared > (best?.shared ?? 0)) best = { one, shared };
  }
  return best?.one ?? null;
}
