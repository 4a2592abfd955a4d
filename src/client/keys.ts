import type { RevealApi } from 'reveal.js';
import { isBusy } from './busy.ts';
import { startKeyList } from './key-list.ts';

/** What the deck does by a key, in the words of whoever presses it. */
export interface Key {
  /** As they are printed in the list: "Page Down". */
  readonly keys: readonly string[];
  readonly does: string;
  /** What `KeyboardEvent.key` is, small letters small; with `shift`, only with that key held. None: reveal.js acts on it. */
  readonly key?: readonly string[];
  readonly shift?: boolean;
  /** The place of a letter on the keyboard (`KeyboardEvent.keyCode`), for scripts that write other letters there. */
  readonly code?: number;
  readonly act?: () => void;
  /** Whether this deck has a use for it; always, when it doesn't say. */
  readonly when?: () => boolean;
}

/** The keys of a deck. What has one adds its row, and `?` lists it. */
export interface Keys {
  readonly add: (key: Key) => void;
  /** From now on only these are heard, by their printed names: the screen follows another one. */
  readonly only: (names: readonly string[]) => void;
}

/** What reveal.js does itself. */
const REVEAL: readonly Key[] = [
  { keys: ['→', 'Space', 'Page Down'], does: 'Next slide or step' },
  { keys: ['←', 'Page Up'], does: 'Back' },
  { keys: ['Home', 'End'], does: 'First and last slide' },
  { keys: ['O', 'Esc'], does: 'All slides at a glance' },
  { keys: ['B', '.'], does: 'Black screen, and back' },
];

/** At the end of the list. */
const LAST: readonly Key[] = [
  { keys: ['Tab'], does: 'To links, timers and sources on the slide' },
  { keys: ['?'], does: 'These keys' },
];

/**
 * Starts the registry of keys, and the list of them: `?` or the button at the top of the page opens it. While something
 * is typed, a dialog is open or the screen is black, the rows rest.
 */
export function startKeys(deck: RevealApi): Keys {
  let rows: readonly Key[] = REVEAL;
  let isHeard = (_: Key) => true;
  startKeyList(deck, () => [...rows.filter(isHeard), ...LAST].filter((row) => row.when?.() !== false));
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || deck.isPaused() || isBusy(event)) return;
    for (const row of rows.filter(isHeard)) {
      if (!row.act || !isOf(row, event) || row.when?.() === false) continue;
      event.preventDefault();
      event.stopImmediatePropagation();
      return row.act();
    }
  };
  // Before reveal.js, which has its own mind about some of them.
  document.addEventListener('keydown', pressed, { capture: true });
  return {
    add: (row) => {
      rows = [...rows, row];
    },
    only: (names) => {
      isHeard = ({ keys }) => keys.some((name) => names.includes(name));
    },
  };
}

/** By its letter, or where that is of no script of ours, by its place. A sign may need Shift; a letter says so. */
function isOf({ key = [], code, shift = false }: Key, event: KeyboardEvent): boolean {
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const foreign = code !== undefined && event.keyCode === code && !/^[a-z]$/.test(letter);
  if (!key.includes(letter) && !foreign) return false;
  return code === undefined || event.shiftKey === shift;
}
