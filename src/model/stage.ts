/** A stopwatch as plain data, in ms; `since` is the epoch at which it was started, null while it rests. */
export interface Timer {
  readonly gone: number;
  readonly since: number | null;
  /** What had gone when the current slide came. */
  readonly slideFrom: number;
}

/** What fitting the rest of a talk to the time left would do. */
export interface Offer {
  /** Ids of slides to leave out, and of slides to bring back. */
  readonly drop: readonly string[];
  readonly back: readonly string[];
  /** Seconds that the rest is still too long afterwards, else 0. */
  readonly over: number;
  /** Seconds behind now; negative when ahead. */
  readonly late: number;
  /** A slide stays that ranks below one that goes, since it is shorter and fits. */
  readonly fills?: boolean;
}

/** The countdown of a slide, in whole seconds. */
export interface Countdown {
  readonly seconds: number;
  readonly timer: Timer;
}

/** All that a presenting deck knows of its talk; speaker views and followers show it. */
export interface StageState {
  readonly kind: 'stage';
  /** The id of the section that is shown. */
  readonly slide: string;
  /** The last fragment shown, -1 for none. */
  readonly fragment: number;
  readonly theme: string;
  readonly black: boolean;
  /** The talk's clock. */
  readonly timer: Timer;
  /** Whole seconds that the talk may take. */
  readonly slot: number;
  /** Of these, whole seconds that the talk as it is planned now leaves free: the pace is told by that plan. */
  readonly spare: number;
  /** Ids that are hidden now, in the order of the talk. */
  readonly dropped: readonly string[];
  /** While the speaker is asked whether to fit. */
  readonly offer: Offer | null;
  /** That of the slide shown. */
  readonly countdown: Countdown | null;
  /** A rehearsal is being recorded. */
  readonly recording: boolean;
}

/** What a speaker view may ask of the deck. */
export const ACTS = [
  'next',
  'prev',
  'first',
  'last',
  'start',
  'pause',
  'reset',
  /** Ask what fitting would do; do it; put the question away; bring all slides back. */
  'offer',
  'fit',
  'leave',
  'whole',
  'black',
  /** Start or pause the slide's countdown; give it a minute more. */
  'countdown',
  'minute',
  'record',
] as const;

export type Act = (typeof ACTS)[number];

export type Order = { readonly kind: 'order'; readonly act: Act } | { readonly kind: 'go'; readonly slide: string };

/** Longest name of a slide or theme, in characters, and most slides, that are taken from a wire. */
const NAME = 200;
const SLIDES = 2_000;

type Fields = Readonly<Record<string, unknown>>;

/** What came over a wire as a stage, with nothing else in it; null when it is none. */
export function stageOf(value: unknown): StageState | null {
  const told = fieldsOf(value);
  if (told?.kind !== 'stage') return null;
  const { slide, fragment, theme, black, slot, spare, dropped, recording } = told;
  const timer = timerOf(told.timer);
  const offer = told.offer === null ? null : offerOf(told.offer);
  const countdown = told.countdown === null ? null : countdownOf(told.countdown);
  if (!timer || offer === undefined || countdown === undefined) return null;
  if (!isName(slide) || !isWhole(fragment, -1) || !isName(theme) || !isWhole(slot, 0) || !isWhole(spare, 0))
    return null;
  if (!areNames(dropped) || typeof black !== 'boolean' || typeof recording !== 'boolean') return null;
  return { kind: 'stage', slide, fragment, theme, black, timer, slot, spare, dropped, offer, countdown, recording };
}

/** What came over a wire as an order, with nothing else in it; null when it is none. */
export function orderOf(value: unknown): Order | null {
  const { kind, act, slide } = fieldsOf(value) ?? {};
  if (kind === 'go') return isName(slide) ? { kind, slide } : null;
  return kind === 'order' && isAct(act) ? { kind, act } : null;
}

/** A stopwatch that was kept or sent; null when it is none. */
export function timerOf(value: unknown): Timer | null {
  const { gone, since, slideFrom } = fieldsOf(value) ?? {};
  if (!isTime(gone) || !isTime(slideFrom)) return null;
  return since === null || isTime(since) ? { gone, since, slideFrom } : null;
}

function offerOf(value: unknown): Offer | undefined {
  const { drop, back, over, late, fills } = fieldsOf(value) ?? {};
  if (!areNames(drop) || !areNames(back) || !isTime(over)) return undefined;
  return typeof late === 'number' && Number.isFinite(late)
    ? { drop, back, over, late, ...(fills === true && { fills }) }
    : undefined;
}

function countdownOf(value: unknown): Countdown | undefined {
  const told = fieldsOf(value);
  const timer = timerOf(told?.timer);
  return timer && isWhole(told?.seconds, 0) ? { seconds: told.seconds, timer } : undefined;
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function isAct(value: unknown): value is Act {
  return (ACTS as readonly unknown[]).includes(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= NAME;
}

function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= SLIDES && value.every(isName);
}

function isWhole(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
