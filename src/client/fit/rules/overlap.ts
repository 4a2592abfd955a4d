import { depthOf } from '../canvas.ts';
import type { Found, Stage } from '../stage.ts';
import type { SeenText } from '../texts.ts';

/** Letters that touch by less are not seen to, px. */
const SLACK = 2;

/** Two texts in one place. */
export function overlap({ texts }: Stage): Found[] {
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      if (one.block === other.block) return [];
      const excess = deepest(one, other);
      return excess > SLACK ? [{ at: one.owner, against: other.owner, excess }] : [];
    }),
  );
}

function deepest(one: SeenText, other: SeenText): number {
  return Math.max(...one.lines.flatMap((a) => other.lines.map((b) => depthOf(a, b))));
}
