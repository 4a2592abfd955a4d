/** The version of the form in which rehearsals are kept. */
export const REHEARSAL_VERSION = 1;

/** What was planned for one slide and what it took. Times are whole seconds. */
export interface RehearsedSlide {
  /** Id of its section: the same in every talk that has its beat. */
  readonly id: string;
  readonly title: string;
  /** Its own time, without questions and buffer. */
  readonly planned: number;
  readonly spoken: number;
  /** Words of its script; 0 where the audience works or rests. */
  readonly words: number;
  /** Seconds of `planned` in which nobody speaks: people look. */
  readonly looking: number;
}

/** A talk as it was spoken once: `rehearsals/<date>.json`. Slides that were not shown are not in it. */
export interface Rehearsal {
  readonly talkwright: typeof REHEARSAL_VERSION;
  readonly title: string;
  readonly audience: string;
  /** Whole seconds that the talk might take. */
  readonly slot: number;
  /** Words a minute that it was planned with. */
  readonly pace: number;
  readonly slides: readonly RehearsedSlide[];
  /** Σ spoken. */
  readonly total: number;
}

/** The file names that a rehearsal can have: a date, or words joined by hyphens. */
export const REHEARSAL_NAME = /^[a-z0-9][a-z0-9_-]{0,59}$/i;
