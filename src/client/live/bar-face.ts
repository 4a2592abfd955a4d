import { button, element } from '../element.ts';
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
  readonly dress: (theme: string) => void;
  readonly keep: () => void;
  readonly back: () => void;
  readonly close: () => void;
}

/** Minutes that one press asks for. */
const QUICK = [5, 10, 20, 45, 90] as const;

export function barFace(acts: BarActs): BarFace {
  const { wish, dress, keep, back, close } = acts;
  const minutes = minutesField((text) => wish({ minutes: text }));
  const quick = QUICK.map((n) => quickButton(n, () => wish({ minutes: n })));
  const audience = choice('live-audience', (name) => wish({ audience: name }));
  const theme = choice('live-theme', (name) => {
    dress(name);
    wish({ theme: name });
  });
  const status = element('p', 'live-said');
  status.setAttribute('role', 'status');
  const ends = [button('', 'Back', back), button('live-keep', 'Keep', keep), button('', 'Close', close)];
  const asked = field('Minutes', minutes, element('span', 'live-quicks', ...quick));
  const fields = [asked, field('Audience', audience), field('Theme', theme), element('span', 'live-ends', ...ends)];
  const bar = element('section', 'live-bar', element('div', 'live-row', ...fields), status);
  bar.setAttribute('aria-label', 'Try the talk otherwise');
  return {
    bar,
    minutes,
    settle: (settled, choices) => {
      if (document.activeElement !== minutes) minutes.value = String(Math.round(settled.slot / 6) / 10);
      for (const [i, n] of QUICK.entries()) quick[i]?.setAttribute('aria-pressed', String(settled.slot === n * 60));
      options(audience, choices.audiences, settled.audience);
      const themes = choices.themes.map((name) => ({ name, label: name }));
      options(theme, themes, settled.theme ?? document.documentElement.dataset.theme ?? '');
    },
    say: (parts, tone) => {
      status.className = `live-said ${tone}`;
      status.replaceChildren(...parts);
    },
  };
}

/** Takes what the command line takes; the server says what is wrong with anything else. */
function minutesField(changed: (text: string) => void): HTMLInputElement {
  const input = element('input', '#live-minutes');
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.addEventListener('change', () => changed(input.value.trim().replace(',', '.')));
  return input;
}

function quickButton(minutes: number, press: () => void): HTMLButtonElement {
  const quick = button('live-quick', String(minutes), press);
  quick.setAttribute('aria-label', `${minutes} minutes`);
  return quick;
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

/** The options of a choice, with the one that holds; several listeners together are an option of their own. */
function options(select: HTMLSelectElement, all: Choices['audiences'], held: string): void {
  const known = all.some(({ name }) => name === held) ? all : [...all, { name: held, label: held }];
  const shown = JSON.stringify(known);
  if (select.dataset.options !== shown) {
    select.dataset.options = shown;
    select.replaceChildren(...known.map(({ name, label }) => new Option(label, name)));
  }
  select.value = held;
}
