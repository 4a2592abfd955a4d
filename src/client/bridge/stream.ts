import { stageOf } from '../../model/stage.ts';
import type { Changed, Hear, Line } from './speaker-end.ts';

/**
 * A line over the local server, for a view that no deck opened, such as one on a phone. The page's live script brings the
 * deck's state, by this device's clock, as `talkwright:stage` (or who is missing) and takes orders as `talkwright:order`.
 */
export function startStream(hear: Hear, changed: Changed): Line {
  let here = false;
  let once = false;
  document.addEventListener('talkwright:stage', ({ detail }: CustomEventInit<unknown>) => {
    const state = stageOf(detail);
    here = state !== null;
    changed(here ? 'deck' : isServer(detail) ? 'silent' : once ? 'closed' : 'waiting');
    once ||= here;
    if (state) hear(state);
  });
  return {
    send: (order) => {
      if (here) document.dispatchEvent(new CustomEvent('talkwright:order', { detail: order }));
      return here;
    },
  };
}

function isServer(detail: unknown): boolean {
  return (detail as { readonly missing?: unknown } | null)?.missing === 'server';
}
