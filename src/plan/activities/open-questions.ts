import { type Claim, countWords, type Difference, type Gap, placesOf, type Span } from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import { type Point, pointsOf } from './points.ts';

/** A question that the sources leave open, with the statements that it is about. */
export interface OpenQuestion {
  readonly title: string;
  /** With so many statements shown. */
  prompt(count: number): string;
  readonly points: readonly Point[];
  readonly why: string;
}

/** Where the sources disagree and both statements were taught, and where one announces what it doesn't list. */
export function openQuestions(taught: Taught): readonly OpenQuestion[] {
  return [...conflicts(taught), ...gaps(taught)];
}

function conflicts(taught: Taught): OpenQuestion[] {
  const all = [...taught.here, ...taught.before];
  return taught.material.model.conflicts.flatMap((conflict) => {
    const points = conflict.between.flatMap((span) => statementAt(span, all, taught).slice(0, 1));
    const [one, other] = points;
    if (
      !one ||
      !other ||
      one.card.text === other.card.text ||
      !taught.here.some((claim) => points.some((point) => point.claim.id === claim.id))
    )
      return [];
    return [
      {
        title: 'Where the sources disagree',
        prompt: () => 'These two statements don’t fit together. Which would you follow, and what would settle it?',
        points: [one, other],
        why: `the sources disagree: ${conflict.reason}`,
      },
    ];
  });
}

/** What was taught from a place, in a form that says something by itself. */
function statementAt(span: Span, claims: readonly (Claim | Difference)[], taught: Taught): Point[] {
  const found = claims.filter((claim) => placesOf(claim).some((place) => holds(place, span)));
  return found.flatMap((claim) => pointsOf(claim, taught)).filter((point) => countWords(point.card.text) > 3);
}

function holds(place: Span, span: Span): boolean {
  return place.source === span.source && place.start <= span.start && place.end >= span.end;
}

/** Characters within which safeguards answer what was announced right before them. */
const NEAR = 400;

function gaps(taught: Taught): OpenQuestion[] {
  const one = taught.material.model.sources.length === 1 ? 'The source' : 'One source';
  return taught.material.model.gaps.flatMap((gap) => {
    const points = taught.here.filter((claim) => isAbout(claim, gap)).flatMap((claim) => pointsOf(claim, taught));
    if (gap.expected === null || points.length === 0) return [];
    return [
      {
        title: 'What is missing from the list?',
        prompt: () =>
          `${one} announces ${gap.expected} but doesn’t list any. What would you put on that list, and why?`,
        points,
        why: `a source announces ${gap.expected} and lists none`,
      },
    ];
  });
}

/** Made from the announcement itself, or a safeguard that stands right behind it. */
function isAbout(claim: Claim | Difference, gap: Gap): boolean {
  return placesOf(claim).some(({ source, start, end }) => {
    if (source !== gap.span.source) return false;
    const behind = start >= gap.span.end && start - gap.span.end < NEAR;
    return (start < gap.span.end && end > gap.span.start) || (claim.kind === 'mitigation' && behind);
  });
}
