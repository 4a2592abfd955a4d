import type { Box } from '../draw/node.ts';
import type { Page } from './plan.ts';

/** Title of a content slide: px, room above and below, line height in em. */
export const TITLE = { size: 64, above: 17, below: 42, leading: 1.09 } as const;

const LEFT = 112;
const WIDTH = 1696;
const NUMBER = 64;
/** A logo at the foot, with the room before it, px. */
const LOGO = { w: 140, h: 34, gap: 40 } as const;

/** Where the parts of every slide stand, px: as on the page. */
export const places = {
  left: LEFT,
  width: WIDTH,
  bottom: 940,
  eyebrow: { x: LEFT, y: 64, w: 1300, h: 36 },
  title: { x: LEFT, y: 117, w: 1690, h: 142 },
  rule: { x: LEFT, y: 988, w: WIDTH, h: 2 },
  cite: { x: LEFT, y: 1004, w: 1000, h: 40 },
  page: ({ logo, deck }: Pick<Page, 'logo' | 'deck'>): Box => ({
    x: LEFT + WIDTH - NUMBER - (logo ? LOGO.w + LOGO.gap : deck.brand?.name ? 240 + LOGO.gap : 0),
    y: 1004,
    w: NUMBER,
    h: 40,
  }),
  logo: { x: LEFT + WIDTH - LOGO.w, y: 1007, w: LOGO.w, h: LOGO.h },
} as const;
