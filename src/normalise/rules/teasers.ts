import type { Rule } from '../rules.ts';

/** Lines that were cut short: they end in `…`, `[…]` or `Read more`. What is cut short can't be quoted. */
export const teasers: Rule = (units, { cues }) => {
  const found = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.type !== 'line') return;
    const { text } = unit.prose;
    if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/.test(text) || cues.has('ends', 'boilerplate/cut-ends', text)) found.add(i);
  });
  return found;
};
