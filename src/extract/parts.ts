import type { Document } from '../model/index.ts';
import type { Answer, Part, Question, Reading } from './passage.ts';

type Rule<T = unknown> = (own: Reading) => readonly T[];

/** Every rule that reads one document after the other, in the order in which their modules are loaded. */
const RULES: Rule[] = [];

/**
 * A rule that reads one document after the other: what it finds in each, in their order. What it finds is plain data (claims, places as
 * spans), kept as long as the document's part of the reading is; whatever it wants to know of other documents it must `ask`.
 */
export function byDocument<T>(rule: Rule<T>): Rule<T> {
  const foundIn = keptEach(rule);
  RULES.push(foundIn);
  return (reading) => {
    if (reading.parts === null) return foundIn(reading);
    return reading.parts.flatMap((part) => part.found().get(foundIn) as readonly T[]);
  };
}

/** Every question that may be asked of all documents, in the order in which their modules are loaded. */
const QUESTIONS: Question[] = [];

/** A question to all documents, about what is named: it depends on the reading and on that alone. */
export function question<T extends Answer>(answer: Question<T>): Question<T> {
  QUESTIONS.push(answer);
  return answer;
}

/** What the rules find in one document, and what they asked of others on their way, by number: plain data. */
export interface Findings {
  /** By the number of the rule. */
  readonly found: readonly (readonly unknown[])[];
  readonly asked: readonly (readonly [question: number, about: string, answer: Answer])[];
}

/** What was asked by number, of a reading. */
export function answered(reading: Reading, question: number, about: string): Answer {
  return reading.ask(QUESTIONS[question] as Question, about);
}

/** Asks by number what is asked of a reading. */
export function asking(answer: (question: number, about: string) => Answer): Reading['ask'] {
  return <T extends Answer>(question: Question<T>, about: string) => answer(QUESTIONS.indexOf(question), about) as T;
}

/** What several rules ask of one document's reading: made once for each, and let go of with it. */
export function keptEach<T>(make: (own: Reading) => T): (own: Reading) => T {
  const kept = new WeakMap<Reading, { readonly made: T }>();
  return (own) => {
    const known = kept.get(own) ?? { made: make(own) };
    kept.set(own, known);
    return known.made;
  };
}

/**
 * A document's part of a reading: the very same one as the last time while the subjects and the lexicon are the same (and with
 * them its passages), and all that was asked of other documents has the same answers. All rules read a document before the next
 * is begun, so that its passages, and what they find out about them on their way, can be let go of.
 */
export function partOf(
  document: Document,
  named: string,
  { cues, ask, alone }: Pick<Reading, 'cues' | 'ask' | 'alone'>,
): Part {
  const before = latest.get(document);
  const same = before?.named === named && before.cues === cues;
  if (same && before.answers.every(([question, about, answer]) => ask(question, about) === answer)) return before.part;
  let found: ReturnType<Part['found']> | null = null;
  let taken: Findings | null = null;
  const take = (findings: Findings) => {
    const { found: lists, asked } = findings;
    taken = findings;
    const answers = asked.map(([number, about, answer]): Asked => [QUESTIONS[number] as Question, about, answer]);
    latest.set(document, { named, cues, answers, part });
    found = new Map(RULES.map((rule, i) => [rule, lists[i] ?? []]));
    return found;
  };
  const part: Part = {
    document,
    found: () => found ?? take(part.findings()),
    known: () => taken,
    findings: () => findingsOf(alone(document)),
    take,
  };
  return part;
}

function findingsOf(own: Reading): Findings {
  const asked: [number, string, Answer][] = [];
  const ask = onceAsked((question, about) => {
    const answer = own.ask(question, about);
    asked.push([QUESTIONS.indexOf(question), about, answer]);
    return answer;
  });
  const reading = { ...own, ask };
  return { found: RULES.map((rule) => rule(reading)), asked };
}

type Asked = readonly [Question, string, Answer];

interface Known {
  readonly named: string;
  readonly cues: Reading['cues'];
  readonly answers: readonly Asked[];
  readonly part: Part;
}

/** Who keeps a document needn't have its rules run again. */
const latest = new WeakMap<Document, Known>();

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
