import { InputError } from '../model/index.ts';
import { unlikeInTurn } from './apart.ts';
import { rested } from './breaks.ts';
import type { Material } from './candidate.ts';
import { BUFFER, breaksOf, CHECK_EVERY, STRETCH, WORK } from './form.ts';
import { divided, openedAndClosed } from './openings.ts';
import { type Block, blocksOf, practised, workStep } from './practice.ts';
import { exact, type Room } from './settle.ts';
import { lasting, type Step } from './step.ts';

/** Seconds of teaching after which people in a workshop want to do something. */
const BLOCK = 720;
/** More breaks than the longest slot could need. */
const MOST_BREAKS = 12;
/** Share of a long talk in which the audience may work where the sources say too little. */
const MOST_CHECKS = 0.5;

export interface Setting extends Room {
  readonly slot: number;
  readonly questions: number;
  readonly material: Material;
}

/**
 * A workshop from its taught steps: each part opens with what people will be able to do and closes with a recap;
 * practice stands behind what it works on; the audience works for 40 to 60% of the time; breaks are at most 90 minutes
 * apart, and there are only as many as that takes.
 */
export function workshop(taught: readonly Step[], setting: Setting): Step[] {
  const framed = exact(openedAndClosed(taught, setting.material), setting);
  const blocks = blocksOf(framed.filter(teaches), BLOCK, false, setting.material);
  for (let count = 0; count <= MOST_BREAKS; count += 1) {
    const made = withBreaks(framed, blocks, count, setting);
    if (made && worksEnough(made, setting)) return rests(made, framed, blocks, count, setting);
    if (made) throw tooThin(framed, setting);
  }
  throw new InputError(
    `${Math.round(setting.questions / 60)} minutes of questions leave no place for a break every 90 minutes, expected a smaller share; ask for less with --questions`,
    2,
  );
}

/** Least seconds between two breaks that nobody needs but for the length of the day. */
const APART = 2700;

/**
 * With the breaks that a day of this length has, where the sources fill less of it: whoever stretches thin material doesn't
 * sit for hours. Nothing that is taught or practised goes for them.
 */
function rests(
  made: Step[],
  framed: readonly Step[],
  blocks: readonly Block[],
  count: number,
  setting: Setting,
): Step[] {
  const { slot, questions } = setting;
  const open = slot - questions - Math.floor(slot * BUFFER) - lasting(made);
  if (open < breaksOf(slot).each) return made;
  const kept = (steps: readonly Step[]) => lasting(steps.filter(({ mode }) => mode !== 'break'));
  const most = Math.min(Math.ceil(slot / STRETCH) - 1, Math.floor(kept(made) / APART), MOST_BREAKS);
  for (let more = most; more > count; more -= 1) {
    const rested = withBreaks(framed, blocks, more, setting);
    if (rested && kept(rested) >= kept(made) && worksEnough(rested, setting)) return rested;
  }
  return made;
}

/** Whether the audience works for as much of the time as a workshop promises. */
function worksEnough(steps: readonly Step[], { questions, slot }: Setting): boolean {
  const work = lasting(steps.filter((step) => step.mode === 'work'));
  const base = lasting(steps) + questions;
  return work >= WORK.least * (base + Math.min(Math.max(0, slot - base), Math.floor(slot * BUFFER)));
}

function tooThin(framed: readonly Step[], { slot }: Setting): InputError {
  const minutes = Math.max(1, Math.round(lasting(framed) / 60));
  return new InputError(
    `--minutes ${slot / 60}: the sources hold about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of talk for this audience, too little to practise on; add sources, or ask for --form talk`,
    2,
  );
}

function withBreaks(framed: readonly Step[], blocks: readonly Block[], count: number, setting: Setting): Step[] | null {
  const { slot, questions } = setting;
  const { each, lunch } = breaksOf(slot);
  const long = count > 0 && lunch > 0;
  for (const midday of long ? [lunch, each] : [each]) {
    const rests = count === 0 ? 0 : (count - 1) * each + midday;
    const base = lasting(framed) + questions + rests;
    const room = slot - base - setting.spare;
    const target = Math.min(room, Math.floor((base * WORK.most) / (1 - WORK.most)));
    const made = mixed(framed, blocks, Math.max(0, target));
    const tail = questions + Math.min(slot - questions - rests - lasting(made), Math.floor(slot * BUFFER));
    const placed = rested(made, tail, count, { each, midday });
    // Lunch is for those who stay longer than four hours.
    if (placed && (midday === each || breaksOf(lasting(placed) + tail).lunch > 0)) return placed;
  }
  return null;
}

/** A long talk from its taught steps: dividers, and a check of what was understood every eight minutes at most. */
export function checked(taught: readonly Step[], setting: Setting): Step[] {
  const framed = exact(divided(taught), setting);
  const blocks = blocksOf(framed.filter(teaches), CHECK_EVERY, true, setting.material);
  const quick = blocks.map((block) => ({ ...block, drafts: block.drafts.filter((draft) => draft.purpose === 'quiz') }));
  const room = setting.available - lasting(framed);
  const least = mixed(framed, firsts(quick, blocks), room);
  const open = setting.available - lasting(least);
  if (open <= setting.spare * 2) return least;
  const most = Math.floor(((lasting(framed) + setting.questions) * MOST_CHECKS) / (1 - MOST_CHECKS));
  return mixed(framed, blocks.map(quizFirst), Math.min(room, most));
}

/** A quick check goes before what takes longer. */
function quizFirst(block: Block): Block {
  const quiz = block.drafts.find((draft) => draft.purpose === 'quiz');
  return quiz ? { ...block, drafts: [quiz, ...block.drafts.filter((draft) => draft !== quiz)] } : block;
}

/** One check a block: its best quiz, else the shortest thing that can be done with it. */
function firsts(quick: readonly Block[], blocks: readonly Block[]): Block[] {
  return quick.map((block, i) => {
    const shortest = [...(blocks[i]?.drafts ?? [])].sort((one, other) => one.least - other.least);
    return { ...block, drafts: (block.drafts.length > 0 ? block.drafts : shortest).slice(0, 1) };
  });
}

function teaches(step: Step): boolean {
  return step.part !== null && step.mode === 'teach' && !['objectives', 'section', 'recap'].includes(step.purpose);
}

/** Each block's practice right behind its last step. */
function mixed(framed: readonly Step[], blocks: readonly Block[], target: number): Step[] {
  const practice = practised(blocks, target);
  const behind = new Map(blocks.map((block, i) => [block.steps.at(-1)?.id, { block, picks: practice[i] ?? [] }]));
  const titles = new Map<string, number>();
  return framed.flatMap((step) => {
    const found = behind.get(step.id);
    if (!found) return [step];
    const rank = Math.max(...found.block.steps.map((one) => one.rank));
    const work = unlikeInTurn(found.picks.map((one) => workStep(one, step.part, rank)));
    return [step, ...work.map((one) => numbered(one, titles))];
  });
}

/** What comes again under the same title says so. */
function numbered(step: Step, titles: Map<string, number>): Step {
  const count = (titles.get(step.title) ?? 0) + 1;
  titles.set(step.title, count);
  return count === 1 ? step : { ...step, title: `${step.title} (${count})` };
}
