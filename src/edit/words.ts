import { wordsOf } from '../model/index.ts';

/** A text with nothing but its words: blanks, punctuation, marks of emphasis and the case of letters tell no two apart. */
export function bare(text: string): string {
  const known = bared.get(text);
  if (known !== undefined) return known;
  const made = (
    text
      .normalize('NFKC')
      .replace(SOFT, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+|[%€$£]/gu) ?? []
  ).join(' ');
  if (bared.size >= MOST) bared.clear();
  bared.set(text, made);
  return made;
}

/** Signs that can't be seen: hyphens that break lines, spaces of no width. */
const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MOST = 8192;
const bared = new Map<string, string>();

/** Whether a text holds others' words, one after another and whole. */
export function holds(text: string, words: string): boolean {
  const wanted = bare(words);
  return wanted !== '' && ` ${bare(text)} `.includes(` ${wanted} `);
}

/** Figures of a text that none of others holds: "40" in "40 houses". */
export function newFigures(said: string, known: readonly string[]): readonly string[] {
  const stated = new Set(known.flatMap(figuresIn));
  return [...new Set(figuresIn(said))].filter((figure) => !stated.has(figure));
}

function figuresIn(text: string): string[] {
  const found = text.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu) ?? [];
  return found.map((figure) => figure.replace(/,(?=\d{3}(?!\d))/g, ''));
}

/** How alike the words of two texts are, 0 to 1 (Sørensen and Dice, of stems). */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(stemsIn(one)), new Set(stemsIn(other))];
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((stem) => b.has(stem)).length) / (a.size + b.size);
}

function stemsIn(text: string): readonly string[] {
  const words = wordsOf(
    text
      .normalize('NFKC')
      .replace(SOFT, '')
      .toLowerCase()
      .replace(/[’]s?\b/g, ' '),
  );
  return words.flatMap((word) => word.split(/[-/&]/)).flatMap((word) => (SMALL.has(word) ? [] : [stemOf(word)]));
}

function stemOf(word: string): string {
  if (/\d/.test(word)) return word.replace(/,(?=\d{3}(?!\d))/g, '');
  const stem = word.length > 4 ? word.replace(ENDINGS, '') : word.replace(/s$/, '');
  return stem.length > 2 ? stem : word;
}

const ENDINGS = /(?:ations?|ating|ates?|ings?|ments?|ies|ied|ers?|ed|es|ly|s|e|y)$/;

/** Words that say nothing by themselves. */
const SMALL: ReadonlySet<string> = new Set(
  `a an the and or but of in on at to for from by with as is are was were be been being it its they their them this that
  these those there here which who whom whose what when where how than then so such also too do does did has have had can
  could may might will would shall should must not no never none nothing neither nor without cannot hardly into onto over
  under about while if because since we you our your us i my me one's t s`.split(/\s+/),
);
