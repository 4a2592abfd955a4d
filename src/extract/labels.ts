import type { Document, Section, Subject } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { keyOf, wordsIn } from './words.ts';

/** Tells the subject that a label is the name of: a name, its abbreviation, or both; "All X", "X architecture" too. */
export function labelMatcher(subjects: readonly Subject[]): (label: string) => string | null {
  const known = new Map<string, string>();
  for (const subject of subjects) {
    for (const name of [subject.name, subject.abbreviation ?? '', ...subject.aliases]) {
      const key = keyOf(name);
      if (key && !known.has(key)) known.set(key, subject.id);
    }
  }
  return (label) => {
    const inner = /\(([^()]*)\)/.exec(label)?.[1] ?? '';
    const outer = label.replace(/\([^()]*\)/g, ' ');
    for (const text of [outer, inner]) {
      const key = keyOf(text).replace(/^(?:all|only|the|an?|using|with|for|traditional|modern)\s+/, '');
      const hit =
        known.get(key) ?? known.get(key.replace(/(?<=\S)(?:ic|al)$/, '')) ?? known.get(key.replace(/ \S+$/, ''));
      if (hit && (known.has(key) || key.split(' ').length <= 3)) return hit;
      const behind = key.split(' ').length <= 3 ? known.get(key.replace(/^\S+ /, '')) : undefined;
      if (behind && /^\p{Lu}/u.test(text.trim())) return behind;
    }
    return null;
  };
}

/** The one main subject that a section's headings are about, nearest first; a heading that names two owns nothing. */
export function ownerOf(
  document: Document,
  section: Section,
  mentionsIn: (text: string) => readonly Mention[],
  labelled: (label: string) => string | null,
  main: readonly string[],
  cues: Cues,
): string | null {
  for (let one: Section | undefined = section; one; ) {
    const heading = one.heading?.text;
    if (heading) {
      const label = labelled(heading.replace(/^[\d.)\s]+/, ''));
      if (label) return label;
      const named = [...new Set(mentionsIn(heading).map((mention) => mention.subject))];
      if (cues.find(wordsIn(heading), 'cues/difference-headings')) return null;
      if (named.length === 1) return named[0] as string;
      if (named.length > 1) return null;
    }
    one = one.parent === null ? undefined : document.sections[one.parent];
  }
  return main.length === 1 ? (main[0] as string) : null;
}
