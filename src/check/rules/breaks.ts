import { slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { lasting } from '../words.ts';

/** Longest that people sit without a break, in seconds. */
const MOST = 90 * 60;

/** A break at most every 90 minutes, in whatever is longer. */
export const breaks: Rule = (deck) => {
  let since = 0;
  return slidesOf(deck).flatMap((slide) => {
    const before = since;
    since = slide.data.mode === 'break' ? 0 : since + slide.data.seconds;
    if (before > MOST || since <= MOST) return [];
    const rest = `Unexpected ${lasting(since)} without a break, expected one after 90 minutes at most`;
    return [about(slide, rest, 'breaks')];
  });
};
