/** Whether a key belongs to what is typed in, to a dialog or to the button under the focus, and not to the deck. */
export function isBusy({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return true;
  if (!(target instanceof Element)) return false;
  const pressed = key === 'Enter' || key === ' ';
  return target.closest(`input, select, textarea, [contenteditable]${pressed ? ', a[href], button' : ''}`) !== null;
}
