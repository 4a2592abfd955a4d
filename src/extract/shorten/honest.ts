import type { Cues } from '../cues.ts';
import { type Word, wordsIn } from '../words.ts';
import { EXAMPLES } from './cuts.ts';
import { opensPredicate } from './subject.ts';

/** Whether a cut keeps the numbers, the negations, the conditions and a verb. */
export function isHonest(before: string, after: string, cues: Cues): boolean {
  const lost = lostWords(wordsIn(before.replace(EXAMPLES, '')), wordsIn(after.replace(EXAMPLES, '')));
  if (lost.some((word) => /\d/.test(word)) || (hasVerb(before, cues) && !hasVerb(after, cues))) return false;
  return (
    !lost.some((word) => cues.has(word, 'grammar/negations')) &&
    !/\b(?:unless|except|only if|provided that)\b/i.test(lost.join(' '))
  );
}

function hasVerb(text: string, cues: Cues): boolean {
  return wordsIn(text).some((word) => opensPredicate(word.lower, cues));
}

function lostWords(before: readonly Word[], after: readonly Word[]): readonly string[] {
  const kept = new Map<string, number>();
  for (const word of after) kept.set(word.lower, (kept.get(word.lower) ?? 0) + 1);
  return before.flatMap((word) => {
    const left = kept.get(word.lower) ?? 0;
    kept.set(word.lower, left - 1);
    return left > 0 ? [] : [word.lower];
  });
}

/** "Fields that live on paper" has the verb of its aside alone. */
export function lacksVerb(kept: string, cues: Cues): boolean {
  if (!/^(?:\p{L}+\s){1,3}(?:that|which|who)\s/u.test(kept)) return false;
  const verbs = wordsIn(kept).filter((word) => opensPredicate(word.lower, cues));
  return verbs.length < 2;
}

/** Whether what is left ends within an enumeration: the cut took the part with its "and", or began behind a colon. */
export function breaksList(kept: string, whole: string, cues: Cues): boolean {
  const at = whole.indexOf(kept);
  const lost = at < 0 ? '' : whole.slice(at + kept.length);
  const last = kept.split(/,\s|:\s/).at(-1) as string;
  if (last === kept || !/^[^;:]*\s(?:and|or)\s|^[^;]*,\s/.test(lost) || /\b(?:and|or)\b/.test(last)) return false;
  const opening = wordsIn(last)[0]?.lower;
  return !hasVerb(last, cues) && !cues.has(opening, 'grammar/prepositions') && !/ing$/.test(opening ?? '');
}

/** Two words at least, no loose end, brackets and quotes closed. */
export function isWhole(text: string, cues: Cues): boolean {
  const words = wordsIn(text);
  const last = words.at(-1);
  if (!last || words.length < 1 || text.length < 3) return false;
  const open = (text.match(/[(“]/g)?.length ?? 0) !== (text.match(/[)”]/g)?.length ?? 0);
  const loose = ['grammar/prepositions', 'grammar/conjunctions', 'grammar/modals'].some((entry) =>
    cues.has(last.lower, entry),
  );
  const article = /^(?:a|an|the|is|are|to|of|such|their|its)$/.test(last.lower);
  const dangling = /^(?:this|these|those|it['’]s|its|their|both|such|he|she)$/.test(words[0]?.lower ?? '');
  return !open && !article && !dangling && !(loose && words.length > 2);
}
