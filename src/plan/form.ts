import type { Form } from '../model/index.ts';

/** What a form does beside talking: nothing, a check of what was understood, or practice for half of its time. */
export type Doing = 'listen' | 'checks' | 'practice';

interface FormRow {
  readonly form: Form;
  /** Longest slot that implies it, in seconds. */
  readonly upTo: number;
  /** Share of the slot kept for questions. */
  readonly questions: number;
  readonly doing: Doing;
}

const FORMS: readonly FormRow[] = [
  { form: 'lightning', upTo: 7 * 60 + 59, questions: 0, doing: 'listen' },
  { form: 'talk', upTo: 25 * 60 + 59, questions: 0.1, doing: 'listen' },
  { form: 'long', upTo: 59 * 60 + 59, questions: 0.1, doing: 'checks' },
  { form: 'workshop', upTo: Number.POSITIVE_INFINITY, questions: 0.05, doing: 'practice' },
];

/** The buffer is at most this share of the slot; half of it is kept back while claims are chosen. */
export const BUFFER = 0.05;
/** Seconds of teaching between two checks of a long talk, at most. */
export const CHECK_EVERY = 480;
/** Seconds that a check of a long talk is planned with. */
export const CHECK = 90;
/** Seconds of the dividers of a long talk. */
const DIVIDERS = 60;
/** Seconds of what opens and closes the parts of a workshop. */
const OPENINGS = 180;
/** Share of a workshop in which the audience works: aimed at, and the bounds that hold. */
export const WORK = { aim: 0.45, least: 0.4, most: 0.6 } as const;
/** Longest stretch without a break, in seconds. */
export const STRETCH = 90 * 60;
const LONGEST_SLOT = 480 * 60;
const LUNCH_FROM = 4 * 3600;

/** The form that the length implies. */
export function formOf(slot: number): Form {
  return rowOf(slot, null).form;
}

export function doingOf(form: Form): Doing {
  return rowOf(0, form).doing;
}

function rowOf(slot: number, form: Form | null): FormRow {
  const found = FORMS.find((row) => (form === null ? slot <= row.upTo : row.form === form));
  if (!found) throw new Error(`No form for ${slot} seconds, ${form}`);
  return found;
}

/** Whole seconds kept for questions: a share when asked, else what the form keeps. */
export function questionsOf(slot: number, asked: number | null, form: Form | null = null): number {
  return Math.round(slot * (asked ?? rowOf(slot, form).questions));
}

/** Whole seconds of breaks in `total` seconds: how many there are, and how long each is. */
export function breaksOf(total: number): { readonly count: number; readonly each: number; readonly lunch: number } {
  const each = total >= 3 * 3600 ? 900 : 600;
  const count = total <= STRETCH ? 0 : Math.ceil((total - STRETCH) / (STRETCH + each));
  return { count, each, lunch: total > LUNCH_FROM ? 2700 : 0 };
}

/** Seconds of all breaks of a workshop of `total` seconds. */
export function restOf(total: number): number {
  const { count, each, lunch } = breaksOf(total);
  return count === 0 ? 0 : count * each + (lunch === 0 ? 0 : lunch - each);
}

/**
 * Seconds that claims may take. A form that begins to keep questions or to check what was understood, and a workshop
 * that begins to need a break, would teach less than a shorter one does; so the budget is the least over this slot and
 * all longer ones of its family: lengths nest.
 */
export function teachingOf(slot: number, asked: number | null, form: Form | null): number {
  const row = rowOf(slot, form);
  if (row.doing === 'practice') return leastFrom(slot, (at) => practised(at, asked, row));
  if (form !== null) return listened(slot, asked, row);
  const starts = FORMS.filter((one) => one.doing !== 'practice')
    .map((one) => one.upTo + 1)
    .filter((start) => start > slot && rowOf(start, null).doing !== 'practice');
  return Math.min(...[slot, ...starts].map((at) => listened(at, asked, rowOf(at, null))));
}

function listened(slot: number, asked: number | null, row: FormRow): number {
  const free = slot - Math.round(slot * (asked ?? row.questions)) - reserve(slot);
  if (row.doing === 'listen') return free;
  return Math.floor(((free - DIVIDERS) * CHECK_EVERY) / (CHECK_EVERY + CHECK));
}

function practised(slot: number, asked: number | null, row: FormRow): number {
  const work = Math.round(slot * WORK.aim);
  return slot - work - Math.round(slot * (asked ?? row.questions)) - reserve(slot) - restOf(slot) - OPENINGS;
}

/** Seconds that no claim may have: half of the buffer. */
export function reserve(slot: number): number {
  return Math.floor((slot * BUFFER) / 2);
}

function leastFrom(slot: number, teaching: (at: number) => number): number {
  let least = teaching(slot);
  for (let at = Math.ceil(slot / 60) * 60; at <= LONGEST_SLOT; at += 60) least = Math.min(least, teaching(at));
  return least;
}
