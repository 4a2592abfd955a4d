import type { Act, Order, StageState } from '../../model/stage.ts';
import type { ViewKey } from './keys.ts';
import type { Get } from './showing.ts';

/** What the view's keys and buttons work on. */
export interface Desk {
  readonly get: Get;
  readonly state: () => StageState;
  readonly send: (order: Order) => void;
  readonly grow: (steps: number) => void;
  readonly scroll: (steps: number) => void;
  /** Light or dark. */
  readonly look: () => void;
  /** Shows the list of slides, with the cursor where a title is typed. */
  readonly find: () => void;
  /** Brings the deck's window to the front. */
  readonly deck: () => void;
}

/** The keys of the view: the deck's own, and those for the script and the clock. */
export function keysOf(desk: Desk): readonly ViewKey[] {
  const order = (act: Act) => () => give(desk, act);
  const asked = () => desk.state().offer !== null;
  return [
    {
      keys: ['→', 'Space', 'Page Down'],
      does: 'Next slide or step',
      key: ['ArrowRight', 'PageDown', ' ', 'n', 'l'],
      act: order('next'),
    },
    { keys: ['←', 'Page Up'], does: 'Back', key: ['ArrowLeft', 'PageUp', 'p', 'h'], act: order('prev') },
    { keys: ['Home'], does: 'First slide', key: ['Home'], act: order('first') },
    { keys: ['End'], does: 'Last slide', key: ['End'], act: order('last') },
    { keys: ['/'], does: 'Find a slide to go to', key: ['/'], act: desk.find },
    { keys: ['G'], does: 'Start or pause the talk’s clock', key: ['g'], act: () => toggleClock(desk) },
    {
      keys: ['F'],
      does: 'Fit to the time left: asks; again or Enter does it, Esc doesn’t',
      key: ['f'],
      act: () => give(desk, asked() ? 'fit' : 'offer'),
    },
    { keys: [], does: '', key: ['Enter'], act: () => asked() && canFit(desk) && give(desk, 'fit') },
    { keys: [], does: '', key: ['Escape'], act: () => asked() && give(desk, 'leave') },
    { keys: ['B', '.'], does: 'Black screen, and back', key: ['b', '.'], act: order('black') },
    { keys: ['C'], does: 'Start or pause the countdown', key: ['c'], act: order('countdown') },
    { keys: ['+'], does: 'A minute more for the countdown', key: ['+'], act: order('minute') },
    { keys: ['R'], does: 'Record a rehearsal, and end it', key: ['r'], act: order('record') },
    { keys: ['↑', '↓'], does: 'Scroll the script', key: ['ArrowUp'], act: () => desk.scroll(-1) },
    { keys: [], does: '', key: ['ArrowDown'], act: () => desk.scroll(1) },
    { keys: ['<', '>'], does: 'Smaller and larger script', key: ['<'], act: () => desk.grow(-1) },
    { keys: [], does: '', key: ['>'], act: () => desk.grow(1) },
    { keys: ['T'], does: 'This window light or dark', key: ['t'], act: desk.look },
    { keys: ['S'], does: 'The deck’s window to the front', key: ['s'], act: desk.deck },
  ];
}

/** Binds the view's buttons. Where something is undone that can't be done again, the button asks once more. */
export function startButtons(desk: Desk): void {
  const { get } = desk;
  const order = (act: Act) => () => void give(desk, act);
  const buttons: Readonly<Record<string, () => void>> = {
    start: () => toggleClock(desk),
    smaller: () => desk.grow(-1),
    larger: () => desk.grow(1),
    look: desk.look,
    prev: order('prev'),
    forth: order('next'),
    ask: order('offer'),
    fit: order('fit'),
    leave: order('leave'),
    whole: order('whole'),
    black: order('black'),
    minute: order('minute'),
    'countdown-start': order('countdown'),
    'skip-go': () => desk.send({ kind: 'go', slide: get('skip-go').dataset.slide ?? '' }),
  };
  for (const [name, act] of Object.entries(buttons)) get(name).addEventListener('click', act);
  confirmed(get('reset'), order('reset'));
}

function give({ send }: Desk, act: Act): void {
  send({ kind: 'order', act });
}

function toggleClock(desk: Desk): void {
  give(desk, desk.state().timer.since === null ? 'start' : 'pause');
}

function canFit({ get }: Desk): boolean {
  return !get('fit').hidden;
}

/** How long a button waits for its second press, ms. */
const WAITS = 3000;

function confirmed(button: HTMLElement, act: () => void): void {
  const name = button.textContent ?? '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(waiting);
    waiting = undefined;
    button.textContent = name;
  };
  button.addEventListener('click', () => {
    const again = waiting !== undefined;
    rest();
    if (again) return act();
    button.textContent = 'Really?';
    waiting = setTimeout(rest, WAITS);
  });
}
