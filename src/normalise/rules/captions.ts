import type { Rule } from '../rules.ts';
import { folded, isHeadingLike } from '../shape.ts';

/**
 * Words under pictures: those that the format marks, and in plain text a line that says a heading again. A question,
 * or three words and more without a colon, is not said twice as a heading; `Overview` may be.
 */
export const captions: Rule = (units, { plain }) => {
  const found = new Set<number>();
  const seen = new Set<string>();
  units.forEach((unit, i) => {
    if (unit.type !== 'line') return;
    if (unit.caption) found.add(i);
    if (!plain || !isHeadingLike(unit)) return;
    const { text } = unit.prose;
    const key = folded(text);
    const long = key.split(' ').length > 2 && !text.includes(':');
    if (seen.has(key) && (long || text.endsWith('?'))) found.add(i);
    seen.add(key);
  });
  return found;
};
