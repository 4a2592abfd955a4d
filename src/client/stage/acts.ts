import type { RevealApi } from 'reveal.js';
import type { Act } from '../bridge/protocol.ts';
import type { Core } from './core.ts';
import { paused, started, ZERO } from './timer.ts';

/** What an order works on. */
type Acting = Core & { readonly deck: RevealApi };

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
