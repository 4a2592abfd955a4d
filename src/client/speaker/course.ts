import { clock } from '../clock.ts';

/** What the course of a talk is reckoned from. */
export interface Planned {
  readonly id: string;
  /** Whole seconds that it may take. */
  readonly seconds: number;
}

/** A slide's place on the clock, in seconds from the beginning. */
export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly seconds: number;
}

/** The talk laid along its clock, so that what is still to come ends with the slot. */
export interface Course {
  /** The slides that are kept, in order. */
  readonly stretches: readonly Stretch[];
  /** When the talk should end, in seconds: with its slot, or as long before as its plan leaves free. */
  readonly end: number;
  /** The length of the clock's face: the end, or what the rest needs where that is more. */
  readonly length: number;
}

/**
 * The slide shown and those to come stand so that the last one ends at `end`, in whole seconds; with no slide left out, that is
 * the plan from the beginning. Those that are over share the time before, since nothing about them can be changed.
 */
export function courseOf(slides: readonly Planned[], dropped: readonly string[], slide: string, end: number): Course {
  const kept = slides.filter(({ id }) => id === slide || !dropped.includes(id));
  const shown = Math.max(
    0,
    kept.findIndex(({ id }) => id === slide),
  );
  const rest = sum(kept.slice(shown));
  const length = Math.max(end, rest);
  const before = sum(kept.slice(0, shown));
  const scale = before > 0 ? (length - rest) / before : 1;
  let start = before > 0 ? 0 : length - rest;
  const stretches = kept.map(({ id, seconds }, i) => {
    const stretch = { id, start, seconds: i < shown ? seconds * scale : seconds };
    // Not the sum of what was scaled: that is off by a hair.
    start = i + 1 === shown ? length - rest : start + stretch.seconds;
    return stretch;
  });
  return { stretches, end, length };
}

/** `4:05`, `1:02:09`, `-0:30`. */
export function signed(seconds: number): string {
  return `${seconds <= -1 ? '-' : ''}${clock(Math.floor(Math.abs(seconds)))}`;
}

function sum(slides: readonly Planned[]): number {
  return slides.reduce((total, { seconds }) => total + seconds, 0);
}
