import { randomInt } from 'node:crypto';

/** What came of a code that a device named. */
export type Entry = 'in' | 'wrong' | 'wait';

/** One-time codes: each lets one device in, then there is another. */
export interface Codes {
  /** Six digits. */
  readonly current: () => string;
  /** Tries a code for a device; told apart by its address. Never throws. */
  readonly attempt: (typed: string, device: string) => Promise<Entry>;
}

export interface CodesOptions {
  /** Called when a code let a device in and another took its place. */
  readonly renewed: (code: string, device: string) => void;
  readonly draw?: () => string;
  /** Epoch in ms. */
  readonly now?: () => number;
  readonly rest?: (ms: number) => Promise<void>;
}

/** Ms that a wrong code takes; one is looked at after the other. */
const SLOW = 1_000;
/** Ms over which wrong codes are counted. */
const SPAN = 60_000;
/** Wrong codes in that time: of one device, and of all. At this pace a code is guessed in an hour once in 500 times. */
const MOST_OF_ONE = 5;
const MOST_OF_ALL = 30;
/** Attempts that may wait for their turn. */
const MOST_WAITING = 20;

interface Miss {
  readonly device: string;
  readonly at: number;
}

export function createCodes({ renewed, draw = six, now = Date.now, rest = sleep }: CodesOptions): Codes {
  let [code, misses, waiting] = [draw(), [] as readonly Miss[], 0];
  let turn: Promise<unknown> = Promise.resolve();
  const look = async (typed: string, device: string): Promise<Entry> => {
    misses = misses.filter(({ at }) => now() - at < SPAN);
    const own = misses.filter((miss) => miss.device === device);
    if (own.length >= MOST_OF_ONE || misses.length >= MOST_OF_ALL) return 'wait';
    if (digitsOf(typed) !== code) {
      misses = [...misses, { device, at: now() }];
      await rest(SLOW);
      return 'wrong';
    }
    code = draw();
    renewed(code, device);
    return 'in';
  };
  return {
    current: () => code,
    attempt: async (typed, device) => {
      if (waiting >= MOST_WAITING) return 'wait';
      waiting += 1;
      const entry = turn.then(() => look(typed, device));
      turn = entry;
      return entry.finally(() => {
        waiting -= 1;
      });
    },
  };
}

function six(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

function digitsOf(typed: string): string {
  return typed.slice(0, 40).replace(/[\s-]/g, '');
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
