import type { RevealApi } from 'reveal.js';
import type { Order, StageState } from '../bridge/protocol.ts';
import { themeNow } from '../theme.ts';
import { startTimers } from '../timers.ts';
import { ACTS } from './acts.ts';
import { type Kept, keep, restoredTalk } from './kept.ts';
import { isFresh, onSlide, started } from './timer.ts';

/** The running talk: one state, that this window owns, and orders that change it. */
export interface Stage {
  readonly state: () => StageState;
  readonly obey: (order: Order) => void;
  /** Calls at once and after every change; what it returns ends that. */
  readonly watch: (hear: (state: StageState) => void) => () => void;
  /** Slides were swapped: reads the plan anew; clock, slot and what is left out stay, by id. */
  readonly refresh: () => void;
}

/** Starts the talk's clock and state; a page that was reloaded goes on where it was. */
export function startStage(deck: RevealApi): Stage {
  const ears = new Set<(state: StageState) => void>();
  let kept = restoredTalk();
  let told = '';
  const state = (): StageState => ({
    ...{ kind: 'stage', slide: deck.getCurrentSlide()?.id ?? '', fragment: deck.getIndices().f ?? -1 },
    ...{ theme: themeNow(), black: deck.isPaused(), timer: kept.timer, slot: slotOf(), dropped: kept.dropped },
    ...{ offer: null, countdown: countdowns.of(deck.getCurrentSlide()?.id ?? ''), recording: kept.recording },
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
    tell();
  };
  const countdowns = startTimers(tell);

  resume(deck, kept);
  followClock(
    deck,
    () => kept.timer,
    (timer) => change({ timer }),
  );
  for (const event of ['fragmentshown', 'fragmenthidden', 'paused', 'resumed'] as const) deck.on(event, tell);
  document.addEventListener('themechange', tell);
  tell();
  return {
    state,
    obey: (order) => {
      if (order.kind === 'go') go(deck, order.slide);
      else ACTS[order.act]({ deck, countdowns, kept, change });
      tell();
    },
    watch: (hear) => {
      ears.add(hear);
      hear(state());
      return () => ears.delete(hear);
    },
    refresh: () => {
      countdowns.rebind();
      tell();
    },
  };
}

/** The clock starts with the first step forward from the first slide, and knows when the slide shown came. */
function followClock(deck: RevealApi, timer: () => Kept['timer'], keepTimer: (timer: Kept['timer']) => void): void {
  const begin = () => (isFresh(timer()) ? started(timer(), Date.now()) : timer());
  deck.on('slidechanged', (event) => {
    const { previousSlide } = event as Event & { previousSlide?: HTMLElement };
    const [first, second] = deck.getSlides();
    const begins = previousSlide === first && deck.getCurrentSlide() === second;
    keepTimer(onSlide(begins ? begin() : timer(), Date.now()));
  });
  deck.on('fragmentshown', () => {
    if (deck.getCurrentSlide() === deck.getSlides()[0]) keepTimer(begin());
  });
}

function resume(deck: RevealApi, { slide, fragment }: Kept): void {
  const element = slide === '' ? null : document.getElementById(slide);
  if (!element) return;
  const { h, v } = deck.getIndices(element);
  deck.slide(h, v, fragment);
}

function go(deck: RevealApi, slide: string): void {
  const element = deck.getSlides().find((one) => one.id === slide);
  if (!element) return;
  const { h, v } = deck.getIndices(element);
  deck.slide(h, v);
}

/** Whole seconds that the talk was made for. */
function slotOf(): number {
  return Number(document.querySelector<HTMLElement>('main.reveal')?.dataset.total) || 0;
}
