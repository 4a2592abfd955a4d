import type { StageState } from '../../model/index.ts';
import type { Answer } from '../respond.ts';
import type { Workbench } from './bench.ts';
import type { Hub } from './hub.ts';
import type { Loop, News } from './loop.ts';

/** What a person at the terminal may be told. */
export type Said =
  | News
  | { readonly kind: 'kept' | 'rehearsed' | 'edited'; readonly file: string }
  | { readonly kind: 'entered'; readonly device: string; readonly code: string }
  /** A device named too many wrong codes and has to wait. */
  | { readonly kind: 'stopped'; readonly device: string }
  /** So many wrong codes came, from so many devices, that the code is longer now. */
  | { readonly kind: 'guessed'; readonly devices: number; readonly code: string };

/** All that the answers of one server share. */
export interface Live {
  readonly bench: Workbench;
  readonly loop: Loop;
  readonly hub: Hub;
  /** Names this start of the server. */
  readonly boot: string;
  /** An error as lines for people. */
  readonly explain: (error: unknown) => readonly string[];
  readonly say: (said: Said) => void;
  /** Takes an edit that a page sent. */
  readonly editing: (data: unknown) => Promise<Answer>;
  /** Where the presenting deck was last; null when there is none. */
  readonly stage: { readonly last: () => StageState | null; readonly set: (state: StageState | null) => void };
}

/** A value that is replaced, never read half. */
export function createStage(): Live['stage'] {
  let last: StageState | null = null;
  return {
    last: () => last,
    set: (state) => {
      last = state;
    },
  };
}
