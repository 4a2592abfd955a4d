import { isSeries } from '../model/index.ts';
import type { Step } from './step.ts';

/** Steps that stay together where that can be: the pages of a series come one after another. */
type Block = readonly [Step, ...Step[]];

/**
 * The steps of each part in an order in which as few as can be look like the one before: needs come first, and else the
 * order stays. Pages of a series stay together, unless others could then only stand beside their like.
 */
export function apart(steps: readonly Step[]): Step[] {
  const made: Step[] = [];
  const runs = partsOf(steps);
  for (const [i, run] of runs.entries()) {
    const before = made.slice(-1);
    const after = runs[i + 1]?.slice(0, 1) ?? [];
    const orders = [run, ...[inSeries(run), singly(run)].flatMap((blocks) => ordersOf(blocks, before[0]))];
    const clashes = orders.map((order) => clashesIn([...before, ...order, ...after]));
    made.push(...(orders[clashes.indexOf(Math.min(...clashes))] ?? run));
  }
  return made;
}

/** The blocks so that few are like the one before, by each block that could come last. */
function ordersOf(blocks: readonly Block[], before: Step | undefined): Step[][] {
  const lasts = blocks.filter((block) => !blocks.some((other) => other !== block && needs(other, block)));
  const others = (last: Block) => blocks.filter((block) => block !== last);
  return [spread(blocks, before), ...lasts.map((last) => [...spread(others(last), before), ...last])];
}

/** The steps in an order in which like does not follow like, where there is one. */
export function unlikeInTurn(steps: readonly Step[]): Step[] {
  return spread(singly(steps), undefined);
}

/** Runs of one part; what belongs to none stays where it is. */
function partsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && step.part !== null && last[0]?.part === step.part) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** How many steps look like the one before and are no page of its series. */
function clashesIn(steps: readonly Step[]): number {
  return steps.filter((step, i) => {
    const before = steps[i - 1];
    return before !== undefined && before.layout === step.layout && !isSeries(before, step);
  }).length;
}

function singly(steps: readonly Step[]): Block[] {
  return steps.map((step) => [step]);
}

function inSeries(steps: readonly Step[]): Block[] {
  const blocks: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const home = blocks.find(([first]) => first.layout === step.layout && isSeries(first, step));
    if (home) home.push(step);
    else blocks.push([step]);
  }
  return blocks;
}

/** One block after another: the first that is ready and unlike the last, but a layout that fills half of the rest at once. */
function spread(blocks: readonly Block[], before: Step | undefined): Step[] {
  const open = new Set(blocks);
  const waits = waitsOf(blocks);
  const made: Step[] = [];
  while (open.size > 0) {
    const last = (made.at(-1) ?? before)?.layout;
    const ready = [...open].filter((block) => waits.get(block)?.size === 0);
    const unlike = ready.filter(([first]) => first.layout !== last);
    const counts = countsOf(open);
    const often = ([first]: Block) => (counts.get(first.layout) ?? 0) * 2 > open.size;
    const next = unlike.find(often) ?? unlike[0] ?? ready[0] ?? [...open][0];
    if (!next) break;
    open.delete(next);
    for (const waiting of waits.values()) waiting.delete(next);
    made.push(...next);
  }
  return made;
}

/** The other blocks that each block needs before it. */
function waitsOf(blocks: readonly Block[]): ReadonlyMap<Block, Set<Block>> {
  const homes = new Map(blocks.flatMap((block) => block.map(({ id }) => [id, block] as const)));
  return new Map(
    blocks.map((block) => {
      const needed = block.flatMap(({ needs }) => needs.map((id) => homes.get(id)));
      return [block, new Set(needed.filter((other) => other !== undefined && other !== block) as Block[])];
    }),
  );
}

function countsOf(open: ReadonlySet<Block>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [{ layout }] of open) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  return counts;
}

function needs(block: Block, other: Block): boolean {
  return block.some((step) => other.some((one) => step.needs.includes(one.id)));
}
