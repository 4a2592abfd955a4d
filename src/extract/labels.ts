import type { Document, Section, Subject } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { apart } from './subjects/aliases.ts';
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
  for (const [key, id] of toldApart(subjects)) if (!known.has(key)) known.set(key, id);
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

/** "Term" and "whole life" are enough of a label where the rivals are two kinds of insurance. */
function toldApart(subjects: readonly Subject[]): readonly (readonly [string, string])[] {
  const main = subjects.filter((subject) => subject.main);
  const found = main.flatMap((one) =>
    main.flatMap((other) => {
      const own = one === other ? '' : apart(keyOf(one.name), keyOf(other.name))[0];
      return own ? [[own, one.id] as const] : [];
    }),
  );
  return found.filter(([key, id]) => found.every(([other, of]) => other !== key || of === id));
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
      if (cues.find(wordsIn(heading), 'cues/difference-headings')) return null;
      const named = [...new Set(mentionsIn(heading).map((mention) => mention.subject))];
      const mains = named.filter((id) => main.includes(id));
      if (mains.length === 1 || named.length === 1) return (mains[0] ?? named[0]) as string;
      if (named.length > 1) return null;
    }
    one = one.parent === null ? undefined : document.sections[one.parent];
  }
  return main.length === 1 ? (main[0] as string) : null;
}

/**
 * Tells the one subject that a noun alone can mean: the head of its name ("pump" of "heat pump"), where no other name
 * ends in it and it is no word for any thing at all ("system").
 */
export function meantBy(subjects: readonly Subject[], cues: Cues): (noun: string) => string | null {
  const heads = new Map<string, Set<string>>();
  for (const { id, name, aliases } of subjects) {
    for (const form of [name, ...aliases]) {
      const stems = wordsIn(form).map((word) => word.stem);
      const head = stems.at(-1) as string;
      if (stems.length > 1) heads.set(head, (heads.get(head) ?? new Set()).add(id));
    }
  }
  return (noun) => {
    const owners = heads.get(noun);
    return owners?.size === 1 && subjects.length > 1 && !cues.has(noun, 'grammar/class-nouns')
      ? ([...owners][0] as string)
      : null;
  };
}
