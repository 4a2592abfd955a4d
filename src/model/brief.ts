import type { ActivityKind } from './activity.ts';
import type { Brand } from './brand.ts';
import type { ClaimKind } from './claim.ts';
import type { Edits } from './edit.ts';
import type { Habits } from './habits.ts';

export type Form = 'lightning' | 'talk' | 'long' | 'workshop';

/** The forms by length, shortest first. */
export const FORMS = ['lightning', 'talk', 'long', 'workshop'] as const satisfies readonly Form[];

/** The orders in which a talk can tell its parts. */
export const NARRATIVES = ['explain', 'answer-first', 'compare', 'teach'] as const;

export type Narrative = (typeof NARRATIVES)[number];

/** A subject that a person names, instead of leaving it to be found. */
export interface GivenSubject {
  readonly name: string;
  /** Other names of the same thing. */
  readonly aliases: readonly string[];
}

/** What is asked for. Times are whole seconds. */
export interface Brief {
  readonly sources: readonly string[];
  readonly title: string | null;
  /** Audience profile names joined by `+`. */
  readonly audience: string;
  /** Length of the slot. */
  readonly slot: number;
  /** Null: what the length implies. */
  readonly form: Form | null;
  /** Seconds since midnight at which the slot begins; null: not said. */
  readonly from: number | null;
  /** Name of a narrative; null takes the audience's. */
  readonly narrative: string | null;
  /** Spoken words a minute; null takes the profile's. */
  readonly pace: number | null;
  /** Share of the slot kept for questions, 0..1; null takes the form's. */
  readonly questions: number | null;
  readonly speaker: string | null;
  readonly event: string | null;
  /** When it is given, as a person wrote it; nothing is read from it. */
  readonly date?: string | null;
  /** One of ours or of a person's own; null: not asked for, so light, or contrast on a system that asks for more of it. */
  readonly theme: string | null;
  readonly brand: Brand | null;
  /** Kinds or facets to have more or less of: weights that multiply the profile's. */
  readonly emphasis: Readonly<Record<string, number>>;
  /** Kinds of claims, facets, industries and subjects to have more of, and less of, as people write them. */
  readonly more?: readonly string[] | undefined;
  readonly less?: readonly string[] | undefined;
  /** How the speaker speaks, from rehearsals; `pace` beats theirs. */
  readonly habits?: Habits | null;
  /** What a person changed by hand; it wins over what the sources and the plan would give. */
  readonly edits?: Edits;
}

export type Knows = 'novice' | 'practitioner' | 'expert';

/** Who listens: data, from `content/audiences/*.yaml`. */
export interface AudienceProfile {
  readonly name: string;
  /** How the cover addresses them: "For developers". */
  readonly label: string;
  readonly knows: Knows;
  /** Weight by claim kind (`risk`) or facet key (`architecture`); 1 where absent. */
  readonly cares: Readonly<Record<string, number>>;
  /** Industry keys that lead, best first. */
  readonly industries: readonly string[];
  readonly avoids: readonly ClaimKind[];
  /** Name of a narrative. */
  readonly arc: string;
  /** Words a minute, 110..170. */
  readonly pace: number;
  /** The question that the talk answers for them, and what they are asked to do at the end. Claims nothing. */
  readonly question: string | null;
  readonly ask: string | null;
  /** How their talk is titled, with `{names}` for what it is about; null: by what it holds. Claims nothing. */
  readonly title: string | null;
  /** Kinds of activity that suit them, best first; others come after. */
  readonly activities: readonly ActivityKind[];
}
