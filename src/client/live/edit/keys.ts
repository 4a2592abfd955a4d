/** Space and Enter press what has the focus and don't move the deck; Ctrl Z takes back wherever nothing is typed; Esc ends. */
export function keysOf(panel: HTMLElement, isOpen: () => boolean, close: () => void, undo: () => void): void {
  panel.addEventListener('keydown', (event) => {
    if ([' ', 'Enter', 'Escape'].includes(event.key)) event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const on = event.target as Element;
      const free = on === document.body || on.closest?.('.live-edit-layer');
      if (event.key !== 'Escape' || !isOpen() || !free || document.querySelector('.reveal.overview')) return;
      event.stopPropagation();
      close();
    },
    { capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!asked || !isOpen() || (event.target as Element).closest?.('input, textarea')) return;
      event.preventDefault();
      event.stopPropagation();
      undo();
    },
    { capture: true },
  );
}
