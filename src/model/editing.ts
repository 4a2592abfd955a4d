import type { EditState } from './edit.ts';
import type { LayoutName } from './layouts.ts';

/**
 * What a person can do to a talk in its page: other words for what is shown, said, a title, the body of a slide of one's own; a note;
 * leave a slide out; never tell a claim, or tell it before all others; put a slide elsewhere, in another layout; a slide more; take
 * an edit out of the brief; and take back what was done last.
 */
export const EDIT_KINDS = [
  'say',
  'speak',
  'title',
  'body',
  'note',
  'hide',
  'exclude',
  'include',
  'after',
  'layout',
  'add',
  'remove',
  'undo',
] as const;

export type EditKind = (typeof EDIT_KINDS)[number];

/** One thing that is done to a talk. */
export interface EditOp {
  readonly kind: EditKind;
  /** Id of the slide that it is done to; of `add`: the one that it comes behind. '' with `undo` and `remove`. */
  readonly slide: string;
  /** The words that are meant, as they are shown, and the claim that they tell; null: the slide as a whole. */
  readonly phrase: { readonly claim: string | null; readonly was: string } | null;
  /** The new words; of `after` a slide's id, of `layout` its name; of `add` the title. */
  readonly to: string | null;
  /** Of `add`: Markdown. */
  readonly body: string | null;
  /** The brief (its hash) whose own words at this place were seen, and are to be written over; null: none. */
  readonly over: string | null;
  /** Of `remove`: the entry of the brief, whose line in the list of edits is `to`. */
  readonly entry?: Pick<EntryReport, 'list' | 'entry'>;
}

/** An edit as it is sent: `base` is the brief that the page knows (a hash), null for none. */
export interface SentEdit {
  readonly base: string | null;
  readonly op: EditOp;
}

/** Words of a slide or its script. */
export interface EditablePhrase {
  readonly text: string;
  readonly claim: string | null;
  /** Words of the source that tell its claim. */
  readonly quote: string | null;
  readonly part: 'title' | 'body' | 'script';
  /** The speaker's own words: they cite nothing. */
  readonly own: boolean;
}

export interface EditableSlide {
  readonly id: string;
  readonly title: string;
  readonly layout: LayoutName;
  /** Words of a source that it tells, by which it is found again; null where it tells none. */
  readonly quote: string | null;
  /** Other layouts that it can take. */
  readonly layouts: readonly LayoutName[];
  /** In the order in which they are shown, then said. */
  readonly phrases: readonly EditablePhrase[];
}

/** What became of one entry of a brief. */
export interface EntryReport {
  readonly list: 'include' | 'exclude' | 'edits';
  /** Which item of the list, from 0. */
  readonly entry: number;
  readonly state: EditState;
  readonly reason: string | null;
  /** What the source says now, where the entry's own words are gone from it. */
  readonly now: string | null;
}

/** What entries of a brief mean in a talk, whatever ids they were written with. Slides are told by their ids as they are shown. */
export interface Meaning {
  /** The slide that an edit of this name and these words changes; null: none of this talk. */
  readonly slideOf: (slide: string, quote: string | null) => string | null;
  /** The id that the claim has now; null: its words are gone, or are those of several. */
  readonly claimOf: (claim: string | null, quote: string | null) => string | null;
  /** The slides that a person put behind others, and behind which; null: before what sums up. */
  readonly behind: ReadonlyMap<string, string | null>;
}

/** Of a talk that no brief has edited, and whose sources nobody knows. */
export const NO_MEANING: Meaning = { slideOf: (slide) => slide, claimOf: (claim) => claim, behind: new Map() };

/** What of a talk can be edited, and what came of the edits that it has. */
export interface Editable {
  readonly meaning: Meaning;
  readonly slides: readonly EditableSlide[];
  readonly reports: readonly EntryReport[];
  /** What should be looked at on a slide, in a line. */
  readonly faults: readonly { readonly slide: string; readonly text: string }[];
}

/** An entry of the brief, for a list of them. */
export interface WrittenEdit extends EntryReport {
  /** "“Old words” → “new words”", in a line. */
  readonly what: string;
  /** 1-based line of the brief. */
  readonly line: number | null;
}

/** What a page is told of the edits. */
export interface EditsTold {
  readonly version: number;
  /** The brief's path as it was named; null where there is none yet. */
  readonly file: string | null;
  readonly base: string | null;
  /** How many edits of this run can be taken back. */
  readonly steps: number;
  readonly slides: readonly (EditableSlide & {
    /** What a person wrote for it: a note, and of a slide of one's own its body; Markdown, or null. */
    readonly note: string | null;
    readonly body: string | null;
  })[];
  readonly edits: readonly WrittenEdit[];
}

/** What came of an edit that was kept. */
export interface EditKept {
  readonly file: string;
  readonly base: string | null;
  readonly version: number;
  readonly steps: number;
  /** In plain words: what was done, then what a person should know. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** Id of the slide that was added and is shown; null: none was. */
  readonly slide: string | null;
}

/** Longest text that is taken, in characters. */
const TEXT = 8_000;
const NAME = 200;

/** What came over a wire as an edit, with nothing else in it; null when it is none. */
export function sentEditOf(value: unknown): SentEdit | null {
  const { base, op } = fieldsOf(value) ?? {};
  const told = fieldsOf(op);
  if (!told || !(base === null || isText(base, NAME))) return null;
  const { kind, slide, phrase = null, to = null, body = null, over = null } = told;
  const meant = phrase === null ? null : phraseOf(phrase);
  if (!isKind(kind) || !isText(slide, NAME) || meant === undefined) return null;
  if (!(to === null || isText(to, TEXT)) || !(body === null || isText(body, TEXT))) return null;
  if (!(over === null || isText(over, NAME))) return null;
  const entry = told.entry === undefined ? {} : entryOf(told.entry);
  return entry && { base, op: { kind, slide, phrase: meant, to, body, over, ...entry } };
}

function entryOf(value: unknown): Pick<EditOp, 'entry'> | null {
  const { list, entry } = fieldsOf(value) ?? {};
  if (list !== 'include' && list !== 'exclude' && list !== 'edits') return null;
  return Number.isInteger(entry) ? { entry: { list, entry: entry as number } } : null;
}

function phraseOf(value: unknown): EditOp['phrase'] | undefined {
  const { claim = null, was } = fieldsOf(value) ?? {};
  return (claim === null || isText(claim, NAME)) && isText(was, TEXT) ? { claim, was } : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}

function isKind(value: unknown): value is EditKind {
  return (EDIT_KINDS as readonly unknown[]).includes(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}
