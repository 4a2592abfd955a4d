import type { Activity, Claim, Difference } from '../model/index.ts';
import type { Material } from './candidate.ts';

/** What an activity may be made from: only what was taught before it. */
export interface Taught {
  readonly material: Material;
  /** Name of the part that it closes. */
  readonly part: string;
  /** What that part taught, in the order of the talk. */
  readonly here: readonly (Claim | Difference)[];
  /** What earlier parts taught. */
  readonly before: readonly (Claim | Difference)[];
}

/** A possible activity, before it is given its time. */
export interface ActivityDraft {
  /** Stable, from its kind and its claims. */
  readonly id: string;
  readonly purpose: 'quiz' | 'exercise' | 'discussion';
  readonly layout: 'quiz' | 'exercise' | 'discussion';
  /** What stands over the slide. */
  readonly title: string;
  /** Taught claims that it works with, at least one. */
  readonly claims: readonly (Claim | Difference)[];
  /** Whole seconds: less is no time to work, more is idle. */
  readonly least: number;
  readonly most: number;
  /** What it is worth to this audience. */
  readonly value: number;
  readonly why: string;
  /** The activity in exactly `seconds` (least..most). */
  at(seconds: number): Activity;
}

/** Makes every activity of its kind that the taught claims can carry, best first; none where they can't. */
export type ActivityMaker = (taught: Taught) => readonly ActivityDraft[];
