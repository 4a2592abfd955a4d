import type { Core } from './core.ts';
import { lean, shownOf, WHOLE } from './leaning.ts';
import type { Shelf } from './shelf.ts';

/** Keeps what slides say true of the slides that are shown; `bare` runs a swap on slides as they were drawn. */
export function startLeaning(shelf: Shelf, { watch }: Core): { readonly bare: (swap: () => void) => void } {
  let last = '';
  const settle = (ids: readonly string[]) => {
    const all = shelf.all();
    const shown = ids.length === 0 ? WHOLE : shownOf(all, ids, true);
    for (const slide of all) lean(slide, shown);
  };
  watch(() => {
    const now = shelf.hidden().join(' ');
    if (now === last) return;
    last = now;
    settle(shelf.hidden());
  });
  // Paper holds the whole talk.
  addEventListener('beforeprint', () => settle([]));
  addEventListener('afterprint', () => settle(shelf.hidden()));
  return {
    bare: (swap) => {
      settle([]);
      swap();
      settle(shelf.hidden());
    },
  };
}
