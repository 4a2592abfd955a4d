import type { RevealApi } from 'reveal.js';
import type { Act } from '../bridge/protocol.ts';
import type { Countdowns } from '../timers.ts';
import type { Kept } from './kept.ts';
import { paused, started, ZERO } from './timer.ts';

/** What an order works on. */
export interface Acting {
  readonly deck: RevealApi;
  readonly countdowns: Countdowns;
  readonly kept: () => Kept;
  readonly change: (next: Partial<Kept>) => void;
  /** Makes an offer, or puts it away. */
  readonly ask: (wanted: boolean) => void;
  /** Does what is offered. */
  readonly apply: () => void;
}

/** What each order does. */
export const ACTS = {
  next: ({ deck }) => deck.next(),
  prev: ({ deck }) => deck.prev(),
  first: ({ deck }) => deck.slide(0),
  last: ({ deck }) => deck.slide(deck.getHorizontalSlides().length - 1),
  start: ({ kept, change }) => change({ timer: started(kept().timer, Date.now()) }),
  pause: ({ kept, change }) => change({ timer: paused(kept().timer, Date.now()) }),
  reset: ({ change }) => change({ timer: ZERO }),
  offer: ({ ask }) => ask(true),
  fit: ({ apply }) => apply(),
  leave: ({ ask }) => ask(false),
  whole: ({ ask, change }) => {
    ask(false);
    change({ dropped: [] });
  },
  black: ({ deck }) => deck.togglePause(),
  countdown: ({ deck, countdowns }) => countdowns.toggle(deck.getCurrentSlide().id),
  minute: ({ deck, countdowns }) => countdowns.more(deck.getCurrentSlide().id),
  // Whoever records speaks: the clock runs as long.
  record: ({ kept, change }) => {
    const { recording, timer } = kept();
    change({ recording: !recording, timer: (recording ? paused : started)(timer, Date.now()) });
  },
} satisfies Record<Act, (acting: Acting) => void>;
