import type { StageState } from '../../model/stage.ts';
import type { Stage } from '../stage/stage.ts';

/** What people do to a deck. */
export interface Hands {
  /** Runs what changes the deck though no person did. */
  readonly quietly: (change: () => void) => void;
}

/** Calls `used` when a person uses this deck: with a key or the pointer, or from its speaker view, which moves it. */
export function startHands(stage: Stage, used: () => void): Hands {
  let quiet = true;
  let shown = '';
  for (const event of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(event, ({ isTrusted }) => isTrusted && used(), { capture: true });
  }
  stage.watch((state) => {
    const before = shown;
    shown = placeIn(state);
    if (shown !== before && !quiet) used();
  });
  quiet = false;
  return {
    quietly: (change) => {
      quiet = true;
      try {
        change();
      } finally {
        quiet = false;
      }
    },
  };
}

/** What a person changes by moving on. */
function placeIn({ slide, fragment, black }: StageState): string {
  return `${slide} ${fragment} ${black}`;
}
