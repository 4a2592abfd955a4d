import type { ActivityKind } from '../../model/index.ts';
import type { ActivityDraft, ActivityMaker, Taught } from '../activity.ts';
import { caseStudy } from './case.ts';
import { discussion } from './discussion.ts';
import { match } from './match.ts';
import { quiz } from './quiz.ts';
import { sort } from './sort.ts';
import { spot } from './spot.ts';

const MAKERS = {
  quiz,
  sort,
  match,
  spot,
  case: caseStudy,
  discussion,
} as const satisfies Record<ActivityKind, ActivityMaker>;

/** What it is worth to do something of a kind, whatever it is about: who puts cards in their place learns more than who talks. */
const DOING = {
  quiz: 1,
  sort: 1.2,
  match: 1.15,
  spot: 1.15,
  case: 1.2,
  discussion: 0.9,
} as const satisfies Record<ActivityKind, number>;
/** What a further activity of a kind is worth beside the one before it. */
const FURTHER = 0.8;
/** What a kind is worth to an audience that asks for it first, and how much less the next ones are. */
const ASKED = 2;
const LESS = 0.85;

/**
 * Every activity that a part can close with, best for the audience first: the worth of its claims, more for the kinds
 * that the profile asks for (in their order), less for each further one of a kind.
 */
export function activitiesOf(taught: Taught): readonly ActivityDraft[] {
  const kinds = Object.keys(MAKERS) as ActivityKind[];
  const own = new Set(taught.here.map((claim) => claim.id));
  const isNew = (draft: ActivityDraft) => own.size === 0 || draft.claims.some((claim) => own.has(claim.id));
  const drafts = kinds.flatMap((kind) => {
    const weight = weightOf(kind, taught.material.profile.activities);
    const made = MAKERS[kind](taught)
      .filter(isNew)
      .sort((one, other) => other.value - one.value);
    return made.map((one, i) => ({ ...one, value: one.value * DOING[kind] * weight * FURTHER ** i }));
  });
  return drafts.sort((one, other) => other.value - one.value);
}

function weightOf(kind: ActivityKind, asked: readonly ActivityKind[]): number {
  const at = asked.indexOf(kind);
  return at < 0 ? 1 : ASKED * LESS ** at;
}
