import { STRETCH } from './form.ts';
import { frameStep, lasting, type Step } from './step.ts';

/** What speaks against a break inside a part, in seconds of distance from where it would best be. */
const INSIDE = 600;
/** What speaks against parting what is taught from the work on it. */
const BEFORE_WORK = 2400;

/** Seconds of a break, and of the middle one. */
export interface Rests {
  readonly each: number;
  readonly midday: number;
}

/**
 * The steps with `count` breaks between them: none of the stretches, the last with its `tail` of questions and buffer
 * among them, is longer than 90 minutes. Breaks stand where parts end, as evenly as that allows. Null when `count`
 * breaks can't do that.
 */
export function rested(steps: readonly Step[], tail: number, count: number, { each, midday }: Rests): Step[] | null {
  const made: Step[] = [];
  let rest = [...steps];
  for (let n = 1; n <= count; n += 1) {
    const at = placeOf(rest, tail, count - n + 1);
    if (at === null) return null;
    const seconds = n === Math.ceil(count / 2) ? midday : each;
    made.push(...rest.slice(0, at), breakStep(n, seconds, rest[at - 1]?.part ?? null));
    rest = rest.slice(at);
  }
  return lasting(rest) + tail > STRETCH ? null : [...made, ...rest];
}

/** How many steps stand before the next of `left` breaks. */
function placeOf(steps: readonly Step[], tail: number, left: number): number | null {
  const aim = (lasting(steps) + tail) / (left + 1);
  let at: number | null = null;
  let best = Number.POSITIVE_INFINITY;
  let passed = 0;
  for (let i = 1; i < steps.length; i += 1) {
    passed += steps[i - 1]?.seconds ?? 0;
    if (passed > STRETCH) break;
    const [before, after] = [steps[i - 1], steps[i]];
    const cost =
      Math.abs(passed - aim) +
      (before?.part === after?.part ? INSIDE : 0) +
      (after?.mode === 'work' && before?.mode === 'teach' ? BEFORE_WORK : 0);
    if (cost < best) [at, best] = [i, cost];
  }
  return at;
}

function breakStep(n: number, seconds: number, part: string | null): Step {
  return frameStep({
    id: `break:${n}`,
    purpose: 'break',
    mode: 'break',
    layout: 'break',
    title: seconds >= 1800 ? 'Lunch' : 'Break',
    seconds,
    part,
    why: 'nobody listens for more than 90 minutes',
  });
}
