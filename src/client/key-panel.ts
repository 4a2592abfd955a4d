import type { Key } from './keys.ts';

/** Keys as a list prints them. */
export type Printed = Pick<Key, 'keys' | 'does'>;

/** The list of keys as a dialog: what fills it. Its button, `?` and a click beside it close it; Esc does anyway. */
export function keyPanel() {
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
  // Other keys rest while the list is read.
  panel.addEventListener('keydown', (event) => {
    if (event.key === '?') panel.close();
    event.stopPropagation();
  });
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  return { panel, fill: (keys: readonly Printed[]) => rows.replaceChildren(...keys.map(row)) };
}

function row({ keys, does }: Printed): HTMLElement {
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
