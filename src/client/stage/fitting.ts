import type { Offer, Timer } from '../bridge/protocol.ts';
import { fitRest } from './fit.ts';
import type { StageSlide } from './plan.ts';
import { goneAt } from './timer.ts';
import { SLACK } from './words.ts';

/** Where a talk stands. */
export interface Standing {
  readonly slides: readonly StageSlide[];
  /** Id of the slide shown. */
  readonly shown: string;
  readonly dropped: readonly string[];
  readonly timer: Timer;
  /** Whole seconds that the talk may take, and those of them that it was planned to leave free. */
  readonly slot: number;
  readonly spare: number;
}

/** The same, for whoever only asks for the time. */
export interface Running extends Omit<Standing, 'slides'> {
  readonly slides: readonly Pick<StageSlide, 'id' | 'seconds'>[];
}

/** What fitting would do now; a few seconds behind cost no slide. */
export function offerOf(standing: Standing, now: number): Offer {
  const { slides, shown, dropped } = standing;
  const offer = fitRest(slides, shown, dropped, leftOf(standing, now));
  const fine = offer.late > 0 && offer.late <= SLACK;
  return fine ? { drop: [], back: [], over: 0, late: offer.late } : offer;
}

/** Whole seconds that the talk is behind its plan: that it would end later than planned; negative: ahead. */
export function lateOf(standing: Running, now: number): number {
  return overOf(standing, now) + standing.spare;
}

/** Whole seconds that the talk as it is now would leave free, which is then its plan. */
export function spareOf(standing: Running, now: number): number {
  return Math.max(0, -overOf(standing, now));
}

/** Whole seconds that the talk as it is would go over its slot; negative: that it would leave free. */
function overOf(standing: Running, now: number): number {
  const { slides, shown, dropped } = standing;
  const rest = slides.slice(slides.findIndex(({ id }) => id === shown) + 1).filter(({ id }) => !dropped.includes(id));
  return rest.reduce((sum, { seconds }) => sum + seconds, 0) - leftOf(standing, now);
}

/** Ids that are out when an offer is done, in the order of the talk; the slide shown stays. */
export function droppedBy(offer: Offer, { slides, shown, dropped }: Standing): string[] {
  const out = new Set([...dropped, ...offer.drop].filter((id) => id !== shown && !offer.back.includes(id)));
  return slides.map(({ id }) => id).filter((id) => out.has(id));
}

/** Whole seconds for the slides behind the one shown: what is left of the slot without what is left of that slide. */
function leftOf({ slides, shown, timer, slot }: Omit<Running, 'spare'>, now: number): number {
  const gone = goneAt(timer, now) / 1000;
  const planned = slides.find(({ id }) => id === shown)?.seconds ?? 0;
  return Math.floor(slot - gone - Math.max(0, planned - (gone - timer.slideFrom / 1000)));
}
