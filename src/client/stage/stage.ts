import type { RevealApi } from 'reveal.js';
import type { Order, StageState } from '../bridge/protocol.ts';
import { hint } from '../hint.ts';
import { ACTS } from './acts.ts';
import { askedInWords } from './asked.ts';
import { followClock } from './clock.ts';
import { type Core, startCore } from './core.ts';
import { lateOf } from './fitting.ts';
import { goTo, resume, showHidden } from './places.ts';
import type { StageSlide } from './plan.ts';
import { type Shelf, startShelf } from './shelf.ts';
import { startLeaning } from './truth.ts';

/** The running talk: one state, that this window owns, and orders that change it. */
export interface Stage {
  readonly state: () => StageState;
  /** All slides in the order of the talk, those that are left out among them. */
  readonly slides: () => readonly StageSlide[];
  /** Whole seconds that the talk is behind its plan; negative: ahead. */
  readonly late: () => number;
  readonly obey: (order: Order) => void;
  /** Calls at once and after every change; what it returns ends that. */
  readonly watch: (hear: (state: StageState) => void) => () => void;
  /** Leaves out exactly these, as another deck does that this one follows. */
  readonly leaveOut: (ids: readonly string[]) => void;
  /**
   * Slides were swapped: reads the plan anew; clock, what the address asked and what is left out stay, by id.
   * `swap` finds all slides in the page, those that are left out among them.
   */
  readonly refresh: (swap: () => void) => void;
}

/** Starts the talk's clock and state; a page that was reloaded goes on where it was. */
export function startStage(deck: RevealApi): Stage {
  const shelf = startShelf(deck);
  const core = startCore(deck, shelf);
  const { kept, slides, standing, change } = core;
  const show = (id: string) => {
    const { dropped } = kept();
    if (dropped.includes(id)) change({ dropped: dropped.filter((one) => one !== id) });
    goTo(deck, id);
  };
  resume(deck, kept());
  shelf.hide(kept().dropped);
  listen(deck, shelf, core);
  showHidden((id) => kept().dropped.includes(id), show);
  if (kept().slide === '') open(core);
  const { bare: swapped } = startLeaning(shelf, core);
  core.tell();
  return {
    slides,
    state: core.state,
    watch: core.watch,
    late: () => lateOf(standing(), Date.now()),
    obey: (order) => {
      if (order.kind === 'go') show(order.slide);
      else ACTS[order.act]({ ...core, deck });
      core.tell();
    },
    leaveOut: (ids) =>
      change({
        dropped: slides()
          .map(({ id }) => id)
          .filter((id) => ids.includes(id)),
      }),
    refresh: (swap) => {
      swapped(() =>
        shelf.bare(() => {
          swap();
          core.countdowns.rebind();
        }),
      );
      core.reread();
    },
  };
}

/** A talk that begins is fitted to the minutes that the address asks for, and says so. */
function open({ ask, apply, slot, offer, slides }: Core): void {
  ask(slot().asked);
  const words = askedInWords(slot(), offer(), slides().length);
  if (words) hint(words);
  apply();
}

function listen(deck: RevealApi, shelf: Shelf, { kept, change, ask, offer, tell }: Core): void {
  followClock(
    deck,
    () => kept().timer,
    (timer) => {
      change({ timer });
      // What is offered is what would be done: it is asked anew for the slide that came.
      ask(offer() !== null);
    },
  );
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'] as const)
    deck.on(event, tell);
  document.addEventListener('themechange', tell);
  // Paper holds the whole talk.
  addEventListener('beforeprint', () => shelf.hide([]));
  addEventListener('afterprint', () => shelf.hide(kept().dropped));
}
