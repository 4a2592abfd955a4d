import {
  amountsIn,
  figuresIn,
  isSameAmount,
  type Phrase,
  ROUNDED,
  rounded,
  type Slide,
  slidesOf,
  wordsOf,
} from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { shownPhrases } from '../words.ts';

/**
 * A figure that is shown stands in the source's own words too. What is said aloud is whole sentences, of which a place
 * may hold the part alone that the claim is about.
 */
export const numbers: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) => {
    const names = deck.subjects.flatMap(({ name, short }) => [name, short]);
    const phrases = [slide.data.titleFrom, ...shownPhrases(slide)].filter(isQuoted);
    const wrong = phrases.flatMap((phrase) => missing(phrase, names).map((figure) => ({ figure, phrase })));
    const first = wrong.filter(({ figure }, i) => wrong.findIndex((one) => one.figure === figure) === i);
    const told = first.map(
      ({ figure, phrase }) => [figure, `\`${phrase.text}\``, 'one that its source states'] as const,
    );
    return [...told, ...largeFaults(slide)].map(([figure, where, expected]) =>
      about(slide, `Unexpected figure ${figure} in ${where}, expected ${expected}`, 'numbers', 'error'),
    );
  });

/**
 * What is wrong with a figure shown large: its amounts, whatever form they have, are those of a place of its claim, and
 * a rounded one is marked and stands beside the exact one.
 */
function largeFaults({ data }: Slide): readonly (readonly [string, string, string])[] {
  if (data.layout !== 'stat') return [];
  const { value, unit, caption } = data.content;
  // In the speaker's own words it cites nothing: what they count is theirs to answer for.
  if (caption.confidence === 'own') return [];
  const shown = [value, unit].filter(Boolean).join(' ');
  const stated = caption.spans.flatMap(({ quote }) => amountsIn(quote));
  const beside = amountsIn(`${data.title} ; ${caption.text}`);
  const isRounded = value.startsWith('≈');
  const amounts = amountsIn(shown).filter((amount) => {
    const exact = stated.filter((one) => isSameAmount(isRounded ? rounded(one, ROUNDED) : one, amount));
    return !exact.some((one) => !isRounded || beside.some((other) => isSameAmount(other, one)));
  });
  const expected = isRounded ? 'the exact one of its source beside it' : 'one that its source states';
  return amounts.length > 0 ? [[shown, 'large digits', expected]] : [];
}

/** Taken from a source, and neither ours nor counted. */
function isQuoted({ spans, confidence }: Phrase): boolean {
  return spans.length > 0 && confidence !== 'scaffold' && confidence !== 'computed';
}

/**
 * Figures that no place of a phrase states; the names of subjects are set before their claims, figures and all. Where a
 * phrase goes on beyond its places, to the whole sentence that they stand in, nothing can be told.
 */
function missing({ text, spans }: Phrase, names: readonly string[]): string[] {
  const quotes = spans.map((span) => span.quote);
  const stated = new Set([...quotes, ...names].flatMap(figuresIn));
  const unstated = figuresIn(text).filter((figure) => !stated.has(figure));
  if (unstated.length === 0) return [];
  const said = new Set([...quotes, ...names].flatMap(plainWords));
  const words = plainWords(text);
  return words.filter((word) => said.has(word)).length >= WITHIN * words.length ? unstated : [];
}

/** Share of a phrase's words, figures aside, that its places hold where it doesn't go beyond them. */
const WITHIN = 0.95;

function plainWords(text: string): readonly string[] {
  return wordsOf(text.toLowerCase()).filter((word) => !/\d/.test(word));
}
