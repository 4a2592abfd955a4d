import type { Document, Section } from '../model/index.ts';
import { type About, NOBODY, namedBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';

interface Context {
  readonly main: readonly string[];
  readonly cues: Cues;
  readonly labelled: (label: string) => string | null;
  readonly owner: (document: Document, section: Section) => string | null;
}

/**
 * Says of each passage whom it is about: subjects named before the verb; else, for pronouns, those of the sentence
 * before in the same section; else, for fragments, the owner of the section. Never a guess: a sentence that speaks of
 * something else is about nobody.
 */
export function resolveAbout(passages: readonly Passage[], context: Context): readonly Passage[] {
  let previous: { section: Section; block: number; item: number | null; about: readonly string[] } | null = null;
  return passages.map((passage) => {
    const near =
      previous?.section === passage.section && previous.item === passage.item
        ? previous.about
        : ([] as readonly string[]);
    const { about, via } = aboutOf(passage, near, context);
    previous = {
      section: passage.section,
      block: passage.block,
      item: passage.item,
      about: about.length ? about : near,
    };
    return { ...passage, about, via };
  });
}

function aboutOf(passage: Passage, near: readonly string[], context: Context): Pick<About, 'about' | 'via'> {
  const label = passage.term && context.labelled(passage.term.text);
  const named = namedBefore(passage, passage.body, context.cues);
  if (label && !(named && named.about[0] !== label)) return { about: [label], via: 'named' };
  if (named) return named;
  const pronoun = byPronoun(passage, near, context);
  if (pronoun) return pronoun;
  return byOwner(passage, context) ?? NOBODY;
}

/** "They are …", "It uses …", "These models …", "Both …", "Think of them …". */
function byPronoun(passage: Passage, near: readonly string[], context: Context): Pick<About, 'about' | 'via'> | null {
  const { cues, main } = context;
  const first = passage.words[passage.body]?.lower ?? '';
  const noun = passage.words[passage.body + 1];
  const joint = noun !== undefined && cues.has(noun.lower, 'grammar/joint-nouns');
  if (
    first === 'both' ||
    (/^(?:these|the)$/.test(first) && joint && !(near.length === 1 && noun?.lower !== 'two' && isOwn(noun?.lower)))
  ) {
    const all = near.length > 1 ? near : main;
    return all.length > 1 ? { about: all, via: 'all' } : null;
  }
  if (!cues.has(first, 'grammar/pronouns')) return imperative(passage, near);
  const other = passage.mentions[0];
  if (other && other.from <= passage.body + 1) return null;
  if (/^(?:they|it|its|their)$/.test(first)) return byNear(passage, near, context);
  const named = noun !== undefined && cues.has(noun.stem, 'grammar/class-nouns');
  return named ? byNear(passage, near, context) : null;
}

function isOwn(noun: string | undefined): boolean {
  return noun === 'models' || noun === 'systems' || noun === 'tools';
}

function byNear(passage: Passage, near: readonly string[], context: Context): Pick<About, 'about' | 'via'> | null {
  if (near.length > 0) return { about: near, via: 'pronoun' };
  const owner = context.owner(passage.document, passage.section);
  return owner ? { about: [owner], via: 'owner' } : null;
}

function imperative(passage: Passage, near: readonly string[]): Pick<About, 'about' | 'via'> | null {
  const [first, second, third] = passage.words.slice(passage.body, passage.body + 3).map((word) => word.lower);
  const them = (first === 'think' && second === 'of' && (third === 'them' || third === 'it')) || false;
  return them && near.length > 0 ? { about: near, via: 'pronoun' } : null;
}

/** Bare list items belong to the section's owner, unless they name somebody else. */
function byOwner(passage: Passage, context: Context): Pick<About, 'about' | 'via'> | null {
  if (passage.item === null && !passage.term) return null;
  const owner = context.owner(passage.document, passage.section);
  const others = passage.mentions.some(
    (mention) => context.main.includes(mention.subject) && mention.subject !== owner,
  );
  return owner && !others ? { about: [owner], via: 'owner' } : null;
}
