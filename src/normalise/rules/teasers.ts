import { sentencesOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import type { Rule } from '../rules.ts';

/** Lines that were cut short: they end in `…`, `[…]` or `Read more`. What is cut short can't be quoted. */
export const teasers: Rule = (units, { cues }) => {
  const found = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.type !== 'line') return;
    const { text } = unit.prose;
    if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/.test(text) || endsInLink(text, cues)) found.add(i);
  });
  return found;
};

/** `… of the harbour Read more`; behind whole sentences such words are a sentence of their own, and only that goes. */
function endsInLink(text: string, cues: Cues): boolean {
  const [last, before] = sentencesOf(text).slice(-2).reverse();
  return (
    last !== undefined &&
    cues.has('ends', 'boilerplate/cut-ends', last.text) &&
    (before === undefined || !cues.has('is', 'boilerplate/cut-ends', last.text))
  );
}
