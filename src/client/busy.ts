/** Whether a key belongs to what is typed in, or to a dialog, and not to the deck. */
export function isBusy({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog:modal')) return true;
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
