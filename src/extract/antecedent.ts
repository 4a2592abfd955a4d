import type { Document, Section } from '../model/index.ts';
import { type About, NOBODY, namedBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { byOwner, byPart, impliedOwners } from './owned.ts';
import { type Passage, reworded } from './passage.ts';
import { byOrdinal, byPronoun } from './pronoun.ts';
import { namedInAside, namedWithin } from './within.ts';

/** What is known of the documents while passages are read in order. */
export interface Context {
  readonly main: readonly string[];
  readonly cues: Cues;
  readonly labelled: (label: string) => string | null;
  readonly owner: (document: Document, section: Section) => string | null;
  readonly mentionsIn: (text: string) => readonly Mention[];
  /** The one main subject that a noun alone can mean ("the pump" where only heat pumps are pumps), or null. */
  readonly meant: (noun: string) => string | null;
}

export type Who = Pick<About, 'about' | 'via'>;

/** What a pronoun at the start of the next passage can stand for. */
export interface Near {
  readonly about: readonly string[];
  /** Whether it was written in the plural; null when both will do. */
  readonly plural: boolean | null;
  /** The subjects that the passage before names, in order. */
  readonly named: readonly string[];
  /** Nothing of the section, or of the item, was read before. */
  readonly fresh: boolean;
}

const FRESH: Near = { about: [], plural: null, named: [], fresh: true };

/**
 * Says of each passage whom it is about: subjects named before the verb or in an aside before it; else, for pronouns,
 * those of the sentence before in the same section; else, for fragments, the lead-in's or the owner of the section.
 * Never a guess: a sentence that speaks of something else is about nobody, and no pronoun reaches back over it.
 */
export function resolveAbout(passages: readonly Passage[], context: Context): readonly Passage[] {
  const implied = impliedOwners(passages, context);
  let before: Passage | null = null;
  let near = FRESH;
  return passages.map((passage) => {
    if (before?.section !== passage.section || before.item !== passage.item) near = FRESH;
    const { about, via } = aboutOf(passage, near, context, implied);
    near = after(passage, { about, via }, near, context);
    before = passage;
    return resolved(passage, about, via);
  });
}

/** The passage with whom it is about: the very same one as the last time, where that didn't change. */
function resolved(passage: Passage, about: Who['about'], via: Who['via']): Passage {
  const known = latest.get(passage);
  if (known?.via === via && known.about.join('\n') === about.join('\n')) return known;
  const found = reworded(passage, { about, via });
  latest.set(passage, found);
  return found;
}

/** What is kept for a passage outlives a reading of its document beside others. */
const latest = new WeakMap<Passage, Passage>();

function aboutOf(passage: Passage, near: Near, context: Context, implied: ReadonlyMap<Section, string>): Who {
  const label = passage.term && context.labelled(passage.term.text);
  const named = namedBefore(passage, passage.body, context.cues);
  if (label && !(named && named.about[0] !== label)) return { about: [label], via: 'named' };
  return (
    named ??
    byOrdinal(passage, near, context) ??
    byPronoun(passage, near, context) ??
    namedInAside(passage, passage.body, context.cues) ??
    namedWithin(passage, passage.body, context.cues) ??
    byOwner(passage, context, implied) ??
    byPart(passage, near, context) ??
    NOBODY
  );
}

/** What the passage leaves for a pronoun behind it: its own subject; the one before when it only speaks to the reader. */
function after(passage: Passage, { about, via }: Who, near: Near, { main, cues }: Context): Near {
  const named = [...new Set(passage.mentions.map((mention) => mention.subject))].filter((id) => main.includes(id));
  if (about.length > 0) return { about, plural: pluralOf(passage, about, via, near, cues), named, fresh: false };
  const first = passage.words[passage.body]?.lower ?? '';
  const passing = PASSING.test(first) || cues.has(first, 'grammar/first-persons') || cues.has(first, 'grammar/orders');
  return passing && named.length === 0 ? { ...near, named, fresh: false } : { ...FRESH, named, fresh: false };
}

/** Openings of sentences that bring in nobody new: "There is …", "This makes …", "If you …". */
const PASSING = /^(?:there|this|that|here|so|for|if|when|in|because|as|since|with|by|at|to)$/;

function pluralOf(
  passage: Passage,
  about: readonly string[],
  via: About['via'],
  near: Near,
  cues: Cues,
): boolean | null {
  if (about.length > 1) return true;
  if (via === 'pronoun') return near.plural;
  const mention = via === 'named' ? passage.mentions.find((one) => one.subject === about[0]) : undefined;
  const last = mention && passage.words[mention.to - 1];
  if (!mention || !last) return null;
  if (last.lower !== last.stem && !/['’]/.test(last.lower)) return true;
  return cues.has(passage.words[mention.from - 1]?.lower, 'grammar/determiners') ? null : false;
}
