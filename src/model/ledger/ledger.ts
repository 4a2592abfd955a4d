import type { Deck, DeckSource, Phrase, Slide } from '../deck.ts';
import { ownWordsOf, phrasesWithin } from '../own-words.ts';
import type { Span } from '../span.ts';
import { checksum } from './checksum.ts';
import { plainText } from './plain.ts';
import type { SlideTexts } from './slide-texts.ts';

/**
 * A text's standing: a source's words; words with others beside them, or counted from what sources say; scaffolding, with names and labels;
 * the speaker's own.
 */
export type TextStanding = 's' | 'c' | 'f' | 'o';

export interface LedgerText {
  readonly checksum: string;
  readonly standing: TextStanding;
  /** Keys of the places that it rests on (`quoteKey`). */
  readonly cites: readonly string[];
}

/** What a slide was made with: each text that it shows or says, and every place that it cites. */
export interface LedgerSlide {
  /** Empty for what stands beside the slides. */
  readonly id: string;
  readonly cites: readonly string[];
  /** Each once. */
  readonly texts: readonly LedgerText[];
  /** How many texts it has, those that stand there twice counted twice; null where nothing is told of it. */
  readonly count: number | null;
  /** Checksum of its markup, with all that is no text, or of its texts in their order; null where nothing is told of it. */
  readonly markup: string | null;
}

/**
 * What a deck's file tells, unseen, of what it was made with: by it every text on a slide can be followed to its places, and one that
 * was changed by hand is found.
 */
export interface Ledger {
  readonly sources: readonly Pick<DeckSource, 'n' | 'id' | 'sha256'>[];
  /** Names that stand beside what sources say of them. */
  readonly names: readonly string[];
  /** Checksum of all of the file but its slides, its quotes and this; null where nothing is told of it. */
  readonly frame: string | null;
  readonly slides: readonly LedgerSlide[];
}

/** The texts of a slide in a file; null: those beside the slides. */
export type TextsOf = SlideTexts & { readonly slide: Slide | null; readonly markup?: string };

/** What is compared of a slide whose markup a program may write anew: its texts in their order. */
export function inOrder({ shown, said }: SlideTexts): string {
  return [...shown, ...said].map(plainText).filter(Boolean).join('\n');
}

/** Names a place: number of its source, beginning, end. */
export function quoteKey(n: number, { start, end }: Pick<Span, 'start' | 'end'>): string {
  return `${n}-${start}-${end}`;
}

/** How many texts a slide has. */
export function countOf({ shown, said }: SlideTexts): number {
  return [...shown, ...said].filter((text) => plainText(text) !== '').length;
}

/** What a ledger tells of the whole file. */
export type LedgerHead = Omit<Ledger, 'slides'>;

/** The ledger of a deck, whose file shows and says these texts. */
export function ledgerOf(deck: Deck, texts: readonly TextsOf[], frame: string | null = null): Ledger {
  return { ...ledgerHead(deck, frame), slides: texts.map(ledgerEntries(deck)) };
}

export function ledgerHead(deck: Deck, frame: string | null): LedgerHead {
  return {
    sources: deck.sources.map(({ n, id, sha256 }) => ({ n, id, sha256 })),
    names: [...new Set(deck.subjects.flatMap(({ name, short }) => [name, short]))],
    frame,
  };
}

/** What the ledger of a deck tells of one slide, or of what stands beside them. */
export function ledgerEntries(deck: Deck): (texts: TextsOf) => LedgerSlide {
  const numbers = new Map(deck.sources.map(({ id, n }) => [id, n]));
  const keyOf = (span: Span) => quoteKey(numbers.get(span.source) ?? 0, span);
  return (texts) => entered(texts, keyOf);
}

/** A phrase of a slide, as it is compared. */
interface Known {
  readonly phrase: Phrase;
  readonly plain: string;
}

function entered({ slide, shown, said, markup }: TextsOf, keyOf: (span: Span) => string): LedgerSlide {
  const phrases = slide === null ? [] : phrasesWithin([slide.data, slide.children.map(({ data }) => data)]);
  const known: Known[] = [];
  for (const phrase of phrases) {
    const plain = plainText(phrase.text);
    if (plain !== '') known.push({ phrase, plain });
  }
  const own = slide === null ? [] : ownTexts(slide, phrases);
  const all = [...shown, ...said].map(plainText).filter(Boolean);
  const texts = [...new Set(all)].map((text): LedgerText => {
    const { standing, spans } = restOf(text, known);
    const cites = spans.length > 0 ? [...new Set(spans.map(keyOf))] : [];
    return { checksum: checksum(text), standing: standing === 'f' && isOf(text, own) ? 'o' : standing, cites };
  });
  return {
    id: slide?.data.id ?? '',
    cites: [...new Set(phrases.flatMap(({ spans }) => spans.map(keyOf)))],
    texts,
    count: all.length,
    markup: markup === undefined ? null : checksum(markup),
  };
}

/** What a text rests on: the phrase that it is, else those that it holds or is a part of. */
function restOf(text: string, known: readonly Known[]) {
  const same = known.filter(({ plain }) => plain === text);
  const near = same.length > 0 ? same : known.filter(({ plain }) => isWithin(plain, text) || isWithin(text, plain));
  if (near.length === 0) return NOTHING;
  const spans = near.flatMap(({ phrase }) => phrase.spans);
  return { standing: standingOf(near, spans.length > 0, same.length > 0), spans };
}

/** Of scaffolding. */
const NOTHING: { readonly standing: TextStanding; readonly spans: readonly Span[] } = { standing: 'f', spans: [] };

function standingOf(near: readonly { readonly phrase: Phrase }[], isCited: boolean, isWhole: boolean): TextStanding {
  const has = (confidence: Phrase['confidence']) => near.some(({ phrase }) => phrase.confidence === confidence);
  if (has('own')) return 'o';
  if (!isCited) return has('computed') ? 'c' : 'f';
  return isWhole && !has('computed') ? 's' : 'c';
}

/** Shorter texts stand in others by chance. */
const TELLING = 4;

function isWithin(part: string, whole: string): boolean {
  return part.length >= TELLING && part.length <= whole.length && whole.includes(part);
}

/** What the speaker wrote of a slide, whose phrases are at hand, plain. */
function ownTexts(slide: Slide, phrases: readonly Phrase[]): readonly string[] {
  if (slide.data.layout !== 'own' && phrases.every(({ confidence }) => confidence !== 'own')) return [];
  const { shown, said } = ownWordsOf(slide);
  return [...shown, ...said].map(plainText).filter(Boolean);
}

/** Whether a text is one of `lines`, holds one or is a part of one: what else stands on a slide of one's own is its frame. */
function isOf(text: string, lines: readonly string[]): boolean {
  return lines.some((line) => line === text || isWithin(line, text) || isWithin(text, line));
}
