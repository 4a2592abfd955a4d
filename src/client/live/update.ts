import type { LiveDeck } from './parts.ts';
import { get } from './server.ts';

/** Keeps a page at the version that the server has. */
export interface Updates {
  /** The server has this version now: it is fetched, unless the page shows it. */
  readonly want: (version: number) => void;
  /** The server sent this talk. */
  readonly take: (deck: LiveDeck) => void;
}

/**
 * Hands the talk to `apply` when the server has another version than the page: as it was sent, else it is fetched; one at a time,
 * and the last one always. A page of another shell, which can't be patched, is handed to `reload`.
 */
export function startUpdates(shell: string, apply: (deck: LiveDeck) => void, reload: () => void): Updates {
  let have: number | null = null;
  let wanted: number | null = null;
  let busy = false;
  /** Whether the page goes on with this talk. */
  const put = (deck: LiveDeck): boolean => {
    if (deck.shell !== shell) {
      reload();
      return false;
    }
    // It may have been made anew since it was asked for.
    wanted = Math.max(wanted ?? 0, deck.version);
    have = deck.version;
    apply(deck);
    return true;
  };
  const fetchWanted = async () => {
    while (wanted !== have) {
      const { value } = await get('/live/deck');
      const deck = value as LiveDeck | null;
      // The server is gone: its next hello says what it has then.
      if (!deck) break;
      // A newer one may have been sent meanwhile.
      if (deck.version >= (have ?? 0) && !put(deck)) return;
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
    take: (deck) => {
      if (deck.version !== have) put(deck);
    },
  };
}
