import { randomInt } from 'node:crypto';
import { deviceOf } from './device.ts';

/** What came of a code that a device named. */
export type Entry = 'in' | 'wrong' | 'wait';

/** One-time codes: each lets one device in, then there is another. */
export interface Codes {
  /** Six digits; nine from when somebody guessed. */
  readonly current: () => string;
  /** Tries a code for a device; told apart by its address. Never throws. */
  readonly attempt: (typed: string, device: string) => Promise<Entry>;
}

export interface CodesOptions {
  /** Called when a code let a device in and another took its place. */
  readonly renewed: (code: string, device: string) => void;
  /** Called when a device named so many wrong codes that it has to wait. */
  readonly stopped?: (device: string) => void;
  /** Called when so many wrong codes came of all devices that a longer code took the place of the one before. */
  readonly guessed?: (code: string, devices: number) => void;
  readonly draw?: (digits: number) => string;
  /** Epoch in ms. */
  readonly now?: () => number;
  readonly rest?: (ms: number) => Promise<void>;
}

/** Ms that a wrong code takes; those of one device are looked at one after the other. */
const SLOW = 1_000;
/** Ms over which wrong codes are counted. */
const SPAN = 60_000;
/** Wrong codes of one device in that time before it has to wait. Nobody else waits for it. */
const MOST_OF_ONE = 5;
/**
 * Wrong codes of all devices in that time before the code gets longer. So six digits are guessed in an hour once in 500 times
 * at the most, and nine, however many guess, once in as many as they can send.
 */
const MOST_OF_ALL = 30;
const [SHORT, LONG] = [6, 9];
/** Attempts of one device that may wait for their turn, and devices that may try at a time. */
const MOST_WAITING = 20;
const MOST_DEVICES = 1_000;
/** Wrong codes that are remembered. */
const MOST_KEPT = 5 * MOST_DEVICES;

interface Miss {
  readonly device: string;
  readonly at: number;
}

export function createCodes(options: CodesOptions): Codes {
  const { renewed, stopped = () => {}, guessed = () => {}, draw = drawn, now = Date.now, rest = sleep } = options;
  let [digits, misses] = [SHORT, [] as readonly Miss[]];
  let code = draw(digits);
  const turns = createTurns();
  const miss = (device: string) => {
    misses = [...misses, { device, at: now() }].slice(-MOST_KEPT);
    if (misses.filter((one) => one.device === device).length === MOST_OF_ONE) stopped(device);
    if (digits === LONG || misses.length < MOST_OF_ALL) return;
    digits = LONG;
    code = draw(digits);
    guessed(code, new Set(misses.map((one) => one.device)).size);
  };
  const look = async (typed: string, device: string): Promise<Entry> => {
    misses = misses.filter(({ at }) => now() - at < SPAN);
    if (misses.filter((one) => one.device === device).length >= MOST_OF_ONE) return 'wait';
    if (digitsOf(typed) !== code) {
      miss(device);
      await rest(SLOW);
      return 'wrong';
    }
    code = draw(digits);
    renewed(code, device);
    return 'in';
  };
  return {
    current: () => code,
    attempt: async (typed, device) => (await turns(deviceOf(device), (name) => look(typed, name))) ?? 'wait',
  };
}

/** Work of one device one after the other; null where too much waits. */
function createTurns(): <T>(device: string, work: (device: string) => Promise<T>) => Promise<T | null> {
  const waiting = new Map<string, { readonly last: Promise<unknown>; readonly count: number }>();
  return async (device, work) => {
    const { last = Promise.resolve(), count = 0 } = waiting.get(device) ?? {};
    if (count >= MOST_WAITING || (count === 0 && waiting.size >= MOST_DEVICES)) return null;
    const turn = last.then(() => work(device));
    waiting.set(device, { last: turn, count: count + 1 });
    try {
      return await turn;
    } finally {
      const held = waiting.get(device);
      if (held && held.count > 1) waiting.set(device, { ...held, count: held.count - 1 });
      else waiting.delete(device);
    }
  };
}

function drawn(digits: number): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

function digitsOf(typed: string): string {
  return typed.slice(0, 40).replace(/[\s-]/g, '');
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
