import type { Element, ElementContent } from 'hast';
import { type Phrase, widestWord, widthOf } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { labels } from '../labels.ts';

const TAGS: Readonly<Partial<Record<Phrase['confidence'], string>>> = {
  forecast: labels.forecast,
  hedged: labels.hedged,
};

/** A phrase's words, with a written tag where the source forecasts or hedges. */
export function words(phrase: Phrase, context?: { readonly data: { readonly tag: string | null } }): ElementContent[] {
  const tag = TAGS[phrase.confidence];
  // A tag that the whole slide carries is not said again beside each phrase.
  return tag && context?.data.tag !== tag ? [bound(`${phrase.text} `), h('span.sure-tag', tag)] : [bound(phrase.text)];
}

/** The written tag of what a source forecasts or hedges; nothing where it states it. */
export function sureTag(confidence: Phrase['confidence']): ElementContent[] {
  const tag = TAGS[confidence];
  return tag ? [bound(' '), h('span.sure-tag', tag)] : [];
}

/** `dashed` where the source forecasts or hedges: line style means certainty. */
export function certainty(...phrases: readonly (Phrase | null | undefined)[]): string[] {
  return phrases.some((phrase) => phrase && TAGS[phrase.confidence]) ? ['dashed'] : [];
}

/** What stands where no source says anything. */
export function nothing(text: string): Element {
  return h('span.nothing', text);
}

/** A number and its unit, or a mark and its word, never part at a line's end. */
export function bound(text: string): ElementContent {
  const value = /\d /.test(text)
    ? text.replace(/(\d) (?=(?:%|°C|[kMG]?Wh?|kg|km|cm|mm|€|\$|million|billion)(?!\p{L}))/gu, '$1\u00a0')
    : text;
  return { type: 'text', value };
}

/** The step of a type scale that holds a text as wide as so many average letters: `z0` is the largest. */
export function size(characters: number, limits: readonly number[]): string {
  const step = limits.findIndex((limit) => characters <= limit);
  return `z${step < 0 ? limits.length : step}`;
}

/** How wide the widest of some texts is, in average letters. */
export function longest(texts: readonly (string | undefined)[]): number {
  return Math.max(0, ...texts.map((text) => widthOf(text ?? '')));
}

/** How wide the widest word of some texts is, in average letters: what a narrow box must hold. */
export function longestWord(...texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widestWord));
}
