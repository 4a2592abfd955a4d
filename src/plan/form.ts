import type { Form } from '../model/index.ts';

/** Longest slot of a form, in seconds, and the share kept for questions. */
const FORMS: readonly { readonly form: Form; readonly upTo: number; readonly questions: number }[] = [
  { form: 'lightning', upTo: 7 * 60 + 59, questions: 0 },
  { form: 'talk', upTo: 25 * 60 + 59, questions: 0.1 },
  { form: 'long', upTo: 59 * 60 + 59, questions: 0.1 },
  { form: 'workshop', upTo: Number.POSITIVE_INFINITY, questions: 0.1 },
];

/** The buffer is at most this share of the slot. */
export const BUFFER = 0.05;

export function formOf(slot: number): Form {
  return FORMS.find((row) => slot <= row.upTo)?.form ?? 'workshop';
}

/** Whole seconds kept for questions: a share when asked, else what the form keeps. */
export function questionsOf(slot: number, asked: number | null): number {
  return Math.round(slot * (asked ?? FORMS.find((row) => slot <= row.upTo)?.questions ?? 0));
}

/**
 * Seconds that claims may take. A form that begins to keep questions would teach less than a shorter one, so the
 * budget is the least over this slot and all longer ones: lengths nest.
 */
export function teachingOf(slot: number, asked: number | null): number {
  const starts = FORMS.map((row) => row.upTo + 1).filter((start) => start > slot && Number.isFinite(start));
  return Math.min(...[slot, ...starts].map((at) => at - questionsOf(at, asked)));
}
