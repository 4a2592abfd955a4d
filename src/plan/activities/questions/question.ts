import type { ActivityItem, Claim, Difference } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import type { Proof } from '../words.ts';

/** A question with one right option and one to three that are wrong. */
export interface Question {
  /** What it is about, in a few words that don't give the answer away: "name the term". */
  readonly topic: string;
  readonly stem: string;
  /** What is asked about. */
  readonly claim: Claim | Difference;
  readonly right: ActivityItem;
  /** Best first; more than three are not shown. */
  readonly wrong: readonly ActivityItem[];
  /** The source's words for the right one. */
  readonly proof: Proof;
}

/** Asks everything of one sort that the taught claims can answer. */
export type Asker = (taught: Taught) => readonly Question[];
