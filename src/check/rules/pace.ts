import { slidesOf } from '../../model/index.ts';
import { about, ofDeck, type Rule } from '../rule.ts';
import { besideWords, lasting, ownSeconds, spokenSeconds, spokenWords, teaching } from '../words.ts';

/** How far words and seconds may be apart. */
const SLACK = 0.1;
/** Seconds within which nobody notices. */
const UNNOTICED = 4;

/** The words of each slide can be said in its seconds, and those of the talk at its pace. */
export const pace: Rule = (deck) => {
  const slides = teaching(deck);
  const hurried = slidesOf(deck).flatMap((slide) => {
    if (slide.data.mode !== 'teach') return [];
    const has = ownSeconds(slide, deck);
    const needs = spokenSeconds(slide, deck);
    if (needs <= has * (1 + SLACK) + UNNOTICED) return [];
    const words = `${spokenWords(slide)} words at ${deck.pace} a minute`;
    return [about(slide, `Unexpected ${words} on ${lasting(has)}, expected ${lasting(needs)}`, 'pace')];
  });
  const words = slides.reduce((sum, slide) => sum + spokenWords(slide), 0);
  const speech = slides.reduce((sum, slide) => sum + ownSeconds(slide, deck) - besideWords(slide, deck), 0);
  const actual = speech > 0 ? (words * 60) / speech : deck.pace;
  const off = Math.abs(actual - deck.pace) > SLACK * deck.pace && slidesOf(deck).length > 0;
  const whole = `Unexpected pace of ${Math.round(actual)} words a minute of speech, expected ${deck.pace} or within a tenth of it`;
  return off ? [...hurried, ofDeck(whole, 'pace')] : hurried;
};
