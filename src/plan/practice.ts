import type { Claim, Difference } from '../model/index.ts';
import { activitiesOf } from './activities/index.ts';
import type { ActivityDraft } from './activity.ts';
import type { Material } from './candidate.ts';
import { lasting, type Step } from './step.ts';

/** Taught steps of one part, and what could be done with them. */
export interface Block {
  readonly steps: readonly Step[];
  readonly drafts: readonly ActivityDraft[];
}

/** An activity that is in, with its whole seconds. */
export interface Practice {
  readonly draft: ActivityDraft;
  readonly seconds: number;
}

/** Activities of one kind in one block: more of the same tires. */
const OF_A_KIND = { quiz: 3, other: 1 } as const;

/** Steps cut where `every` seconds of teaching have passed, and where a part ends; frame steps are no block's. */
export function blocksOf(steps: readonly Step[], every: number, across: boolean, material: Material): Block[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    if (step.part === null) continue;
    const last = groups.at(-1);
    const same = last !== undefined && (across || last[0]?.part === step.part);
    if (same && lasting(last) + step.seconds <= every) last.push(step);
    else groups.push([step]);
  }
  const before: (Claim | Difference)[] = [];
  return groups.map((group) => {
    const here = [...new Set(group.flatMap((step) => step.claims))];
    const drafts = activitiesOf({ material, part: group[0]?.part ?? '', here, before: [...before] });
    before.push(...here);
    return { steps: group, drafts };
  });
}

/**
 * Activities for each block that together take `target` seconds, or as many as they honestly can: each block gets its
 * share by what it teaches, the best first, no kind too often. Σ seconds ≤ target.
 */
export function practised(blocks: readonly Block[], target: number): Practice[][] {
  const teaching = Math.max(
    1,
    blocks.reduce((sum, block) => sum + lasting(block.steps), 0),
  );
  const picked = blocks.map((block) => picks(block, (target * lasting(block.steps)) / teaching));
  widen(blocks, picked, target);
  narrow(picked, target);
  topUp(blocks, picked, target);
  return given(picked, target);
}

/** The best drafts whose longest times reach `share`. */
function picks(block: Block, share: number): ActivityDraft[] {
  const chosen: ActivityDraft[] = [];
  for (const draft of block.drafts) {
    const least = chosen.reduce((sum, one) => sum + one.least, 0);
    if (chosen.reduce((sum, one) => sum + one.most, 0) >= share) break;
    if (least + draft.least > share * SLACK && chosen.length > 0) continue;
    if (welcome(draft, chosen, 1)) chosen.push(draft);
  }
  return chosen;
}

/** How far the shortest times of a block's activities may pass its share: another block takes less. */
const SLACK = 1.2;

function welcome(draft: ActivityDraft, chosen: readonly ActivityDraft[], rounds: number): boolean {
  const kind = kindOf(draft);
  const most = (draft.purpose === 'quiz' ? OF_A_KIND.quiz : OF_A_KIND.other) * rounds;
  return !chosen.includes(draft) && chosen.filter((one) => kindOf(one) === kind).length < most;
}

function kindOf({ id }: ActivityDraft): string {
  return id.split(':')[0] ?? id;
}

/** More activities, round by round over the blocks, while the longest times stay under the target. */
function widen(blocks: readonly Block[], picked: ActivityDraft[][], target: number): void {
  const most = () => picked.flat().reduce((sum, one) => sum + one.most, 0);
  for (let rounds = 1; rounds <= 4; rounds += 1) {
    for (const [i, block] of blocks.entries()) {
      for (const draft of block.drafts) {
        if (most() >= target) return;
        const chosen = picked[i];
        if (chosen && welcome(draft, chosen, rounds)) chosen.push(draft);
      }
    }
  }
}

/** Fewer activities, the longest first, until the shortest times fit the target. */
function narrow(picked: ActivityDraft[][], target: number): void {
  const least = () => picked.flat().reduce((sum, one) => sum + one.least, 0);
  while (least() > target) {
    const longest = picked.flat().reduce((most, one) => (one.least > most.least ? one : most));
    const home = picked.find((drafts) => drafts.includes(longest));
    home?.splice(home.indexOf(longest), 1);
  }
}

/** Where time is left that the picked ones can't take, short ones that still fit. */
function topUp(blocks: readonly Block[], picked: ActivityDraft[][], target: number): void {
  const sum = (key: 'least' | 'most') => picked.flat().reduce((all, one) => all + one[key], 0);
  const open = blocks.flatMap((block, i) => block.drafts.map((draft) => ({ draft, i })));
  for (const { draft, i } of open.sort((one, other) => one.draft.least - other.draft.least)) {
    if (sum('most') >= target) return;
    const chosen = picked[i];
    if (chosen && sum('least') + draft.least <= target && welcome(draft, chosen, TOP_UP)) chosen.push(draft);
  }
}

/** How many times as often as usual a kind may come where time would stay empty. */
const TOP_UP = 4;

/** Between least and most in equal measure, in steps of ten seconds; what is over goes to the first with room. */
function given(picked: readonly ActivityDraft[][], target: number): Practice[][] {
  const all = picked.flat();
  const least = all.reduce((sum, one) => sum + one.least, 0);
  const most = all.reduce((sum, one) => sum + one.most, 0);
  const aim = Math.min(target, most);
  const share = most > least ? (aim - least) / (most - least) : 0;
  const seconds = new Map(
    all.map((one) => [one, one.least + Math.floor(((one.most - one.least) * share) / 10) * 10] as const),
  );
  let over = aim - [...seconds.values()].reduce((sum, one) => sum + one, 0);
  for (const one of all) {
    const room = Math.min(over, one.most - (seconds.get(one) ?? 0));
    if (room <= 0) continue;
    seconds.set(one, (seconds.get(one) ?? 0) + room);
    over -= room;
  }
  return picked.map((drafts) => drafts.map((draft) => ({ draft, seconds: seconds.get(draft) ?? draft.least })));
}

/** What the audience does, as a step that comes after what it is made from. */
export function workStep({ draft, seconds }: Practice, part: string | null, rank: number): Step {
  return {
    id: draft.id,
    purpose: draft.purpose,
    mode: 'work',
    layout: draft.layout,
    title: draft.title,
    titleClaim: null,
    claims: draft.claims,
    script: [],
    more: [],
    spare: [],
    seconds,
    rank,
    needs: [],
    part,
    activity: draft.at(seconds),
    why: draft.why,
  };
}
