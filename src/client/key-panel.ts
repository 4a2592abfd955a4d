import { button, element } from './element.ts';
import type { Key } from './keys.ts';

/** Keys as a list prints them. */
export type Printed = Pick<Key, 'keys' | 'does'>;

/** The list of keys as a dialog: what fills it. Its button, `?` and a click beside it close it; Esc does anyway. */
export function keyPanel() {
  const panel = element('dialog', 'keys');
  panel.setAttribute('aria-labelledby', 'keys-title');
  const title = element('h2', '#keys-title', 'Keys');
  const close = button('', 'Close', () => panel.close());
  const rows = element('dl');
  panel.append(element('div', 'keys-head', title, close), rows);
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
  const line = element('div', '');
  const names = element('dt', '');
  for (const [i, key] of keys.entries()) names.append(...(i > 0 ? [' or '] : []), element('kbd', '', key));
  line.append(names, element('dd', '', does));
  return line;
}
