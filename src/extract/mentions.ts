import type { Subject } from '../model/index.ts';
import { type Word, wordsIn } from './words.ts';

/** A subject named in a text: the words `[from, to)`. */
export interface Mention {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/** Finds every subject that a text names, the longest names first; one pass over its words. */
export type Matcher = (words: readonly Word[], text: string) => readonly Mention[];

interface Alias {
  readonly stems: readonly string[];
  readonly subject: string;
  /** Short names in capitals ("IT", "US") match only as they are written. */
  readonly exact: string | null;
}

export function matcherOf(subjects: readonly Pick<Subject, 'id' | 'name' | 'abbreviation' | 'aliases'>[]): Matcher {
  const aliases = new Map<string, Alias[]>();
  for (const subject of subjects) {
    for (const name of new Set([subject.name, subject.abbreviation ?? '', ...subject.aliases])) {
      const stems = wordsIn(name).map((word) => word.stem);
      const first = stems[0];
      if (first === undefined) continue;
      const exact = stems.length === 1 && /^\p{Lu}{2,3}$/u.test(name) ? name : null;
      aliases.set(first, [...(aliases.get(first) ?? []), { stems, subject: subject.id, exact }]);
    }
  }
  for (const list of aliases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return (words, text) => scan(aliases, words, text);
}

function scan(aliases: ReadonlyMap<string, readonly Alias[]>, words: readonly Word[], text: string): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const hit = aliases.get((words[i] as Word).stem)?.find((alias) => matches(alias, words, i, text));
    if (!hit) continue;
    found.push({ subject: hit.subject, from: i, to: i + hit.stems.length });
    i += hit.stems.length - 1;
  }
  return found;
}

function matches(alias: Alias, words: readonly Word[], at: number, text: string): boolean {
  if (!alias.stems.every((stem, k) => words[at + k]?.stem === stem)) return false;
  if (!joined(words, at, alias.stems.length, text)) return false;
  const word = words[at] as Word;
  return !alias.exact || text.slice(word.start, word.end).startsWith(alias.exact);
}

/** A name's words stand next to each other: nothing but blanks and hyphens between. */
function joined(words: readonly Word[], at: number, length: number, text: string): boolean {
  for (let k = 1; k < length; k++) {
    const gap = text.slice((words[at + k - 1] as Word).end, (words[at + k] as Word).start);
    if (!/^[\s\-‐‑/.]*$/.test(gap)) return false;
  }
  return true;
}
