import type { Found, Stage } from '../stage.ts';
import { isSeen } from '../texts.ts';

/** The frame of a slide, whose parts share its room. Not its foot, whose links can be hit from further away than they are painted. */
const FRAMES = '.s, .hd, .bd, .bd > *, .ranges, .ranges > li, .fan-cards > li, .cover-words, .part-words';
/** Rounding of the browser. */
const SLACK = 2;

/** Boxes that hold more than they show, and parts of the frame that push out of it. */
export function overflow({ s }: Stage): Found[] {
  return [s, ...s.querySelectorAll<HTMLElement>('*')].flatMap((box) => {
    if (!(box instanceof HTMLElement) || !isSeen(box) || !(box.matches(FRAMES) || isClipped(box))) return [];
    const excess = Math.max(box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight);
    return box.clientWidth > 0 && excess > SLACK ? [{ at: box, excess }] : [];
  });
}

function isClipped(box: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(box);
  return overflowX !== 'visible' || overflowY !== 'visible';
}
