import type { Phrase, SubjectKey } from './deck.ts';

/** 2 to 4 things that are expected, side by side in time: their order claims nothing. */
export interface TimelineContent {
  readonly items: readonly { readonly icon: string; readonly who: readonly SubjectKey[]; readonly text: Phrase }[];
}
