import { wordsOf } from '../../model/index.ts';
import type { Rule } from '../rules.ts';
import { folded, isHeadingLike } from '../shape.ts';

/** Longest caption with a number, in words. */
const LONGEST = 40;
const NUMBERED =
  /^(?:figure|fig\.?|photo|image|plate|exhibit|chart|table)\s[\dA-Z]{1,3}(?:[.-]\d{1,3}){0,2}(?:[.:|—–]\s|\s[–—-]\s|$)/i;

/**
 * Words under pictures: those that the format marks, those that a number begins (`Figure 3. …`), and in plain text a line that says a heading again. A question,
 * or three words and more without a colon, is not said twice as a heading; `Overview` may be.
 */
export const captions: Rule = (units, { plain }) => {
  const found = new Set<number>();
  const seen = new Set<string>();
  units.forEach((unit, i) => {
    if (unit.type !== 'line') return;
    if (unit.caption || isNumbered(unit.prose.text)) found.add(i);
    if (!plain || !isHeadingLike(unit)) return;
    const { text } = unit.prose;
    const key = folded(text);
    const long = key.split(' ').length > 2 && !text.includes(':');
    if (seen.has(key) && (long || text.endsWith('?'))) found.add(i);
    seen.add(key);
  });
  return found;
};

function isNumbered(text: string): boolean {
  return NUMBERED.test(text) && wordsOf(text).length <= LONGEST;
}
