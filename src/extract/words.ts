import { isPlain } from './pattern.ts';

/** A word of a text: lower case, folded (plural and possessive endings off), and where it stands (UTF-16 offsets). */
export interface Word {
  readonly lower: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a text in order; hyphens part words, apostrophes do not. */
export function wordsIn(text: string): readonly Word[] {
  const kept = cuts.get(text);
  if (kept) return kept;
  const found = cutWords(text);
  if (cuts.size >= MOST_KEPT) cuts.clear();
  cuts.set(text, found);
  return found;
}

/** Kept for the latest texts, since every rule asks for the words of the same few. */
const cuts = new Map<string, readonly Word[]>();
const MOST_KEPT = 8192;

/** Cut by the engine at once, then found again in order: what stands between two words holds no word. */
function cutWords(text: string): readonly Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const word of text.match(isPlain(text) ? PLAIN_WORD : WORD) ?? []) {
    const { lower, stem } = folded(word);
    const start = text.indexOf(word, end);
    end = start + word.length;
    found.push({ lower, stem, start, end });
  }
  return found;
}

/** Letters and digits with inner apostrophes; the length is bounded by the text alone. */
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** The same where no letter or digit but those of ASCII stands: a fifth of the price. */
const PLAIN_WORD = /[A-Za-z0-9]+(?:['’][A-Za-z]+)*/g;

const INITIALS = /\p{Lu}s$/u;

/** Words as they are written, folded; kept, since a text says the same few thousand. */
const folds = new Map<string, Pick<Word, 'lower' | 'stem'>>();

function folded(word: string): Pick<Word, 'lower' | 'stem'> {
  const kept = folds.get(word);
  if (kept) return kept;
  const lower = word.toLowerCase();
  // "MAOIs" is no word in -is.
  const fold = { lower, stem: INITIALS.test(word) ? lower.slice(0, -1) : stemOf(lower) };
  if (folds.size >= MOST_KEPT) folds.clear();
  folds.set(word, fold);
  return fold;
}

/** A word without its plural or possessive ending: "SSDs", "SSD's" and "ssd" are one. */
export function stemOf(lower: string): string {
  const word = /['’]/.test(lower) ? lower.replace(/['’]s?$/, '') : lower;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 2 && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Plurals that no rule folds, and words that only look like plurals. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `buses bus|gases gas|gas gas|lenses lens|lens lens|viruses virus|bonuses bonus|campuses campus|statuses status|censuses census
  focuses focus|circuses circus|men man|women woman|children child|people people|mice mouse|feet foot|teeth tooth|geese goose
  analyses analysis|diagnoses diagnosis|hypotheses hypothesis|crises crisis|theses thesis|axes axis|bacteria bacterium
  leaves leaf|loaves loaf|knives knife|shelves shelf|halves half|wolves wolf|calves calf|thieves thief|wives wife
  series series|species species|news news|always always|perhaps perhaps|whereas whereas|mathematics mathematics|physics physics`
    .split(/[|\n]\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** A name folded for comparison: its words' stems, joined by blanks. */
export function keyOf(text: string): string {
  return wordsIn(text)
    .map((word) => word.stem)
    .join(' ');
}

/** A name as an id: lower case, hyphens between words, no ending folded. */
export function slugOf(text: string): string {
  return wordsIn(text)
    .map((word) => word.lower.replace(/['’]/g, ''))
    .join('-');
}
