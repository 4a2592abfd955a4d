import type { StageState } from '../../model/stage.ts';
import { startMark } from './mark.ts';
import type { Running } from './swap.ts';

/** A deck that shows what the presenting one shows. */
export interface Following {
  /** Null: nobody presents; the slide stays until somebody does. */
  readonly to: (stage: StageState | null) => void;
  /** Its slides were swapped: goes to where the presenter was last heard to be. */
  readonly again: () => void;
}

/** What a screen that follows is still asked for itself. */
const OWN_KEYS = ['Shift F', 'T'];

/** Follows the presenter's slide, step, black screen and what is left out; of its own keys only look and full screen act. */
export function startFollowing({ deck, stage }: Running): Following {
  let last: StageState | null = null;
  const waits = startMark('The deck was closed. This screen waits for it.');
  window.talkwright?.keys.only(OWN_KEYS);
  deck.configure({ keyboard: false, controls: false, touch: false, mouseWheel: false });
  const go = ({ slide, fragment }: StageState) => {
    const now = stage.state();
    if (now.slide === slide && now.fragment === fragment) return;
    if (now.slide !== slide) stage.obey({ kind: 'go', slide });
    // A slide that this page hasn't yet is shown when it has.
    if (stage.state().slide !== slide) return;
    const { h, v } = deck.getIndices();
    deck.slide(h, v, fragment);
  };
  const show = (state: StageState) => {
    go(state);
    stage.leaveOut(state.dropped);
    if (deck.isPaused() !== state.black) deck.togglePause(state.black);
  };
  return {
    to: (state) => {
      waits(state === null && last !== null);
      if (state === null) return;
      last = state;
      show(state);
    },
    again: () => last && show(last),
  };
}
