import type { RevealApi } from 'reveal.js';
import { isBusy } from './busy.ts';
import { keyPanel } from './key-panel.ts';
import type { Key } from './keys.ts';

/** `?` or the button at the top of the page opens the list of keys; Esc and the button close it, and the focus returns. */
export function startKeyList(deck: RevealApi, rows: () => readonly Key[]): void {
  // A page of paper has no keys.
  let paper = false;
  deck.on('pdf-ready', () => {
    paper = true;
  });
  let list: ReturnType<typeof keyPanel> | undefined;
  const made = () => {
    const fresh = keyPanel();
    document.body.append(fresh.panel);
    return fresh;
  };
  const open = () => {
    if (paper || document.querySelector('dialog[open]')) return;
    list ??= made();
    list.fill(rows().filter(({ does }) => does !== ''));
    list.panel.showModal();
  };
  const asked = (event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
    event.preventDefault();
    // The deck knows keys by their place: on some keyboards it would black out the screen.
    event.stopImmediatePropagation();
    open();
  };
  document.addEventListener('keydown', asked, { capture: true });
  startButton(open);
}

/** Space and Enter press the button and don't move the deck. */
function startButton(open: () => void): void {
  const button = document.querySelector<HTMLButtonElement>('#keys-open');
  button?.addEventListener('click', open);
  button?.addEventListener('keydown', (event) => {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  });
}
