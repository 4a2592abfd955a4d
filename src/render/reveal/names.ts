import type { DeckSubject, SubjectKey } from '../../model/index.ts';

/** A stretch of a text, with the subject that it names or null. */
export interface Stretch {
  readonly text: string;
  readonly subject: SubjectKey | null;
}

/** Cuts a text where it names a subject. The stretches joined are the text. */
export type NameFinder = (text: string) => readonly Stretch[];

/** Names are found whole, in any case, in singular and plural, the longest first. */
export function nameFinder(subjects: readonly DeckSubject[]): NameFinder {
  const keys = new Map<string, SubjectKey>();
  for (const subject of subjects) {
    for (const form of formsOf(subject)) if (!keys.has(form)) keys.set(form, subject.key);
  }
  const forms = [...keys.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (forms.length === 0) return (text) => [{ text, subject: null }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const stretches: Stretch[] = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      if (match.index > at) stretches.push({ text: text.slice(at, match.index), subject: null });
      stretches.push({ text: match[0], subject: keys.get(match[0].toLowerCase()) ?? null });
      at = match.index + match[0].length;
    }
    if (at < text.length) stretches.push({ text: text.slice(at), subject: null });
    return stretches;
  };
}

/** The subjects that a text names, each once, in the order of the text. */
export function subjectsNamed(find: NameFinder, text: string): readonly SubjectKey[] {
  return [...new Set(find(text).flatMap(({ subject }) => (subject ? [subject] : [])))];
}

function formsOf(subject: DeckSubject): string[] {
  return [subject.name, subject.short].flatMap((name) => {
    const base = name.trim().toLowerCase();
    if (base.length < 2) return [];
    return base.endsWith('s') && !base.endsWith('ss') ? [base, base.slice(0, -1)] : [base, `${base}s`];
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
