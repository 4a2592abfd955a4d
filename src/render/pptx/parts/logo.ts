import type { Asset, Brand } from '../../../model/index.ts';
import type { Part, Relation } from '../../ooxml/package.ts';
import { labels } from '../../reveal/labels.ts';
import { words } from '../draw/make.ts';
import type { Box, Node, Picture } from '../draw/node.ts';
import { places } from '../frame/places.ts';
import type { FrameName, Logo } from '../frame/plan.ts';
import type { Look } from '../look.ts';
import { plate } from './layouts.ts';
import { sizeOf } from './picture-size.ts';

/** A brand's logo as the file holds it. */
export interface LogoFiles {
  readonly shape: Logo;
  readonly parts: readonly Part[];
  readonly relations: readonly Relation[];
}

/** One clear pixel: what stands for a drawing in programs that don't show drawings. */
const CLEAR = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=';
const ENDINGS: Readonly<Partial<Record<Asset['type'], string>>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/svg+xml': 'svg',
};

/** The logo; null where there is none, or one in a format that presentation programs don't know (WebP). */
export function logoOf(brand: Brand | null): LogoFiles | null {
  const ending = brand?.logo ? ENDINGS[brand.logo.type] : undefined;
  if (!brand?.logo || !ending) return null;
  const bytes = Buffer.from(brand.logo.base64, 'base64');
  const vector = ending === 'svg';
  const file = (name: string, content: Uint8Array): Part => ({
    path: `ppt/media/${name}`,
    type: null,
    content,
    relations: [],
  });
  const files = [...(vector ? [file('logo.png', Buffer.from(CLEAR, 'base64'))] : []), file(`logo.${ending}`, bytes)];
  return {
    shape: { ratio: sizeOf(bytes, ending), alt: brand.name ?? labels.logo, vector },
    parts: files,
    relations: files.map(({ path }, i) => ({ id: `rIdLogo${i + 1}`, kind: 'image', target: path })),
  };
}

/** The logo within a box, at its left or right end. */
export function logoPicture({ ratio, alt, vector }: Logo, box: Box, end: 'left' | 'right'): Picture {
  const w = Math.min(box.w, box.h * ratio);
  const h = w / ratio;
  const place = { x: end === 'left' ? box.x : box.x + box.w - w, y: box.y + (box.h - h) / 2, w, h };
  return { kind: 'picture', name: 'Logo', alt, box: place, image: 'rIdLogo1', vector: vector ? 'rIdLogo2' : null };
}

/** Whose talk it is, at the foot of content slides: part of their layouts. */
export function brandIn(name: FrameName, brand: Brand | null, logo: LogoFiles | null, look: Look): Node[] {
  if (!brand || (name !== 'claim' && name !== 'quote')) return [];
  if (logo) {
    const picture = logoPicture(logo.shape, places.logo, 'right');
    return [...(look.dark ? [plate(picture.box)] : []), picture];
  }
  if (!brand.name) return [];
  const box = { ...places.logo, x: places.left + places.width - 240, y: 1004, w: 240, h: 40 };
  return [
    words('Brand', box, [{ runs: [{ text: brand.name }], size: 24, bold: true, colour: 'ink-2', align: 'right' }], {
      anchor: 'middle',
    }),
  ];
}
