import { type Order, orderOf, type StageState, stageOf } from '../../model/stage.ts';
import type { LiveDeck } from './parts.ts';
import { faultLines } from './server.ts';

/** What the server tells all its pages. */
export type Heard =
  | {
      readonly kind: 'hello';
      readonly boot: string;
      readonly version: number;
      /** The lines of what is wrong with the sources now; null when nothing is. */
      readonly fault: readonly string[] | null;
      /** What the presenting deck last said. */
      readonly stage: StageState | null;
    }
  | { readonly kind: 'deck'; readonly deck: LiveDeck }
  | { readonly kind: 'fault'; readonly fault: readonly string[] | null }
  /** Null: the deck that presented was closed. */
  | { readonly kind: 'stage'; readonly stage: StageState | null }
  | { readonly kind: 'order'; readonly order: Order };

type Told = Readonly<Record<string, unknown>>;
type Reader<K extends Heard['kind']> = (told: Told) => Extract<Heard, { kind: K }> | null;

/** Each kind of event with how its data is read; null when it can't be. */
const READ = {
  hello: ({ boot, version, fault, stage }) =>
    typeof boot === 'string' && isVersion(version)
      ? { kind: 'hello', boot, version, fault: faultLines(fault), stage: stageOf(stage) }
      : null,
  deck: (told) => (isDeck(told) ? { kind: 'deck', deck: told } : null),
  fault: (told) => ({ kind: 'fault', fault: faultLines(told) }),
  stage: (told) => {
    const stage = stageOf(told);
    return stage && { kind: 'stage', stage };
  },
  order: (told) => {
    const order = orderOf(told);
    return order && { kind: 'order', order };
  },
} satisfies { readonly [kind in Heard['kind']]: Reader<kind> };

/** The names of the events. */
export const EVENTS = Object.keys(READ) as readonly Heard['kind'][];

/** An event of the stream as a value; null when its data is none of ours. */
export function heardOf(kind: Heard['kind'], data: string): Heard | null {
  try {
    const told = JSON.parse(data) as Told | null;
    return kind === 'stage' && told === null ? { kind, stage: null } : READ[kind](told ?? {});
  } catch {
    return null;
  }
}

function isDeck(told: Told): told is Told & LiveDeck {
  const { version, shell, parts } = told;
  return isVersion(version) && typeof shell === 'string' && typeof parts === 'object' && parts !== null;
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
