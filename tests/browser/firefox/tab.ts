import { writeFileSync } from 'node:fs';
import type { Bidi, Json } from './bidi.ts';

/** How long something may take to come true, and how often it is asked, ms. */
const PATIENCE = 8000;
const ASKS = 30;

/** Keys that have no letter, as WebDriver writes them. */
const KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
};

/** A tab or window of a browser. */
export interface Tab {
  readonly go: (address: string) => Promise<void>;
  /** What an expression of the page's gives: a plain value. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /** Resolves when the expression gives `value`; rejects with what it gave last. */
  readonly until: (expression: string, value: unknown) => Promise<void>;
  /** Presses a key; `Shift+F` holds Shift. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly moveTo: (x: number, y: number) => Promise<void>;
  readonly picture: (file: string) => Promise<void>;
}

export function tabOf(bidi: Bidi, context: string): Tab {
  const ask = async <T>(expression: string): Promise<T> => {
    const answer = await bidi.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type !== 'success') throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`);
    return JSON.parse((answer.result as { value: string }).value) as T;
  };
  const until = async (expression: string, value: unknown) => {
    const end = performance.now() + PATIENCE;
    let last: unknown;
    while (performance.now() < end) {
      last = await ask(expression).catch((error: Error) => error.message);
      if (JSON.stringify(last) === JSON.stringify(value)) return;
      await new Promise((resolve) => setTimeout(resolve, ASKS));
    }
    throw new Error(`${expression} is ${JSON.stringify(last)}, expected ${JSON.stringify(value)}`);
  };
  const act = (id: string, type: string, actions: readonly Json[]) =>
    bidi.send('input.performActions', { context, actions: [{ type, id, actions }] });
  const strokes = (keys: readonly string[]) => [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
  ];
  return {
    ask,
    until,
    go: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      await until('Boolean(window.talkwright) || document.querySelector(".sp") !== null', true);
    },
    press: async (key) => {
      const keys = key === '+' ? ['+'] : key.split('+').map((one) => KEYS[one] ?? one);
      await act('keyboard', 'key', strokes(keys));
    },
    type: async (text) => {
      await act(
        'keyboard',
        'key',
        [...text].flatMap((sign) => strokes([sign])),
      );
    },
    moveTo: async (x, y) => {
      await act('mouse', 'pointer', [{ type: 'pointerMove', x, y }]);
    },
    picture: async (file) => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
  };
}
