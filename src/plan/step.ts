import {
  type Activity,
  type Beat,
  type Claim,
  type Difference,
  type LayoutName,
  type Purpose,
  placesOf,
} from '../model/index.ts';
import type { Chosen } from './select.ts';

/** A beat while the talk is put together: its claims as they are, its seconds still open. */
export interface Step {
  readonly id: string;
  readonly purpose: Purpose;
  readonly mode: Beat['mode'];
  readonly layout: LayoutName;
  readonly title: string;
  readonly titleClaim: string | null;
  readonly claims: readonly (Claim | Difference)[];
  /** Said in any case. */
  readonly script: readonly (Claim | Difference)[];
  /** Said beyond, in the order in which they came in: the last is the first to go. */
  readonly more: readonly (Claim | Difference)[];
  /** Could be said as well. */
  readonly spare: readonly (Claim | Difference)[];
  readonly seconds: number;
  readonly rank: number;
  readonly needs: readonly string[];
  readonly part: string | null;
  readonly activity: Activity | null;
  readonly why: string;
}

/** A taught beat as a step. */
export function stepOf({ beat, more, seconds, rank }: Chosen, part: string | null): Step {
  const said = new Set(more.map((one) => one.id));
  return {
    id: beat.id,
    purpose: beat.purpose,
    mode: 'teach',
    layout: beat.layout,
    title: beat.title || FRAME_TITLES[beat.purpose] || '',
    titleClaim: beat.titleClaim,
    claims: beat.claims,
    script: beat.script,
    more,
    spare: beat.more.filter((one) => !said.has(one.id)),
    seconds,
    rank,
    needs: beat.needs,
    part,
    activity: null,
    why: beat.why,
  };
}

const FRAME_TITLES: Readonly<Partial<Record<Purpose, string>>> = {
  hook: 'Cover',
  roadmap: 'The way through the talk',
  recap: 'What to keep',
  sources: 'Where it all comes from',
};

/** What only holds a talk together: it teaches nothing, and is dropped last. */
export function frameStep(
  given: Pick<Step, 'id' | 'purpose' | 'layout' | 'title' | 'seconds' | 'why'> & Partial<Step>,
): Step {
  return {
    mode: 'teach',
    titleClaim: null,
    claims: [],
    script: [],
    more: [],
    spare: [],
    rank: 1,
    needs: [],
    part: null,
    activity: null,
    ...given,
  };
}

/** The steps as beats that follow one another from the beginning. */
export function beatsOf(steps: readonly Step[]): Beat[] {
  let start = 0;
  return steps.map((step) => {
    const beat = beatOf(step, start);
    start += step.seconds;
    return beat;
  });
}

function beatOf(step: Step, start: number): Beat {
  const script = [...step.script, ...asWritten(step.more)];
  const { id, purpose, mode, title, seconds, rank, needs, titleClaim, layout, part, activity, why } = step;
  return {
    ...{ id, purpose, mode, title, start, seconds, rank, needs },
    claims: step.claims.map((claim) => claim.id),
    script: script.map((claim) => claim.id),
    spans: [...new Set([...step.claims, ...script])].flatMap(placesOf),
    ...{ titleClaim, layout, part, activity, why },
  };
}

/** Sentences of one source follow one another as their author set them. */
function asWritten(claims: readonly (Claim | Difference)[]): readonly (Claim | Difference)[] {
  const place = (claim: Claim | Difference) => placesOf(claim)[0];
  return [...claims].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    if (!a || !b || a.source === b.source) return (a?.start ?? 0) - (b?.start ?? 0);
    return a.source < b.source ? -1 : 1;
  });
}

/** Σ seconds. */
export function lasting(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.seconds, 0);
}
