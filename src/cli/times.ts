import { clockOf, parseClock, parseLengths, slotBetween, type Told } from '../ingest/index.ts';
import { CliError } from './error.ts';
import type { TalkOptions } from './options.ts';

const DEFAULT_SLOT = 600;

/** How long talks are and when they begin, in seconds. */
export interface Times {
  readonly slots: readonly [number, ...number[]];
  /** Since midnight; null: not said. */
  readonly from: number | null;
}

/**
 * The lengths that `--minutes` lists, or the one that ends at `--to`; else the brief's. Throws CliError or InputError
 * for what is no time, what a talk can't take, and for two options that say different lengths.
 */
export function timesOf(options: Pick<TalkOptions, 'minutes' | 'from' | 'to'>, told: Told): Times {
  const from = options.from === undefined ? (told.from ?? null) : option('--from', options.from, parseClock);
  const lengths = options.minutes === undefined ? [] : option('--minutes', options.minutes, parseLengths);
  const ends = options.to === undefined ? null : lasting(options.to, from);
  if (ends !== null && lengths.some((length) => length !== ends)) throw contradiction(options, from ?? 0, ends);
  const [first = ends ?? told.slot ?? DEFAULT_SLOT, ...others] = lengths;
  return { slots: [first, ...others], from };
}

function lasting(to: string, from: number | null): number {
  const end = option('--to', to, parseClock);
  if (from === null) throw new CliError(`--to ${to}: expected a beginning too, such as --from 9:00`);
  return option('--to', to, () => slotBetween(from, end));
}

function contradiction({ minutes, to }: Pick<TalkOptions, 'minutes' | 'to'>, from: number, seconds: number): CliError {
  return new CliError(
    `--minutes ${minutes} contradicts --from ${clockOf(from)} --to ${to}, which is ${seconds / 60} minutes: leave one out`,
  );
}

/** What an option says, read; what is wrong with it is told with the option's name. */
export function option<T>(name: string, text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    throw new CliError(`${name}: ${(error as Error).message}`, 2, { cause: error });
  }
}
