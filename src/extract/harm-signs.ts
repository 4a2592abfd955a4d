import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import { harmsFoe } from './drawbacks.ts';
import { CAUSES, CLOSED, DENIES, FAULT, flagsOf, GOOD, GUARDS, HARM, HURTS, ILL, VERB } from './harm-words.ts';
import type { Passage } from './passage.ts';
import type { Word } from './words.ts';

type Clause = Pick<Passage, 'text' | 'words' | 'body'>;

/** How often a sentence tells of harm, and in which way. */
export interface Signs {
  /** "causes leaks", "leads to losses": a verb of bringing with a harm behind it. */
  caused: number;
  /** "may collapse", "can be stolen". */
  could: number;
  /** "destroys the roots". */
  hurts: number;
  /** "is brittle", "becomes too expensive", "is less reliable". */
  is: number;
  /** "Headaches are common": the harm is the subject. */
  subject: number;
  /** Any other harm that nothing keeps away. */
  named: number;
  /** "dirty water", "weak joints". */
  flawed: number;
  /** "cannot", "does not", "no", "lacks": something is not there or not possible. */
  wanting: number;
  /** "prevents leaks", "against frost", "reduce the risk". */
  kept: number;
  /** "is not dangerous", "does no harm". */
  denied: number;
  /** Words of merit. */
  good: number;
}

/** What a sentence's own words tell of harm; `topics` are stems of harms that tell none here. */
export function signsOf(clause: Clause, cues: Cues, topics: ReadonlySet<string>): Signs {
  const signs = {
    caused: 0,
    could: 0,
    hurts: 0,
    is: 0,
    subject: 0,
    named: 0,
    flawed: 0,
    wanting: 0,
    kept: 0,
    denied: 0,
    good: 0,
  };
  const { words } = clause;
  const flags = words.map((word) =>
    topics.has(word.stem) ? flagsOf(word, cues) & ~(HARM | HURTS) : flagsOf(word, cues),
  );
  for (let i = clause.body; i < words.length; i++) {
    const flag = flags[i] as number;
    const { lower } = words[i] as Word;
    if (flag & GOOD) signs.good++;
    if (WANTING.test(lower)) signs.wanting++;
    const phrase = cues.at(words, 'dangers/harms', i);
    if (phrase && phrase.to > i + 1) {
      count(signs, nounAt(clause, flags, phrase.to - 1, i));
      i = phrase.to - 1;
    } else if (flag & HARM && !isVerbHere(words, flags, i)) count(signs, nounAt(clause, flags, i));
    else if (isTalk(words, clause.body, i)) continue;
    else if (flag & HURTS) count(signs, harmsFoe(clause, i + 1, cues) ? 'kept' : verbAt(clause, flags, i));
    else if (flag & FAULT) count(signs, faultAt(clause, flags, i));
    else if (flag & GOOD && isLess(clause, flags, i)) signs.is++;
  }
  return signs;
}

/** What is wrong about what is said is no fault of a thing. */
function isTalk(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ lower }) => TALK.test(lower));
}

function count(signs: Signs, as: keyof Signs | null): void {
  if (as !== null) signs[as]++;
}

const WANTING =
  /^(?:cannot|can['’]t|can’t|lacks?|lacking|unable|insufficient|limited|fails?|failed|without|doesn['’]t|don['’]t|isn['’]t|aren['’]t|won['’]t|hard|harder|difficult|poorly|badly)$/;

/** How a harm's noun is told: kept away, denied, brought about, the subject, or only named. */
function nounAt(clause: Clause, flags: readonly number[], i: number, from = i): keyof Signs | null {
  const { words } = clause;
  // "Risk assessment", "crash test": the harm only names something else.
  if (modifies(clause, flags, i)) return isGuarded(clause, flags, i) ? 'kept' : null;
  if (isGuarded(clause, flags, i) || isAverted(clause, flags, i)) return 'kept';
  if (isDenied(clause, flags, i)) return 'denied';
  for (let k = i - 1; k >= Math.max(0, i - 7) && runs(clause, k + 1); k--)
    if ((flags[k] as number) & CAUSES) return 'caused';
  if ((flags[i] as number) & ILL) return null;
  const next = words[i + 1]?.lower ?? '';
  if (from <= clause.body + 4 && (AUX.test(next) || ((flags[i + 1] ?? 0) & VERB && !((flags[i + 1] ?? 0) & CLOSED))))
    return 'subject';
  return 'named';
}

function verbAt(clause: Clause, flags: readonly number[], i: number): keyof Signs | null {
  const { words } = clause;
  const { lower } = words[i] as Word;
  const back = before(clause, flags, i);
  if (isGuarded(clause, flags, i)) return 'kept';
  if (isDenied(clause, flags, i)) return 'denied';
  if (MODAL.test(back) || (back === 'to' && TENDS.test(words[i - 2]?.lower ?? ''))) return 'could';
  if (/^(?:be|get|gets|been|being|is|are|becomes?)$/.test(back) && /(?:ed|en|lost|hit|torn|burnt)$/.test(lower))
    return 'could';
  if (/(?:ed|ing)$/.test(lower) && modifies(clause, flags, i)) return 'flawed';
  if (/ing$/.test(lower)) return 'named';
  if (DETERMINER.test(back) || DETERMINER.test(words[i - 1]?.lower ?? '')) return null;
  if (back === 'to') return 'named';
  return i > clause.body ? 'hurts' : null;
}

