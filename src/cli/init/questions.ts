import { parseMinutes, readProfile, sourceFault } from '../../ingest/index.ts';
import { InputError } from '../../model/index.ts';

/** What a new brief says. */
export interface Answers {
  readonly sources: readonly string[];
  readonly minutes: string | number;
  readonly audience: string;
  readonly title: string | null;
  readonly speaker: string | null;
}

/** Where a brief will lie, and what is known there. */
export interface Around {
  readonly dir: string;
  /** The sources that lie there. */
  readonly found: readonly string[];
  /** Folders of profiles, and their names. */
  readonly folders: readonly string[];
  readonly audiences: readonly string[];
}

/** One thing that is asked. `preset` is the answer to nothing typed; `read` throws InputError for what is no answer. */
export interface Question<K extends keyof Answers = keyof Answers> {
  readonly key: K;
  readonly ask: string;
  readonly preset: string;
  readonly read: (text: string) => Answers[K];
}

/** Where sources are put by who has none yet. */
const FOLDER = 'articles/';

/** The five questions. */
export function questionsFor(around: Around): readonly Question[] {
  const { found, folders, audiences } = around;
  return [
    {
      key: 'sources',
      ask: 'What is the talk made from? Files and folders, parted by commas',
      preset: found.length > 0 ? found.join(', ') : FOLDER,
      read: (text) => sourcesIn(text, around),
    },
    { key: 'minutes', ask: 'How long is it, questions included? 10, 7.5 or 1h30', preset: '10', read: minutesIn },
    {
      key: 'audience',
      ask: `Who listens? ${audiences.join(', ')}; several joined by +`,
      preset: 'general',
      read: (text) => {
        readProfile(text, folders);
        return text;
      },
    },
    { key: 'title', ask: 'What is it called? Else its title is made from the sources', preset: '', read: textOrNull },
    { key: 'speaker', ask: 'Who speaks? Printed on the cover', preset: '', read: textOrNull },
  ] satisfies readonly Question[];
}

function sourcesIn(text: string, { dir, found }: Around): readonly string[] {
  const names = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names.length === 0) throw new InputError(`expected a file or folder, such as ${FOLDER}`);
  // Who has nothing yet may name what will be there; who has something has mistyped what isn't.
  const faults = names
    .map((name) => (found.includes(name) ? null : sourceFault(name, dir)))
    .filter((one) => one !== null);
  const coming = found.length === 0 && names.every((name) => !name.includes('://'));
  if (faults[0] !== undefined && !coming) throw new InputError(faults[0]);
  return names;
}

function minutesIn(text: string): string | number {
  parseMinutes(text);
  return Number.isNaN(Number(text)) ? text : Number(text);
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
