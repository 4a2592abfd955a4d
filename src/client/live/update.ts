import type { LiveDeck } from './parts.ts';
import { get } from './server.ts';

/** Keeps a page at the version that the server has. */
export interface Updates {
  /** The server has this version now. */
  readonly want: (version: number) => void;
}

/**
 * Fetches the talk when the server has another version than the page, and hands it to `apply`; one at a time, and the last
 * one always. A page of another shell, which can't be patched, is handed to `reload`.
 */
export function startUpdates(shell: string, apply: (deck: LiveDeck) => void, reload: () => void): Updates {
  let have: number | null = null;
  let wanted: number | null = null;
  let busy = false;
  const fetchWanted = async () => {
    while (wanted !== have) {
      const { value } = await get('/live/deck');
      const deck = value as LiveDeck | null;
      // The server is gone: its next hello says what it has then.
      if (!deck) break;
      if (deck.shell !== shell) return reload();
      // It may have been made anew since it was asked for.
      wanted = Math.max(wanted ?? 0, deck.version);
      have = deck.version;
      apply(deck);
    }
  };
  const run = async () => {
    busy = true;
    try {
      await fetchWanted();
    } finally {
      busy = false;
    }
  };
  return {
    want: (version) => {
      wanted = version;
      if (!busy) void run();
    },
  };
}
