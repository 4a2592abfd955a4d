import { LAYOUTS, type LayoutName, pointOf, widthOf } from '../model/index.ts';
import type { AnyClaim } from './find.ts';

/** Which claims of a slide a layout can show; a layout that isn't here is made for one purpose and can't be asked for. */
const TAKES: { readonly [L in LayoutName]?: (claims: readonly AnyClaim[]) => boolean } = {
  points: (claims) => listed(claims, LAYOUTS.points),
  timeline: (claims) => listed(claims, LAYOUTS.timeline),
  terms: (claims) =>
    claims.length > 1 && claims.length <= (LAYOUTS.terms.slots.items ?? 4) && areAll(claims, 'definition'),
  compare: (claims) => claims.length <= (LAYOUTS.compare.slots.stages ?? 4) && areAll(claims, 'difference'),
  matrix: (claims) => claims.length <= (LAYOUTS.matrix.slots.rows ?? 3) && areAll(claims, 'difference'),
  industry: (claims) =>
    claims.length > 1 && claims.length <= (LAYOUTS.industry.slots.tiles ?? 9) && areAll(claims, 'use'),
  risk: (claims) => claims.length > 1 && claims.length <= (LAYOUTS.risk.slots.rows ?? 4) && areAll(claims, 'risk'),
  quote: ([claim, ...others]) =>
    claim !== undefined &&
    others.length === 0 &&
    'text' in claim &&
    widthOf(claim.text) <= (LAYOUTS.quote.slots.quote ?? 139),
};

/** The layouts besides its own in which what a slide tells can be shown; those that stand over its body as its title aren't shown in it. */
export function layoutsFor(
  layout: LayoutName,
  claims: readonly AnyClaim[],
  titleClaim: string | null,
): readonly LayoutName[] {
  if (!(layout in TAKES) && !FROM.has(layout)) return [];
  const names = Object.keys(TAKES) as LayoutName[];
  return names.filter((name) => {
    const shown = name === 'points' || name === 'timeline' ? claims.filter(({ id }) => id !== titleClaim) : claims;
    return name !== layout && shown.length > 0 && TAKES[name]?.(shown) === true;
  });
}

/** Layouts that can be left, though none can be had in their place. */
const FROM: ReadonlySet<LayoutName> = new Set(['spotlight', 'stat', 'definition']);

function areAll(claims: readonly AnyClaim[], kind: AnyClaim['kind']): boolean {
  return claims.length > 0 && claims.every((claim) => claim.kind === kind);
}

function listed(claims: readonly AnyClaim[], { slots: { items = 4, text = 90 } }: (typeof LAYOUTS)['points']): boolean {
  return (
    claims.length <= items &&
    claims.every((claim) => {
      const words = 'sides' in claim || claim.kind === 'example' ? null : pointOf(claim);
      return words !== null && widthOf(words) <= text;
    })
  );
}
