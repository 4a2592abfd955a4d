import type { RevealApi } from 'reveal.js';
import type { Offer, StageState } from '../bridge/protocol.ts';
import { themeNow } from '../theme.ts';
import { type Countdowns, startTimers } from '../timers.ts';
import { droppedBy, offerOf, type Standing, spareOf } from './fitting.ts';
import { type Kept, keep, restoredTalk } from './kept.ts';
import { type StageSlide, slideOf } from './plan.ts';
import { lasting } from './rest.ts';
import type { Shelf } from './shelf.ts';
import { type Slot, slotOf } from './slot.ts';
import { isFresh } from './timer.ts';

/** What a running talk knows and changes; whoever watches is told of each change once. */
export interface Core {
  readonly kept: () => Kept;
  readonly slides: () => readonly StageSlide[];
  readonly slot: () => Slot;
  readonly offer: () => Offer | null;
  readonly standing: () => Standing;
  readonly state: () => StageState;
  readonly countdowns: Countdowns;
  readonly watch: (hear: (state: StageState) => void) => () => void;
  readonly tell: () => void;
  readonly change: (next: Partial<Kept>) => void;
  /** Makes an offer, or puts it away. */
  readonly ask: (wanted: boolean) => void;
  /** Does what is offered. */
  readonly apply: () => void;
  /** Reads slides and slot from the page again; an offer is made anew. */
  readonly reread: () => void;
}

export function startCore(deck: RevealApi, shelf: Shelf): Core {
  const ears = new Set<(state: StageState) => void>();
  let slides = shelf.all().map(slideOf);
  let slot = slotNow();
  let kept = known(restoredTalk(Date.now()), slides);
  let offer: Offer | null = null;
  let told = '';

  const shown = () => deck.getCurrentSlide()?.id ?? '';
  const standing = () => ({ ...kept, slides, shown: shown(), slot: slot.seconds });
  const state = (): StageState => ({
    ...{ kind: 'stage', slide: shown(), fragment: deck.getIndices().f ?? -1, theme: themeNow() },
    ...{
      black: deck.isPaused(),
      timer: kept.timer,
      slot: slot.seconds,
      spare: kept.spare,
      dropped: kept.dropped,
      offer,
    },
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
  const replan = () => {
    kept = { ...kept, spare: spareOf(standing(), Date.now()) };
  };
  const change = (next: Partial<Kept>) => {
    const other = next.dropped !== undefined && next.dropped.join(' ') !== kept.dropped.join(' ');
    const begins = next.timer !== undefined && isFresh(next.timer) !== isFresh(kept.timer);
    const offCover = slides[1]?.id === shown();
    kept = { ...kept, ...next };
    // The plan is what was decided last: who fits a talk that is late, or begins it in the middle, is on time from then on.
    if (other || (begins && !offCover)) replan();
    if (next.dropped) shelf.hide(next.dropped);
    tell();
  };
  const ask = (wanted: boolean) => {
    offer = wanted ? offerOf(standing(), Date.now()) : null;
  };
  const countdowns = startTimers(tell);
  if (isFresh(kept.timer)) replan();
  return {
    ...{ countdowns, standing, state, tell, change, ask },
    ...{ kept: () => kept, slides: () => slides, slot: () => slot, offer: () => offer },
    watch: (hear) => {
      ears.add(hear);
      hear(state());
      return () => ears.delete(hear);
    },
    apply: () => {
      const dropped = offer ? droppedBy(offer, standing()) : kept.dropped;
      ask(false);
      change({ dropped });
    },
    reread: () => {
      const before = slot.seconds;
      slides = shelf.all().map(slideOf);
      slot = slotNow();
      kept = known(kept, slides);
      if (isFresh(kept.timer) || slot.seconds !== before) replan();
      else if (kept.dropped.length === 0) kept = { ...kept, spare: Math.max(0, slot.seconds - lasting(slides)) };
      shelf.hide(kept.dropped);
      ask(offer !== null);
      tell();
    },
  };
}

/** What is left out, without what the talk doesn't hold, in its order. */
function known(kept: Kept, slides: readonly StageSlide[]): Kept {
  return { ...kept, dropped: slides.map(({ id }) => id).filter((id) => kept.dropped.includes(id)) };
}

function slotNow(): Slot {
  return slotOf(location.search, Number(document.querySelector<HTMLElement>('main.reveal')?.dataset.total) || 0);
}
