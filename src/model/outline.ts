import type { Activity } from './activity.ts';
import type { Form } from './brief.ts';
import type { LayoutName } from './layouts.ts';
import type { Span } from './span.ts';

export type Purpose =
  | 'hook'
  | 'roadmap'
  | 'define'
  | 'relate'
  | 'contrast'
  | 'detail'
  | 'apply'
  | 'number'
  | 'warn'
  | 'mitigate'
  | 'outlook'
  | 'quote'
  | 'quiz'
  | 'exercise'
  | 'discussion'
  | 'lab'
  | 'break'
  | 'objectives'
  | 'section'
  | 'recap'
  | 'sources'
  | 'own';

/** One thing said in one stretch. Times are whole seconds. */
export interface Beat {
  readonly id: string;
  readonly purpose: Purpose;
  readonly mode: 'teach' | 'work' | 'break';
  readonly title: string;
  readonly start: number;
  readonly seconds: number;
  /** 1 is the last to be dropped. */
  readonly rank: number;
  /** Ids of beats that must come earlier. */
  readonly needs: readonly string[];
  /** Ids of the claims that it teaches. */
  readonly claims: readonly string[];
  /** Ids of the claims that its script says, in that order; those that are not in `claims` only support them. */
  readonly script: readonly string[];
  /** Id of the claim that the title is taken from; null: counted from claims, or scaffolding. */
  readonly titleClaim: string | null;
  readonly layout: LayoutName;
  readonly spans: readonly Span[];
  /** Name of the part that the beat belongs to (the section of the deck), or null for frame beats. */
  readonly part: string | null;
  /** What the audience does; null where it listens. */
  readonly activity: Activity | null;
  /** Why it is in, in words. */
  readonly why: string;
}

/** A stretch of the talk under one name. */
export interface Part {
  readonly name: string;
  /** What it shows, as an assertion of at most 12 words; taken from `titleClaim`, or counted from claims. */
  readonly title: string;
  readonly titleClaim: string | null;
  /** What people can do after it, as "Tell A from B in three ways"; counted from what it teaches. */
  readonly objectives: readonly string[];
}

/** Where a speaker who is late can leave something out. */
export interface Cut {
  /** Whole seconds from the beginning: the end of beat `after`. */
  readonly at: number;
  readonly after: string;
  /** Id of the beat to go on with. */
  readonly to: string;
  /** Whole seconds that it saves. */
  readonly saves: number;
}

export interface Omitted {
  readonly claim: string;
  readonly reason: string;
}

/** A beat that a person left out. */
export interface HiddenBeat {
  readonly id: string;
  /** Ids of the claims that it would teach. */
  readonly claims: readonly string[];
  /** Ids of beats that rest on it. */
  readonly restedOn: readonly string[];
}

/** The talk as an ordered list: Σ beats + questions + buffer = total = slot − shortfall, in whole seconds. */
export interface Outline {
  readonly title: string;
  readonly audience: string;
  readonly form: Form;
  readonly slot: number;
  readonly total: number;
  readonly questions: number;
  readonly buffer: number;
  readonly shortfall: number;
  /** Of the beats: whole seconds in which the audience works, and in which it rests. */
  readonly work: number;
  readonly breaks: number;
  /** Words a minute that the seconds were counted with. */
  readonly pace: number;
  /** Seconds since midnight at which it begins, or null when nobody said. */
  readonly from: number | null;
  readonly parts: readonly Part[];
  readonly cuts: readonly Cut[];
  readonly beats: readonly Beat[];
  readonly omitted: readonly Omitted[];
  /** Beats that a person left out, where there are any. */
  readonly hidden?: readonly HiddenBeat[];
  /** Ids of all beats that could be taught, however long the slot; only where a person's hand names some. */
  readonly offered?: readonly string[];
  /** What the sources can carry for this audience, and what would fill a shortfall. */
  readonly material: { readonly seconds: number; readonly missing: readonly string[] };
}
