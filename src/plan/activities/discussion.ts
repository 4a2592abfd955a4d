import { type Claim, type Difference, LAYOUTS } from '../../model/index.ts';
import type { ActivityDraft, ActivityMaker, Taught } from '../activity.ts';
import { contrastsIn } from './contrasts.ts';
import { draft, fitting, type Manner } from './draft.ts';
import { type OpenQuestion, openQuestions } from './open-questions.ts';
import { type Point, pointsOf } from './points.ts';
import { claimsOfKinds, VIEWS, type View } from './views.ts';
import { unlike } from './words.ts';

const MANNER: Manner = {
  kind: 'discussion',
  purpose: 'discussion',
  layout: 'discussion',
  least: 300,
  most: 900,
  grouping: 'groups',
  materials: ['something to write on'],
  steps: [
    ['Think on your own', 1],
    ['Discuss in small groups', 3],
    ['Share one answer', 2],
  ],
};

/** One statement alone gives little to weigh. */
const FITNESS = [0, 0.6, 0.8, 1];
const MOST = LAYOUTS.discussion.slots.points ?? 4;

/** What the sources leave open first, then a question on each kind of claim that was taught. No claim in two of them. */
export const discussion: ActivityMaker = (taught) => {
  const open = openQuestions(taught);
  const viewed = [...contrasted(taught), ...VIEWS.flatMap((view) => viewedAs(view, taught))];
  const drafts: ActivityDraft[] = [];
  const used = new Set<string>();
  for (const one of [...open, ...viewed]) {
    const fresh = unlike(one.points, (point) => point.card.text).filter((point) => !used.has(point.claim.id));
    const points = fitting(fresh, MANNER, one.prompt(fresh.length)).slice(0, MOST);
    const whole = open.includes(one) ? one.points.length === points.length || points.length > 1 : points.length > 0;
    if (!whole || points.length === 0) continue;
    for (const point of points) used.add(point.claim.id);
    drafts.push(made({ ...one, points }, taught));
  }
  return drafts;
};

function viewedAs(view: View, taught: Taught): OpenQuestion[] {
  const claims = wholeFirst(claimsOfKinds(view.kinds, taught));
  const points = claims.flatMap((claim) => pointsOf(claim, taught));
  return points.length === 0 ? [] : [{ title: view.title, prompt: view.prompt, points, why: WHY }];
}

/** One row a facet. */
function contrasted(taught: Taught): readonly OpenQuestion[] {
  const rows = claimsOfKinds(['difference'], taught).filter((claim) => 'sides' in claim);
  return contrastsIn(
    unlike(rows, (row) => row.key),
    taught,
  );
}

const WHY = 'what this part taught, held against people’s own work';

/** Statements that stand alone before those that lost their subject; of one term, and of one facet, the first. */
function wholeFirst(claims: readonly (Claim | Difference)[]): readonly (Claim | Difference)[] {
  const about = (claim: Claim | Difference) => ('sides' in claim ? claim.key : termOf(claim));
  const cut = (claim: Claim | Difference) =>
    claim.kind === 'statement' && 'sentence' in claim && claim.sentence === null ? 1 : 0;
  return unlike(claims, about).sort((one, other) => cut(one) - cut(other));
}

/** The term that a claim says what it is, else the claim itself. */
function termOf(claim: Claim): string {
  if (claim.kind === 'definition' && 'subject' in claim) return String(claim.subject);
  return claim.kind === 'taxonomy' && 'child' in claim ? String(claim.child) : claim.id;
}

function made({ title, prompt, points, why }: OpenQuestion, taught: Taught): ActivityDraft {
  const matter = {
    title,
    prompt: prompt(points.length),
    claims: [...new Set(points.map((point) => point.claim))],
    items: points.map((point) => point.card),
    bins: [],
    key: points.flatMap((point: Point, i) => point.key.map((one) => ({ item: i, ...one }))),
    why,
    fitness: FITNESS[points.length] ?? 1,
  };
  return draft(MANNER, matter, taught);
}
