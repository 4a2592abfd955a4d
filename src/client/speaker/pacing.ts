/** When each slide is planned to begin and how long it may take, in whole seconds. */
export interface Plan {
  readonly starts: readonly number[];
  readonly seconds: readonly number[];
  readonly total: number;
}

/** How the talk stands against its plan. `by` is whole seconds. */
export interface Pace {
  readonly state: 'ahead' | 'on' | 'behind';
  readonly by: number;
}

/** The plan from the slides' seconds, in order. */
export function planOf(seconds: readonly number[]): Plan {
  let total = 0;
  const starts = seconds.map((each) => {
    const start = total;
    total += each;
    return start;
  });
  return { starts, seconds, total };
}

/**
 * On time while the clock stands within the slide's own stretch of the plan; ahead before it begins, behind after
 * it should have ended.
 */
export function paceAt(plan: Plan, index: number, elapsed: number): Pace {
  const start = plan.starts[index] ?? plan.total;
  const end = start + (plan.seconds[index] ?? 0);
  if (elapsed < start) return { state: 'ahead', by: Math.round(start - elapsed) };
  if (elapsed > end) return { state: 'behind', by: Math.round(elapsed - end) };
  return { state: 'on', by: 0 };
}

/** `4:05`, `1:02:09`, `-0:30`. */
export function clock(seconds: number): string {
  const all = Math.floor(Math.abs(seconds));
  const [h, m, s] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${seconds <= -1 ? '-' : ''}${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}`;
}

/** "2:10 behind", "On time". */
export function paceInWords({ state, by }: Pace): string {
  return state === 'on' || by === 0 ? 'On time' : `${clock(by)} ${state}`;
}
