import { type Document, ENGLISH, type GivenSubject, type Lexicon, type Subject } from '../model/index.ts';
import { cuesOf } from './cues.ts';
import { answered, asking, type Findings } from './parts.ts';
import type { Answer, Reading } from './passage.ts';
import { namesOf, readerOf } from './reading.ts';
import { findSubjects } from './subjects.ts';

export type { Findings } from './parts.ts';
export type { Answer } from './passage.ts';

/** Documents whose subjects are known, before any rule has read them. */
export interface Begun {
  readonly subjects: readonly Subject[];
  /** All of the subjects that what is found in a document depends on. */
  readonly named: string;
  readonly reading: Reading;
}

/**
 * Finds what the documents are about; `named` names the main subjects instead. Throws InputError for one that is never named. Those in
 * another language assert nothing.
 */
export function begin(
  documents: readonly Document[],
  lexicon: Lexicon,
  named: readonly (string | GivenSubject)[] = [],
): Begun {
  const readable = documents.filter(({ source }) => source.language === ENGLISH);
  const given = named.map((one) => (typeof one === 'string' ? { name: one, aliases: [] } : one));
  const subjects = findSubjects(readable, cuesOf(lexicon), given);
  return { subjects, named: namesOf(subjects), reading: finder(subjects, lexicon)(readable) };
}

function finder(subjects: readonly Subject[], lexicon: Lexicon) {
  return readerOf(subjects, cuesOf(lexicon), Object.keys(lexicon.hints ?? {}));
}

/** A document in which nothing was found yet: what is found in it elsewhere is handed to `take`. */
export interface Unread {
  readonly document: Document;
  readonly take: (findings: Findings) => void;
  /** Whether what was found in it at another time, with the same subjects and lexicon, is what would be found now: others answer what was asked as they did then. */
  readonly isStill: (findings: Findings) => boolean;
}

/** What is left to find in each document by itself. */
export function unreadIn(begun: Begun): readonly Unread[] {
  const isStill = ({ asked }: Findings) =>
    asked.every(([question, about, answer]) => answerOf(begun, question, about) === answer);
  return (begun.reading.parts ?? [])
    .filter((part) => part.known() === null)
    .map(({ document, take }) => ({ document, take, isStill }));
}

/** What was found in each document by itself so far. */
export function foundIn({ reading }: Begun): ReadonlyMap<Document, Findings> {
  return new Map(
    (reading.parts ?? []).flatMap((part) => {
      const findings = part.known();
      return findings ? [[part.document, findings] as const] : [];
    }),
  );
}

/** Answers what the rules ask of all documents. */
export function answerOf({ reading }: Begun, question: number, about: string): Answer {
  return answered(reading, question, about);
}

/** Finds what the rules find in one document, apart from the others: `ask` knows what those say. The same as if they were at hand. */
export function findingsApart(
  subjects: readonly Subject[],
  lexicon: Lexicon,
): (document: Document, ask: (question: number, about: string) => Answer) => Findings {
  const read = finder(subjects, lexicon);
  return (document, ask) => {
    const [part] = read([document], asking(ask)).parts ?? [];
    return part?.findings() ?? { found: [], asked: [] };
  };
}
