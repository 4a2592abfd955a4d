import { SAFE } from '../../../model/fit.ts';
import { type Box, excessOf, HEIGHT, WIDTH } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';

const FREE: Box = { left: SAFE.side, top: SAFE.top, right: WIDTH - SAFE.side, bottom: HEIGHT - SAFE.bottom };
/** Lines have a width, and the browser rounds, px. */
const SLACK = 3;
/** Large letters are set a little further left so that they seem to stand on the margin: a share of their size. */
const HANGING = 0.06;
/** What is meant to run over the margins; its words may stand in them, no nearer to an edge than the narrowest one is wide. */
const ART = '.art, .art *';
const NEAREST: Box = { left: SAFE.bottom, top: SAFE.bottom, right: WIDTH - SAFE.bottom, bottom: HEIGHT - SAFE.bottom };

/** Text, boxes and drawings in the margins, where projectors and windows cut. */
export function margins({ texts, boxes, shapes }: Stage): Found[] {
  const words = texts.flatMap(({ owner, lines, size }) =>
    lines.map((line) => ({
      at: owner,
      excess: excessOf(line, owner.matches(ART) ? NEAREST : FREE) - size * HANGING,
    })),
  );
  const others = [...boxes, ...shapes]
    .filter(({ element }) => !element.matches(ART))
    .map(({ element, box }) => ({ at: element, excess: excessOf(box, FREE) }));
  return [...words, ...others].filter(({ excess }) => excess > SLACK);
}