function faultAt(clause: Clause, flags: readonly number[], i: number): keyof Signs | null {
  const back = before(clause, flags, i);
  if (isDenied(clause, flags, i)) return 'denied';
  if (isGuarded(clause, flags, i)) return 'kept';
  if (COPULA.test(back) && !modifiesNoun(clause, flags, i)) return 'is';
  return 'flawed';
}

/** "less reliable", "not suitable". */
function isLess(clause: Clause, flags: readonly number[], i: number): boolean {
  const last = clause.words[i - 1]?.lower ?? '';
  return /^(?:less|least|not)$/.test(last) || (isDenied(clause, flags, i) && COPULA.test(before(clause, flags, i)));
}

/** The word before, adverbs and degrees aside. */
function before(clause: Clause, flags: readonly number[], i: number): string {
  for (let k = i - 1; k >= 0 && runs(clause, k + 1); k--) {
    const lower = clause.words[k]?.lower ?? '';
    if (
      !/(?:ly|^also|^even|^more|^most|^very|^too|^so|^often|^quite|^much|^far|^then|^still|^both|^and|^not|^less|^rather|^a|^an)$/.test(
        lower,
      )
    )
      return lower;
    void flags;
  }
  return '';
}

/** Whether a guard stands within the words before ("reduces the risk of fire", "against frost") or "free", "proof" behind. */
function isGuarded(clause: Clause, flags: readonly number[], i: number): boolean {
  if (
    /^(?:free|proof|resistant|resistance|prevention|protection|control|reduction|insurance)$/.test(
      clause.words[i + 1]?.lower ?? '',
    )
  )
    return true;
  for (let k = i - 1; k >= Math.max(0, i - 7) && runs(clause, k + 1); k--) {
    const flag = flags[k] as number;
    const lower = clause.words[k]?.lower ?? '';
    if (/^keep(?:s|ing)?$/.test(lower) && i - k <= 3) return true;
    if (i - k > 3 && /^(?:without|against|from|free|less|fewer)$/.test(lower)) continue;
    if (flag & GUARDS && !/^(?:limited|reduced|lowered|keeps?|covers?|cuts?|limits?|check)$/.test(lower)) return true;
    if (flag & CAUSES || (k < i - 1 && /^(?:but|which|that|because|while|if|when)$/.test(lower))) return false;
  }
  return false;
}

/** "Flaws can be detected by", "leaks are prevented": the guard stands behind. */
function isAverted(clause: Clause, flags: readonly number[], i: number): boolean {
  for (let k = i + 1; k < Math.min(clause.words.length - 1, i + 9) && runs(clause, k); k++) {
    if (!/^(?:be|is|are|being)$/.test(clause.words[k]?.lower ?? '')) continue;
    const at = /ly$/.test(clause.words[k + 1]?.lower ?? '') ? k + 2 : k + 1;
    return ((flags[at] ?? 0) & GUARDS) !== 0 && /ed$/.test(clause.words[at]?.lower ?? '');
  }
  return false;
}

/** Whether it is denied within the four words before. */
function isDenied(clause: Clause, flags: readonly number[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4) && runs(clause, k + 1); k--) {
    const lower = clause.words[k]?.lower ?? '';
    if (/^(?:fewer|less|low|lower|minimal)$/.test(lower) && (flags[i] as number) & HARM) return true;
    if (lower === 'only' || lower === 'without') continue;
    if ((flags[k] as number) & DENIES) return clause.words[k + 1]?.lower !== 'only';
  }
  return false;
}

/** Whether the words run on: no mark ends a clause before word `k`. */
function runs(clause: Clause, k: number): boolean {
  return !/[,;:()—–.!?]/.test(gapBefore(clause, k));
}

/** "crash tests": a noun follows at once. */
function modifies(clause: Clause, flags: readonly number[], i: number): boolean {
  const next = clause.words[i + 1];
  if (!next || gapBefore(clause, i + 1).trim() !== '') return false;
  const flag = flags[i + 1] as number;
  return !(flag & (CLOSED | VERB | HARM)) && !/ly$/.test(next.lower);
}

function modifiesNoun(clause: Clause, flags: readonly number[], i: number): boolean {
  const next = clause.words[i + 1];
  if (!next || gapBefore(clause, i + 1).trim() !== '') return false;
  return !((flags[i + 1] as number) & CLOSED);
}

/** A noun's form that stands as a verb: behind a modal, "to" or a pronoun. */
function isVerbHere(words: readonly Word[], flags: readonly number[], i: number): boolean {
  return (
    ((flags[i] as number) & HURTS) !== 0 &&
    (MODAL.test(words[i - 1]?.lower ?? '') || /^(?:to|they|it|which|that|who|you)$/.test(words[i - 1]?.lower ?? ''))
  );
}

const TALK =
  /^(?:comparisons?|names?|terms?|words?|labels?|titles?|phrases?|expressions?|claims?|beliefs?|ideas?|assumptions?|views?|myths?|notions?|statements?|opinions?|arguments?|questions?|answers?|equating|calling|saying)$/;

const MODAL = /^(?:can|may|might|could|will|would)$/;
const TENDS = /^(?:tends?|starts?|begins?|likely|apt|liable|prone|known)$/;
const COPULA =
  /^(?:is|are|be|become|becomes|remain|remains|seem|seems|get|gets|prove|proves|make|makes|being|feel|feels|it|them)$/;
const DETERMINER = /^(?:the|an?|this|these|those|its|their|any|no|some|of|in|for|by|as|with|from|into|on|at|own|per)$/;
const AUX = /^(?:is|are|can|may|might|could|will|have|has|often|also)$/;
