import type { RevealApi } from 'reveal.js';
import type { Offer, Order, StageState } from '../bridge/protocol.ts';
import { hint } from '../hint.ts';
import { themeNow } from '../theme.ts';
import { startTimers } from '../timers.ts';
import { ACTS } from './acts.ts';
import { askedInWords } from './asked.ts';
import { followClock } from './clock.ts';
import { droppedBy, lateOf, offerOf, type Standing } from './fitting.ts';
import { type Kept, keep, restoredTalk } from './kept.ts';
import { goTo, resume, showHidden } from './places.ts';
import { type StageSlide, slideOf } from './plan.ts';
import { startShelf } from './shelf.ts';
import { type Slot, slotOf } from './slot.ts';

/** The running talk: one state, that this window owns, and orders that change it. */
export interface Stage {
  readonly state: () => StageState;
  /** All slides in the order of the talk, those that are left out among them. */
  readonly slides: () => readonly StageSlide[];
  /** Whole seconds that the talk as it is would end late; negative: early. */
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
  readonly refresh: (swap?: () => void) => void;
}

/** Starts the talk's clock and state; a page that was reloaded goes on where it was. */
export function startStage(deck: RevealApi): Stage {
  const ears = new Set<(state: StageState) => void>();
  const shelf = startShelf(deck);
  let kept: Kept = restoredTalk();
  let offer: Offer | null = null;
  let slides = shelf.all().map(slideOf);
  let slot = slotNow();
  let told = '';

  const shown = () => deck.getCurrentSlide()?.id ?? '';
  const standing = (): Standing => ({ slides, shown: shown(), slot: slot.seconds, ...kept });
  const state = (): StageState => ({
    ...{ kind: 'stage', slide: shown(), fragment: deck.getIndices().f ?? -1, theme: themeNow() },
    ...{ black: deck.isPaused(), timer: kept.timer, slot: slot.seconds, dropped: kept.dropped, offer },
    ...{ countdown: countdowns.of(shown()), recording: kept.recording },
  });
  const tell = () => {
    const now = state();
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    keep({ ...kept, slide: now.slide, fragment: now.fragment });
    for (const hear of ears) hear(now);
  };
  const change = (next: Partial<Kept>) => {
    kept = { ...kept, ...next };
    if (next.dropped) shelf.hide(next.dropped);
    tell();
  };
  const ask = (wanted: boolean) => {
    offer = wanted ? offerOf(standing(), Date.now()) : null;
  };
  const countdowns = startTimers(tell);
  const show = (id: string) => {
    if (kept.dropped.includes(id)) change({ dropped: kept.dropped.filter((one) => one !== id) });
    goTo(deck, id);
  };
  const apply = () => {
    const dropped = offer ? droppedBy(offer, standing()) : kept.dropped;
    ask(false);
    change({ dropped });
  };
  const acting = { deck, countdowns, kept: () => kept, change, ask, apply };

  resume(deck, kept);
  shelf.hide(kept.dropped);
  showHidden((id) => kept.dropped.includes(id), show);
  followClock(
    deck,
    () => kept.timer,
    (timer) => {
      kept = { ...kept, timer };
      // What is offered is what would be done: it is asked anew for the slide that came.
      ask(offer !== null);
    },
  );
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'] as const)
    deck.on(event, tell);
  document.addEventListener('themechange', tell);
  addEventListener('beforeprint', () => shelf.hide([]));
  addEventListener('afterprint', () => shelf.hide(kept.dropped));
  if (kept.slide === '') {
    ask(slot.asked);
    const words = askedInWords(slot, offer, slides.length);
    if (words) hint(words);
    apply();
  }
  tell();
  return {
    state,
    slides: () => slides,
    late: () => lateOf(standing(), Date.now()),
    obey: (order) => {
      if (order.kind === 'go') show(order.slide);
      else ACTS[order.act](acting);
      tell();
    },
    leaveOut: (ids) => change({ dropped: slides.map(({ id }) => id).filter((id) => ids.includes(id)) }),
    watch: (hear) => {
      ears.add(hear);
      hear(state());
      return () => ears.delete(hear);
    },
    refresh: (swap = () => undefined) => {
      shelf.bare(swap);
      slides = shelf.all().map(slideOf);
      slot = slotNow();
      kept = { ...kept, dropped: slides.map(({ id }) => id).filter((id) => kept.dropped.includes(id)) };
      countdowns.rebind();
      ask(offer !== null);
      tell();
    },
  };
}

function slotNow(): Slot {
  return slotOf(location.search, Number(document.querySelector<HTMLElement>('main.reveal')?.dataset.total) || 0);
}
