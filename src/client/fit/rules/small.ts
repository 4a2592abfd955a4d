import { SMALLEST_TYPE } from '../../../model/fit.ts';
import type { Found, Stage } from '../stage.ts';

/** Letters that the last row can't read. */
export function small({ texts }: Stage): Found[] {
  return texts.flatMap(({ owner, size }) =>
    size < SMALLEST_TYPE - 0.1 ? [{ at: owner, excess: SMALLEST_TYPE - size }] : [],
  );
}
