import type { StageState } from '../../model/stage.ts';
import type { Running } from './swap.ts';

/** A deck that shows what the presenting one shows. */
export interface Following {
  readonly to: (stage: StageState) => void;
  /** Its slides were swapped: goes to where the presenter was last heard to be. */
  readonly again: () => void;
}

/** Follows the presenter's slide, step and black screen; keys, clicks and touches of its own do nothing. */
export function startFollowing({ deck }: Running): Following {
  let last: StageState | null = null;
  deck.configure({ keyboard: false, controls: false, touch: false, mouseWheel: false });
  const show = ({ slide, fragment, black }: StageState) => {
    const element = document.getElementById(slide);
    if (element && isElsewhere(element, fragment)) {
      const { h, v } = deck.getIndices(element);
      deck.slide(h, v, fragment);
    }
    if (deck.isPaused() !== black) deck.togglePause(black);
  };
  const isElsewhere = (element: HTMLElement, fragment: number) =>
    deck.getCurrentSlide() !== element || (deck.getIndices().f ?? -1) !== fragment;
  return {
    to: (stage) => {
      last = stage;
      show(stage);
    },
    again: () => last && show(last),
  };
}
