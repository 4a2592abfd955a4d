import { gapBefore } from './about.ts';
import { orders, urges } from './advice.ts';
import type { Cues } from './cues.ts';
import { featuresOf } from './harm-features.ts';
import { flagsOf, GUARDS } from './harm-words.ts';
import type { Passage, Reading } from './passage.ts';

/**
 * Whether a sentence tells by its grammar what is done against a harm: an order or a duty with the harm that it keeps away,
 * a duty amid sentences that tell of harm, what "prevents this", what one does about it ("…, so open the window").
 */
export function guardsIn(reading: Reading, passage: Passage): boolean {
  const features = featuresOf(reading).get(passage);
  if (!features || passage.form !== 'sentence') return false;
  const { cues } = reading;
  const at = (name: string): number => features[name] ?? 0;
  const told = at('near') + at('mass') >= AMID;
  if (told && (relieves(passage, cues) || concludes(passage, cues))) return true;
  if (at('caused') + at('could') + at('hurts') + at('is') + at('subject') > 0) return false;
  // What a main subject itself prevents is its merit.
  if (at('kept') > 0 && orders(passage, cues)) return true;
  return urges(passage) && DUTY.test(passage.text) && !isForced(passage) && (at('kept') > 0 || at('near') >= AMID);
}

/** "must be locked", "have to wear": something is done, not what somebody should be. */
const DUTY =
  /\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\s(?:(?:\p{Ll}+ly|not|always|never|also|first)\s){0,2}(?:be\s(?:\p{Ll}+ly\s)?\p{Ll}+(?:ed|en|pt|ght|wn|rn|nt|ut)\b|(?!be\b)\p{Ll}+)/u;

/**
 * Whether a duty is what a harm leads to, and nothing against it: "When the lake falls, the pumps have to stop", "cells have
 * to be replaced", "towns must have a plan" by law. Of people, a duty is a rule: "When it thunders, swimmers have to go".
 */
export function isForced({ text }: Pick<Passage, 'text'>): boolean {
  const forced = FORCED.exec(text);
  return forced !== null && !PEOPLE.test(forced[1] ?? '');
}

const FORCED =
  /^(?:When|After|If|Once|As|Where|Since|Because)\b[^.]*?(\p{L}+)\s(?:ha(?:s|ve|d) to)\s|(\p{L}+)\s(?:must|has to|have to)\s(?:have|be (?:replaced|rebuilt|scrapped|repaid|given up|closed down))\b/u;
const PEOPLE =
  /^(?:\p{L}+(?:ers|ors|ists|ees|men|ents|ants)|people|staff|crews?|children|you|we|they|everyone|guests|nurses)$/iu;

/** Share of harm in the sentences around from which they tell of one. */
const AMID = 0.5;

/** "A pilot hole prevents this." */
function relieves(passage: Passage, cues: Cues): boolean {
  const { words, body } = passage;
  return words.some((word, i) => {
    if (
      i <= body ||
      !(flagsOf(word, cues) & GUARDS) ||
      cues.has(word.lower, 'grammar/prepositions') ||
      !POINTS.test(words[i + 1]?.lower ?? '')
    )
      return false;
    if (/^(?:not|never|cannot|to|n['’]t)$/.test(words[i - 1]?.lower ?? '')) return false;
    return (
      i + 2 >= words.length ||
      /[,.;:]/.test(gapBefore(passage, i + 2)) ||
      cues.has(words[i + 2]?.lower, 'grammar/prepositions')
    );
  });
}

const POINTS = /^(?:this|that|it|them|these|those|both)$/;

/** "Epoxy gives off fumes, so work with the window open": an order behind "so". */
function concludes(passage: Passage, cues: Cues): boolean {
  const { words } = passage;
  const so = words.findIndex(({ lower }, i) => i > 2 && lower === 'so' && /[,;]/.test(gapBefore(passage, i)));
  if (so < 0) return false;
  const first = words[so + 1]?.lower ?? '';
  return cues.has(first, 'grammar/orders') || /^(?:always|never)$/.test(first);
}
