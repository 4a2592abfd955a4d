import type { Act } from '../bridge/protocol.ts';

export type Move = Extract<Act, 'next' | 'prev' | 'first' | 'last'>;

export interface Actions {
  readonly move: (to: Move) => void;
  readonly grow: (steps: number) => void;
  readonly toggle: () => void;
  readonly reset: () => void;
}

/** Keys as reveal.js and presenters' remotes send them. Up and down stay with the script: they scroll it. */
const KEYS: Readonly<Record<string, (actions: Actions) => void>> = {
  ArrowRight: ({ move }) => move('next'),
  PageDown: ({ move }) => move('next'),
  ' ': ({ move }) => move('next'),
  n: ({ move }) => move('next'),
  ArrowLeft: ({ move }) => move('prev'),
  PageUp: ({ move }) => move('prev'),
  Home: ({ move }) => move('first'),
  End: ({ move }) => move('last'),
  '+': ({ grow }) => grow(1),
  '=': ({ grow }) => grow(1),
  '-': ({ grow }) => grow(-1),
  p: ({ toggle }) => toggle(),
};

/** Binds the view's keys and buttons to what they do. */
export function startKeys(actions: Actions, get: (id: string) => HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const onButton = event.target instanceof HTMLButtonElement && event.key === ' ';
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || onButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(actions);
  });
  const buttons: Readonly<Record<string, () => void>> = {
    start: actions.toggle,
    reset: actions.reset,
    smaller: () => actions.grow(-1),
    larger: () => actions.grow(1),
  };
  for (const [id, act] of Object.entries(buttons)) get(id).addEventListener('click', act);
}
