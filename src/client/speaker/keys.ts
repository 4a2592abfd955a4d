/** What a key does in the view: how it is printed, what `KeyboardEvent.key` says, small letters small. */
export interface ViewKey {
  readonly keys: readonly string[];
  readonly does: string;
  readonly key: readonly string[];
  /** False: nothing to do now, the key goes on. */
  readonly act: () => boolean | void;
}

/** Binds the view's keys. While something is typed or a dialog is open they rest; Space and Enter press the button that has the focus. */
export function startKeys(keys: readonly ViewKey[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
    const pressed = nameOf(event);
    const row = keys.find(({ key }) => key.includes(pressed));
    if (row && row.act() !== false) event.preventDefault();
  });
}

/** The key's sign; a letter of another script by its place on the keyboard. */
function nameOf({ key, code }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const foreign = key > '\u007f' ? /^Key([A-Z])$/.exec(code) : null;
  return (foreign?.[1] ?? key).toLowerCase();
}

function isBusy({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof Element)) return false;
  const pressing = key === ' ' || key === 'Enter';
  return target.closest(pressing ? 'input, button, summary' : 'input') !== null;
}
