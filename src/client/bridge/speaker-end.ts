import { memory } from '../memory.ts';
import {
  greetingOf,
  type Message,
  messageOf,
  type Order,
  type StageState,
  sameOrigin,
  targetOrigin,
} from './protocol.ts';

/** How often the view looks for its deck, and how long a silent deck counts as there, ms. */
const LOOKS = 1000;
const SILENCE = 5000;

export interface Line {
  /** Sends the deck an order; false when no deck hears it. */
  readonly send: (order: Order) => boolean;
  readonly connected: () => boolean;
}

/** The speaker view's end of the line: says hello to its opener until a port comes, and again after a silence. */
export function startLine(hear: (state: StageState) => void, changed: (connected: boolean) => void): Line {
  let port: MessagePort | null = null;
  let heard = 0;
  const drop = () => {
    port?.close();
    port = null;
    changed(false);
  };
  const receive = (message: Message | null) => {
    heard = performance.now();
    if (message?.kind === 'stage') hear(message);
    if (message?.kind === 'bye') drop();
  };
  addEventListener('message', (event) => {
    const greeting = greetingOf(event.data);
    const [fresh] = event.ports;
    if (greeting?.talkwright !== 'port' || !fresh || event.source !== window.opener) return;
    if (!sameOrigin(event.origin, location)) return;
    memory.set('secret', greeting.token);
    port?.close();
    port = fresh;
    heard = performance.now();
    fresh.onmessage = (incoming) => receive(messageOf(incoming.data));
    changed(true);
  });
  const look = () => {
    if (port && performance.now() - heard > SILENCE) drop();
    if (port) port.postMessage({ kind: 'ping' });
    else hello();
  };
  look();
  setInterval(look, LOOKS);
  return {
    connected: () => port !== null,
    send: (order) => {
      port?.postMessage(order);
      return port !== null;
    },
  };
}

function hello(): void {
  const deck = window.opener as Window | null;
  if (!deck || deck.closed) return;
  deck.postMessage({ talkwright: 'hello', token: memory.get('secret') ?? '' }, targetOrigin(location));
}
