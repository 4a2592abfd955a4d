import type { Element } from 'hast';
import { h } from '../../markup/element.ts';
import type { DeckContext } from '../context.ts';
import { labels } from '../labels.ts';

/** Whose talk it is, large, for the cover: the logo, else the name; nothing where there is neither. */
export function coverBrand({ deck: { brand } }: DeckContext): Element[] {
  if (!brand) return [];
  const { logo, name } = brand;
  if (logo) {
    const src = `data:${logo.type};base64,${logo.base64}`;
    return [h('p.cover-brand', [h('img', { src, alt: name ?? labels.logo })])];
  }
  return name ? [h('p.cover-brand', name)] : [];
}

/** The same small, for the foot of a slide. The brand's sheet holds the picture once for all of them. */
export function smallBrand({ deck: { brand } }: DeckContext): Element[] {
  if (!brand) return [];
  const { logo, name } = brand;
  if (logo) return [h('span.brand-logo', { role: 'img', ariaLabel: name ?? labels.logo })];
  return name ? [h('span.brand-name', name)] : [];
}
