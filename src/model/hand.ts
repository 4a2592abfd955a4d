import type { LayoutName } from './layouts.ts';
import type { Beat, Purpose } from './outline.ts';

/** What tells one slide of a talk from another while the talk is planned. */
export interface Standing {
  readonly id: string;
  readonly purpose: Purpose;
  readonly mode?: Beat['mode'];
  readonly layout: LayoutName;
  readonly part?: string | null;
  readonly titleClaim: string | null;
  /** What it teaches, and what its script says. */
  readonly claims: readonly { readonly id: string }[];
  readonly script: readonly { readonly id: string }[];
}

/** A slide that the speaker adds, before the seconds are shared out. */
export interface AddedSlide {
  readonly id: string;
  readonly title: string;
  /** Words that are said on it, or read where nothing is said. */
  readonly words: number;
  /** Whole seconds that were asked for; null: what its words take. */
  readonly seconds: number | null;
}

/** What a person's hand changes of a plan. It never depends on the length of the slot. */
export interface Hand {
  /** Ids of claims that are told before all others. */
  readonly pinned: ReadonlySet<string>;
  readonly added: readonly AddedSlide[];
  /** Whether it changes slides that it names: the plan then tells which there could be. */
  readonly names: boolean;
  /** Which of the slides are left out. */
  hidden(all: readonly Standing[]): ReadonlySet<string>;
  /** Words that the speaker says of their own at the end of slides, by their ids. */
  noted(all: readonly Standing[]): ReadonlyMap<string, number>;
  /** The steps without those that are left out, in the order and the layouts that are asked for; added ones come in at the end. */
  arrange<T extends Standing>(steps: readonly T[]): readonly T[];
}

/** The hand of somebody who leaves everything as it is. */
export const NO_HAND: Hand = {
  pinned: new Set(),
  added: [],
  names: false,
  hidden: () => new Set(),
  noted: () => new Map(),
  arrange: (steps) => steps,
};
