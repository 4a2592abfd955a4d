import { button, element } from '../../element.ts';

/** A thing that a menu offers. */
export interface Choice {
  readonly name: string;
  readonly does: () => void;
}

/** A small menu beside something; Esc, a press elsewhere and every choice close it, and the focus returns. */
export function startMenu(): {
  readonly open: (at: HTMLElement, name: string, choices: readonly Choice[]) => void;
  readonly close: () => void;
} {
  let from: HTMLElement | null = null;
  const menu = element('div', 'live-edit-menu');
  menu.setAttribute('role', 'group');
  menu.hidden = true;
  document.body.append(menu);
  const close = () => {
    if (menu.hidden) return;
    const back = menu.contains(document.activeElement);
    menu.hidden = true;
    if (back) from?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!menu.contains(target as Node)) close();
  });
  return {
    close,
    open: (at, name, choices) => {
      from = at;
      menu.setAttribute('aria-label', name);
      const pressed = (choice: Choice) => () => {
        close();
        choice.does();
      };
      menu.replaceChildren(...choices.map((choice) => button('', choice.name, pressed(choice))));
      menu.hidden = false;
      const { left, bottom, top } = at.getBoundingClientRect();
      const { width, height } = menu.getBoundingClientRect();
      const below = bottom + 6 + height <= innerHeight;
      menu.style.setProperty('left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
      menu.style.setProperty('top', `${below ? bottom + 6 : Math.max(8, top - height - 6)}px`);
      (menu.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
    },
  };
}
