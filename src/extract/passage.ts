import type { ClaimKind, Document, Prose, Section, Subject } from '../model/index.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { Findings } from './parts.ts';
import type { Tallies } from './tally.ts';
import type { Word } from './words.ts';

/** One sentence, or one fragment of a list, with all that the rules ask of it. */
export interface Passage {
  readonly document: Document;
  readonly section: Section;
  readonly prose: Prose;
  /** Where it stands in `prose.text`. */
  readonly at: number;
  readonly text: string;
  /** `fragment`: a list item without a sentence's end. */
  readonly form: 'sentence' | 'fragment';
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Word at which it begins to say something: leads such as "On the other hand," lie before. */
  readonly body: number;
  /** Index of its block in the section; sentences of one block and item follow one another. */
  readonly block: number;
  readonly item: number | null;
  /** Which side of a list that weighs its item stands on (`+` or `✅`, `−` or `❌`). */
  readonly side: 'for' | 'against' | null;
  /** What stands before a colon: an item's term, or the label of a paragraph. */
  readonly term: Prose | null;
  /** The sentence that announces the list that it is an item of. */
  readonly lead: string | null;
  /** Headings from its own up to the title. */
  readonly headings: readonly string[];
  /** Whom it is about, and how that is known. */
  readonly about: readonly string[];
  readonly via: Via;
}

/**
 * `named` as the subject of the sentence, named `within` its subject ("The cost of X", "With X, …"), by a `pronoun`,
 * `all` together, the section's `owner`, or not known.
 */
export type Via = 'named' | 'within' | 'pronoun' | 'all' | 'owner' | 'none';

/** All that is read of the documents, before any rule. */
export interface Reading {
  readonly documents: readonly Document[];
  readonly subjects: readonly Subject[];
  readonly main: readonly string[];
  /** Of many documents they are cut anew each time, since their words take ten times the text: whoever can asks the parts. */
  readonly passages: readonly Passage[];
  readonly cues: Cues;
  /** Facets that the words of a sentence can betray: the entries of the lexicon's hints. */
  readonly hints: readonly string[];
  /** Mentions in any other text (table cells, terms, gaps). */
  readonly mentionsIn: (text: string) => readonly Mention[];
  /** The short of a text, or null, with its subject when it stands alone; kept, since several kinds ask for one sentence. */
  readonly shortOf: (text: string, alone?: boolean, kind?: ClaimKind) => string | null;
  /** The subject that a label names and nothing else ("Acme Store", "All wool"), or null. */
  readonly labelled: (label: string) => string | null;
  /** The subject that a section is about by its headings, or null. */
  readonly owner: (document: Document, section: Section) => string | null;
  /** What the rules find in each document by itself (see `byDocument`); null in the reading of one. */
  readonly parts: readonly Part[] | null;
  /** The reading of one of the documents, cut when it is asked for. */
  readonly alone: (document: Document) => Reading;
  /** Asks something of all documents: what a reading of one document may know of the others. */
  readonly ask: <T extends Answer>(question: Question<T>, about: string) => T;
}

/** What the rules find in one document. */
export interface Part {
  readonly document: Document;
  /** By rule; found when it is first asked for. */
  readonly found: () => ReadonlyMap<(own: Reading) => readonly unknown[], readonly unknown[]>;
  /** What was found so far, as plain data; null where nothing was looked for yet. */
  readonly known: () => Findings | null;
  /** Finds it as plain data, and keeps nothing. */
  readonly findings: () => Findings;
  /** Takes what was found elsewhere, with the same subjects, lexicon and answers. */
  readonly take: (findings: Findings) => void;
}

/** What can be compared, so that who kept what followed from it knows whether it still does. */
export type Answer = string | number | boolean | null;

/** A question to all documents, about what is named; a constant of its module. */
export type Question<T extends Answer = Answer> = (reading: Whole, about: string, of: Tallies) => T;

/** All documents, as questions look at them: what they say is in tallies. */
export type Whole = Pick<Reading, 'documents' | 'subjects'> & Omit<Local, 'subjects'>;

/**
 * What may be asked of a reading by what is kept for a passage: subjects, lexicon and the passage's own document, nothing
 * of other documents.
 */
export type Local = Omit<Reading, 'documents' | 'passages' | 'parts' | 'alone' | 'ask'>;

/** Where a passage stands. */
export type Place = Pick<Passage, 'document' | 'section' | 'block' | 'item' | 'side' | 'term' | 'lead' | 'headings'>;

/** What stands there. */
export type Wording = Omit<Passage, keyof Place>;

/**
 * Every passage is made here, property by property: what is spread from what was spread has a shape of its own to the engine,
 * which then looks for each property anew in each passage.
 */
export function passageOf(place: Place, wording: Wording): Passage {
  const { document, section, block, item, side, term, lead, headings } = place;
  const { prose, at, text, form, words, mentions, body, about, via } = wording;
  return {
    document,
    section,
    prose,
    at,
    text,
    form,
    words,
    mentions,
    body,
    block,
    item,
    side,
    term,
    lead,
    headings,
    about,
    via,
  };
}

/** A passage of which some is worded otherwise. */
export function reworded(one: Passage, change: Partial<Wording>): Passage {
  return passageOf(one, {
    prose: change.prose ?? one.prose,
    at: change.at ?? one.at,
    text: change.text ?? one.text,
    form: change.form ?? one.form,
    words: change.words ?? one.words,
    mentions: change.mentions ?? one.mentions,
    body: change.body ?? one.body,
    about: change.about ?? one.about,
    via: change.via ?? one.via,
  });
}

/** Headings from a section's own up to the title. */
export function headingsAbove(document: Document, section: Section): readonly string[] {
  const found: string[] = [];
  for (let one: Section | undefined = section; one; ) {
    if (one.heading) found.push(one.heading.text);
    one = one.parent === null ? undefined : document.sections[one.parent];
  }
  return found;
}
