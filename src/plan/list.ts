import { BODY_WORDS, type Claim, countWords, LAYOUTS, pointOf } from '../model/index.ts';

const { items: ITEMS = 4 } = LAYOUTS.points.slots;

/** What one list holds, in items and in the words of their cards. */
export const LIST = {
  most: ITEMS,
  room: BODY_WORDS,
  wordsOf: (claim: Claim) => countWords(pointOf(claim) ?? claim.text),
} as const;
