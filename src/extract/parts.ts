import type { Document } from '../model/index.ts';
import type { Answer, Passage, Question, Reading } from './passage.ts';

/**
 * A rule that reads one document after the other: what it finds in each, in their order. What it found is kept as long as
 * the document's part of the reading is; whatever it wants to know of other documents it must `ask`.
 */
export function byDocument<T>(rule: (own: Reading) => readonly T[]): (reading: Reading) => readonly T[] {
  const kept = new WeakMap<Reading, readonly T[]>();
  const foundIn = (own: Reading): readonly T[] => {
    const known = kept.get(own);
    if (known) return known;
    const found = rule(own);
    kept.set(own, found);
    return found;
  };
  return (reading) => (reading.parts === null ? foundIn(reading) : reading.parts.flatMap(foundIn));
}

/** What all parts of a reading share; it depends on the subjects and the lexicon alone, which `named` and `cues` tell. */
export type Shared = Omit<Reading, 'documents' | 'passages' | 'parts' | 'ask'> & { readonly named: string };

/**
 * A document's part of a reading: the very same one as the last time while its passages, the subjects and the lexicon are
 * the same, and all that was asked of other documents has the same answers.
 */
export function partOf(
  document: Document,
  passages: readonly Passage[],
  { named, ...shared }: Shared,
  ask: Reading['ask'],
): Reading {
  const before = latest.get(document);
  const same = before?.named === named && before.reading.cues === shared.cues && isSame(before.reading, passages);
  if (same && before.answers.every(([question, about, answer]) => ask(question, about) === answer)) {
    before.whole.ask = ask;
    return before.reading;
  }
  const whole = { ask };
  const answers: [Question, string, Answer][] = [];
  const asked = recorded(answers, (question, about) => whole.ask(question, about));
  const reading: Reading = { ...shared, documents: [document], passages, parts: null, ask: asked };
  latest.set(document, { named, reading, answers, whole });
  return reading;
}

interface Part {
  readonly named: string;
  readonly reading: Reading;
  readonly answers: readonly (readonly [Question, string, Answer])[];
  /** The reading that it is a part of now. */
  readonly whole: { ask: Reading['ask'] };
}

/** Who keeps a document needn't have its rules run again. */
const latest = new WeakMap<Document, Part>();

function isSame({ passages }: Reading, now: readonly Passage[]): boolean {
  return passages.length === now.length && passages.every((passage, i) => passage === now[i]);
}

/** Asks each question once, and writes down what was asked. */
function recorded(answers: [Question, string, Answer][], ask: Reading['ask']): Reading['ask'] {
  return onceAsked((question, about) => {
    const answer = ask(question, about);
    answers.push([question, about, answer]);
    return answer;
  });
}

/** Answers a question once. */
export function onceAsked(answer: Reading['ask']): Reading['ask'] {
  const known = new Map<Question, Map<string, Answer>>();
  return <T extends Answer>(question: Question<T>, about: string): T => {
    const own = known.get(question) ?? new Map<string, Answer>();
    known.set(question, own);
    if (own.has(about)) return own.get(about) as T;
    const said = answer(question, about);
    own.set(about, said);
    return said;
  };
}
