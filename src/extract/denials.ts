import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';

type Clause = Pick<Passage, 'text' | 'words'>;

/** A harm that what the sentence is on cures or keeps away: "treats infections that can lead to blindness". */
export function isCured({ words }: Clause, at: number, cues: Cues): boolean {
  const from = Math.max(0, at - 4);
  const relative = words.findIndex(({ lower }, i) => i >= from && i < at && /^(?:that|which|who)$/.test(lower));
  if (relative < 0) return false;
  const before = words.slice(Math.max(0, relative - 9), relative);
  return before.some(({ lower }) => cues.has(lower, 'dangers/preventions') || CURES.test(lower));
}

const CURES =
  /^(?:correct|corrects|replace|replaces|restore|restores|block|blocks|blocking|inhibit|inhibits|inhibiting|kill|kills|killing|vaccine|vaccines|against|remove|removes|removing)$/;

/** Whether a negation stands within the words before `at`, or "to" opens the clause ("To prevent …"). */
export function denied({ words }: Clause, at: number, cues: Cues): boolean {
  const near = words.slice(Math.max(0, at - 4), at + 2).map((word) => word.lower);
  return near.some(
    (word) =>
      (cues.has(word, 'grammar/negations') && !/^(?:few|little|lack|lacks|unlike|without)$/.test(word)) ||
      /n['’]t$/.test(word),
  );
}

/** Whether the words before or between keep the harm away: "reduces the losses", "protects against fires". */
export function prevented({ words }: Clause, from: number, to: number, cues: Cues): boolean {
  const first = Math.max(0, from - 4);
  return words.slice(first, to).some(({ lower }, i) => {
    // "reduced performance" is no harm kept away.
    const loss = cues.has(lower, 'drawbacks/lessened') && cues.at(words, 'drawbacks/assets', first + i + 1) !== null;
    return cues.has(lower, 'dangers/preventions') && !loss;
  });
}

/** No clause ends between the two: a semicolon, a colon, a dash. */
export function joined(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (/[;:—–]/.test(gapBefore(clause, i))) return false;
  return true;
}

/** "What is not vented often leads to fires": what the negation denies is another word. */
export function deniedVerb(clause: Clause, at: number, cues: Cues): boolean {
  if (!denied(clause, at, cues)) return false;
  const { words } = clause;
  if (!/s$/.test(words[at]?.lower ?? '')) return true;
  return !words
    .slice(Math.max(0, at - 4), at - 1)
    .some(
      ({ lower }, i) =>
        lower === 'not' && /^(?:is|are|was|were)$/.test(words[Math.max(0, at - 4) + i - 1]?.lower ?? ''),
    );
}

/** "It damages cancer cells, which kills them": "them" is the foe named before. */
export function harmsNamedFoe({ words }: Clause, { from, to }: { from: number; to: number }, cues: Cues): boolean {
  if (!/^(?:them|it)$/.test(words[to]?.lower ?? '')) return false;
  return cues.find(words.slice(Math.max(0, from - 8), from), 'drawbacks/foes') !== null;
}
