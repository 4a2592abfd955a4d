import type { RevealApi } from 'reveal.js';
import { isBusy } from './busy.ts';
import type { Key } from './keys.ts';

/** `?` or the button at the top of the page opens the list of keys; Esc and the button close it, and the focus returns. */
export function startKeyList(deck: RevealApi, rows: () => readonly Key[]): void {
  const { panel, fill } = list();
  document.body.append(panel);
  const open = () => {
    if (panel.open || document.querySelector('dialog[open]')) return;
    fill(rows());
    panel.showModal();
  };
  const asked = (event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
    event.preventDefault();
    // The deck knows keys by their place: on some keyboards it would black out the screen.
    event.stopImmediatePropagation();
    open();
  };
  document.addEventListener('keydown', asked, { capture: true });
  // The deck's own keys rest while the list is read.
  panel.addEventListener('keydown', (event) => {
    if (event.key === '?') panel.close();
    event.stopPropagation();
  });
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  startButton(open);
  // A page of paper has no keys.
  deck.on('pdf-ready', () => panel.remove());
}

/** Space and Enter press the button and don't move the deck. */
function startButton(open: () => void): void {
  const button = document.querySelector<HTMLButtonElement>('#keys-open');
  button?.addEventListener('click', open);
  button?.addEventListener('keydown', (event) => {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  });
}

function list() {
  const panel = make('dialog', 'keys');
  panel.setAttribute('aria-labelledby', 'keys-title');
  const title = make('h2', '', 'Keys');
  title.id = 'keys-title';
  const close = make('button', '', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => panel.close());
  const rows = make('dl', '');
  const head = make('div', 'keys-head');
  head.append(title, close);
  panel.append(head, rows);
  return { panel, fill: (keys: readonly Key[]) => rows.replaceChildren(...keys.map(row)) };
}

function row({ keys, does }: Key): HTMLElement {
  const line = make('div', '');
  const names = make('dt', '');
  for (const [i, key] of keys.entries()) names.append(...(i > 0 ? [' or '] : []), make('kbd', '', key));
  line.append(names, make('dd', '', does));
  return line;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  element.textContent = text;
  return element;
}
