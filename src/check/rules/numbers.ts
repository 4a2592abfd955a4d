import { type Phrase, slidesOf, wordsOf } from '../../model/index.ts';
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
    return first.map(({ figure, phrase }) =>
      about(
        slide,
        `Unexpected figure ${figure} in \`${phrase.text}\`, expected one that its source states`,
        'numbers',
        'error',
      ),
    );
  });

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
  const stated = new Set([...quotes, ...names].flatMap(figuresOf));
  const unstated = figuresOf(text).filter((figure) => !stated.has(figure));
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

/** "1,500" and "1500" are one figure; "GPT-4" holds none. */
function figuresOf(text: string): string[] {
  const found = text.match(/(?<![\p{L}\d]|\p{L}[-–‑])\d[\d.,]*\d|(?<![\p{L}\d.,]|\p{L}[-–‑])\d/gu) ?? [];
  return found.map((figure) => figure.replace(/,(?=\d{3}(?!\d))/g, ''));
}
