import type { Phrase, Slide } from '../../model/index.ts';
import { slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';

/** Whatever claims something says where it comes from: on the slide and in the script. */
export const source: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) =>
    phrasesOf(slide)
      .filter((phrase) => phrase.spans.length === 0 && phrase.confidence !== 'scaffold')
      .map((phrase) => about(slide, `Unexpected \`${phrase.text}\` without a place, expected a source`, 'source')),
  );

/** Every phrase of a slide's content and script. */
export function phrasesOf(slide: Slide): Phrase[] {
  return [...found(slide.data.content), ...slide.children[0].data.script];
}

function found(value: unknown): Phrase[] {
  if (value === null || typeof value !== 'object') return [];
  if ('text' in value && 'spans' in value && 'confidence' in value) return [value as Phrase];
  return Object.values(value).flatMap(found);
}
