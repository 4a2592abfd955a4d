import { button, element } from './element.ts';
import type { Choices, Settled } from './parts.ts';
import type { Wish } from './wish.ts';

/** What the bar looks like and what can be pressed on it. */
export interface BarFace {
  readonly bar: HTMLElement;
  readonly minutes: HTMLInputElement;
  /** Shows what the talk is made for now; a field that is typed in is left alone. */
  readonly settle: (wish: Settled, choices: Choices) => void;
  /** Says what came of a wish. */
  readonly say: (parts: readonly (Node | string)[], tone: Tone) => void;
}

/** How something is said: as it is, line by line, or as what went wrong. */
export type Tone = 'told' | 'change' | 'wrong';

/** What the bar's buttons and fields do. */
export interface BarActs {
  readonly wish: (wish: Wish) => void;
  readonly keep: () => void;
  readonly back: () => void;
  readonly close: () => void;
}

/** Minutes that one press asks for. */
const QUICK = [5, 10, 20, 45, 90];

export function barFace({ wish, keep, back, close }: BarActs): BarFace {
  const minutes = element('input', '#live-minutes');
  minutes.inputMode = 'decimal';
  minutes.autocomplete = 'off';
  minutes.addEventListener('change', () => wish({ minutes: Number(minutes.value.replace(',', '.')) }));
  const quick = QUICK.map((n) => button('live-quick', String(n), () => wish({ minutes: n })));
  for (const [i, one] of quick.entries()) one.setAttribute('aria-label', `${QUICK[i]} minutes`);
  const audience = choice('live-audience', (name) => wish({ audience: name }));
  const theme = choice('live-theme', (name) => wish({ theme: name }));
  const status = element('p', 'live-said');
  status.setAttribute('role', 'status');
  const end = [button('', 'Back', back), button('live-keep', 'Keep', keep), button('live-close', 'Close', close)];
  const row = element(
    'div',
    'live-row',
    field('Minutes', minutes, element('span', 'live-quicks', ...quick)),
    field('For', audience),
    field('Theme', theme),
    element('span', 'live-ends', ...end),
  );
  const bar = element('section', 'live-bar', row, status);
  bar.setAttribute('aria-label', 'Try the talk otherwise');
  return {
    bar,
    minutes,
    settle: ({ slot, audience: heard, theme: dressed }, choices) => {
      if (document.activeElement !== minutes) minutes.value = String(Math.round(slot / 6) / 10);
      for (const [i, one] of quick.entries()) one.setAttribute('aria-pressed', String(slot === (QUICK[i] ?? 0) * 60));
      options(audience, choices.audiences, heard);
      options(
        theme,
        choices.themes.map((name) => ({ name, label: name })),
        dressed ?? document.documentElement.dataset.theme ?? '',
      );
    },
    say: (parts, tone) => {
      status.className = `live-said ${tone}`;
      status.replaceChildren(...parts);
    },
  };
}

function field(name: string, control: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement {
  const label = element('label', '', element('span', '', name), control);
  return element('span', 'live-field', label, ...more);
}

function choice(id: string, chosen: (name: string) => void): HTMLSelectElement {
  const select = element('select', `#${id}`);
  select.addEventListener('change', () => chosen(select.value));
  return select;
}

/** The options of a choice, with the one that holds; what several people are told together is an option of its own. */
function options(select: HTMLSelectElement, all: Choices['audiences'], held: string): void {
  const known = all.some(({ name }) => name === held) ? all : [...all, { name: held, label: held }];
  const shown = JSON.stringify(known);
  if (select.dataset.options !== shown) {
    select.dataset.options = shown;
    select.replaceChildren(...known.map(({ name, label }) => new Option(label, name)));
  }
  select.value = held;
}
