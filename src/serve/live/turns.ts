/** Work that is done one piece at a time. */
export interface Turns<Job> {
  /** Has a job done when its turn comes, joined with all that wait already. */
  readonly add: (job: Job) => void;
  /** Begins with what waits; before, nothing is done. */
  readonly start: () => void;
  /** Nothing more is begun. */
  readonly stop: () => void;
}

/** Never two at a time, and nothing twice for two who waited: what came last is always in the last piece of work. */
export function inTurn<Job>(work: (job: Job) => Promise<void>, join: (before: Job, job: Job) => Job): Turns<Job> {
  let waiting: { readonly job: Job } | null = null;
  let state: 'shut' | 'idle' | 'busy' | 'over' = 'shut';
  const run = async () => {
    if (state !== 'idle') return;
    state = 'busy';
    while (waiting && state === 'busy') {
      const { job } = waiting;
      waiting = null;
      await work(job);
    }
    if (state === 'busy') state = 'idle';
  };
  return {
    add: (job) => {
      waiting = { job: waiting ? join(waiting.job, job) : job };
      void run();
    },
    start: () => {
      state = 'idle';
      void run();
    },
    stop: () => {
      state = 'over';
    },
  };
}
