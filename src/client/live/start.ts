import { ticket } from '../ticket.ts';
import { startFaults } from './fault.ts';
import type { Heard } from './heard.ts';
import { startMark } from './mark.ts';
import { drawn, type LivePage } from './page.ts';
import { type Part, type Role, START } from './roles.ts';
import { startStream } from './stream.ts';
import { startUpdates } from './update.ts';

/** Keeps a page of the local server up to date, and does what its role asks. */
export async function startLive(page: LivePage, role: Role): Promise<void> {
  const reload = () => location.reload();
  const part: Part = await START[role](page, (version) => updates.want(version));
  const updates = startUpdates(
    ticket().shell,
    (deck) => {
      const from = performance.now();
      const fresh = drawn(deck.parts);
      if (!page.takes(fresh)) return reload();
      part.swap(fresh);
      part.shows?.(deck);
      performance.measure('talkwright:swap', { start: from });
      document.dispatchEvent(new CustomEvent('talkwright:swapped'));
    },
    reload,
  );
  // Who only follows is no author: faults and lost servers are none of theirs.
  const faults = role === 'follower' ? null : startFaults();
  const mark = role === 'follower' ? null : startMark('Not connected: edits don’t arrive');
  startStream({
    connected: (connected) => {
      mark?.(!connected);
      part.connected?.(connected);
    },
    hear: (heard: Heard) => {
      if (heard.kind === 'hello' && heard.boot !== ticket().boot) return reload();
      if (heard.kind === 'hello' || heard.kind === 'fault') faults?.show(heard.fault);
      part.hear(heard);
      if (heard.kind === 'hello') updates.want(heard.version);
      if (heard.kind === 'deck') updates.take(heard.deck);
    },
  });
}
