import { type Claim, fitsIn, inWords, LAYOUTS, pointOf } from '../model/index.ts';
import { packed } from './batches.ts';
import type { Material } from './candidate.ts';
import { LIST } from './list.ts';
import { frameStep, lasting, type Step } from './step.ts';

const { text: TEXT = 90 } = LAYOUTS.points.slots;
/** Points of a summary. */
const MOST = 3;
/** One point is no summary. */
const LEAST = 2;
/** A part of less teaching needs no summary of its own, in seconds. */
const RECAP_FROM = 240;
/** Seconds that are planned before the words are counted. */
const PLANNED = 15;

/** The steps part by part: frame steps stay where they are. */
function byPart(steps: readonly Step[], around: (own: readonly Step[], part: string) => readonly Step[]): Step[] {
  const made: Step[] = [];
  for (let i = 0; i < steps.length; ) {
    const { part } = steps[i] as Step;
    let end = i;
    while (end < steps.length && steps[end]?.part === part) end += 1;
    const own = steps.slice(i, end);
    made.push(...(part === null ? own : around(own, part)));
    i = end;
  }
  return made;
}

/** Each part of a long talk begins with a divider. */
export function divided(steps: readonly Step[]): Step[] {
  return byPart(steps, (own, part) => [
    frameStep({
      id: `section:${part}`,
      purpose: 'section',
      layout: 'section',
      title: part,
      part,
      seconds: PLANNED,
      rank: rankOf(own),
      why: 'says where the talk is',
    }),
    ...own,
  ]);
}

/** Each part of a workshop opens with what people can do after it, and a long one closes with what to keep of it. */
export function openedAndClosed(steps: readonly Step[], material: Material): Step[] {
  const parts = [...new Set(steps.flatMap((step) => (step.part === null ? [] : [step.part])))];
  return byPart(steps, (own, part) => {
    const opening = frameStep({
      id: `objectives:${part}`,
      purpose: 'objectives',
      layout: 'objectives',
      title: part,
      part,
      seconds: PLANNED,
      rank: rankOf(own),
      why: 'people learn better when they know what for',
    });
    return [opening, ...own, ...recap(own, part, parts.indexOf(part) + 1, material)];
  });
}

/** The best points of a part once more: nothing new. */
function recap(own: readonly Step[], part: string, n: number, material: Material): Step[] {
  if (lasting(own) < RECAP_FROM) return [];
  const claims = own.flatMap((step) => step.claims).filter((one): one is Claim => 'text' in one && fits(one));
  const best = [...claims].sort((one, other) => material.valueOf(other) - material.valueOf(one));
  const kept = new Set(packed(best, { ...LIST, most: MOST }));
  if (kept.size < LEAST) return [];
  const shown = claims.filter((one) => kept.has(one));
  return [
    frameStep({
      id: `recap:${part}`,
      purpose: 'recap',
      layout: 'points',
      title: `What to keep from part ${inWords(n)}`,
      claims: shown,
      script: shown,
      part,
      seconds: PLANNED,
      rank: rankOf(own),
      why: 'said once more before it is left',
    }),
  ];
}

function fits(claim: Claim): boolean {
  return claim.kind !== 'example' && claim.sentence !== null && fitsIn(pointOf(claim), TEXT);
}

/** What opens a part goes when the whole part goes. */
function rankOf(own: readonly Step[]): number {
  return Math.min(...own.map((step) => step.rank));
}
