import { isBusy } from '../busy.ts';
import { keyPanel } from '../key-panel.ts';

/** What a key does in the view: how it is printed, what `KeyboardEvent.key` says, small letters small. */
export interface ViewKey {
  readonly keys: readonly string[];
  readonly does: string;
  readonly key: readonly string[];
  /** False: nothing to do now, the key goes on. */
  readonly act: () => unknown;
}

/**
 * Binds the view's keys; `?` and the button list them. While something is typed or a dialog is open they rest; Space and
 * Enter press the button that has the focus.
 */
export function startKeys(keys: readonly ViewKey[], button: HTMLElement): void {
  const { panel, fill } = keyPanel();
  document.body.append(panel);
  const help: ViewKey = { keys: ['?'], does: 'These keys', key: ['?'], act: () => panel.showModal() };
  const rows = [...keys, help];
  fill(rows.filter((row) => row.does !== ''));
  button.addEventListener('click', help.act);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    const pressed = nameOf(event);
    const row = rows.find(({ key }) => key.includes(pressed));
    if (row && row.act() !== false) event.preventDefault();
  });
}

/** The key's sign; a letter of another script by its place on the keyboard. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const foreign = key > '\u007f' ? /^Key([A-Z])$/.exec(code) : null;
  return (foreign?.[1] ?? key).toLowerCase();
}

/** Whether the key belongs to what is typed in, to a dialog, or to the button that has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  const pressing = event.key === ' ' || event.key === 'Enter';
  const on = event.target instanceof Element && event.target.closest('button, summary') !== null;
  return isBusy(event) || (pressing && on);
}
