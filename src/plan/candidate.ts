import type {
  AudienceProfile,
  Claim,
  Difference,
  KnowledgeModel,
  LayoutName,
  Naming,
  Purpose,
  Subject,
} from '../model/index.ts';

/** A possible beat: what it would teach, what its script would say at least, and what it could say beyond. */
export interface Candidate {
  readonly id: string;
  readonly purpose: Purpose;
  readonly layout: LayoutName;
  readonly title: string;
  readonly titleClaim: string | null;
  readonly claims: readonly (Claim | Difference)[];
  /** Said in any case, in this order. */
  readonly script: readonly (Claim | Difference)[];
  /** May be said beyond, best first. */
  readonly more: readonly (Claim | Difference)[];
  /** The same beat with fewer of its claims, for what is left of a slot; null: it comes whole or not at all. */
  readonly smaller?: () => Candidate | null;
  /** Ids of candidates that must come earlier. */
  readonly needs: readonly string[];
  /** What the beat is worth to this audience, before its seconds are counted. */
  readonly value: number;
  readonly why: string;
}

/** What candidates are made from. `free` and `take` see to it that no claim is taught twice. */
export interface Material {
  /** All that the sources say. */
  readonly whole: KnowledgeModel;
  /** Of it, what the longest slot could teach: all, where it isn't very much. */
  readonly model: KnowledgeModel;
  readonly profile: AudienceProfile;
  /** Spoken words a minute. */
  readonly pace: number;
  /** Whole seconds that a beat takes beyond its words and its looking, by its id: rehearsals showed it. */
  beyond(beat: string): number;
  /** The subjects that the talk is about, at most three. */
  readonly main: readonly Subject[];
  nameOf(subject: string): Naming | null;
  valueOf(claim: Claim | Difference): number;
  /** Whether a row of a comparison stands in the same words. */
  inRow(claim: Claim): boolean;
  /** Those that no candidate has taken, that the audience doesn't avoid, most valuable first. */
  free<T extends Claim | Difference>(claims: readonly T[]): T[];
  isTaken(claim: Claim | Difference): boolean;
  /** Whether a claim that was taken says nearly the same. */
  isAlike(claim: Claim): boolean;
  /** Whether a claim that was taken stands in the very same sentence. */
  isSaid(claim: Claim): boolean;
  take(...claims: readonly (Claim | Difference)[]): void;
}

export type Maker = (material: Material) => Candidate[];

/** What frames a talk goes before all that fills it. */
export const FRAME_VALUE = 1e6;

export function isFrame(candidate: Candidate): boolean {
  return candidate.value >= FRAME_VALUE;
}
