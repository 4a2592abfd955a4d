import { memory } from '../memory.ts';
import { greetingOf, type Message, messageOf, sameOrigin, targetOrigin } from './protocol.ts';
import type { Changed, Hear, Line, Link } from './speaker-end.ts';

/** How often the view looks for its deck, and how long a silent deck counts as there, ms. */
const LOOKS = 500;
const SILENCE = 5000;

/** A line to the window that opened this one: says hello until a port comes, and again after a silence. */
export function startPort(hear: Hear, changed: Changed): Line {
  let port: MessagePort | null = null;
  let heard = 0;
  let told: Link | null = null;
  const tell = (link: Link) => {
    if (link !== told) changed(link);
    told = link;
  };
  const drop = () => {
    port?.close();
    port = null;
    tell('closed');
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
    tell('deck');
  });
  const look = () => {
    if (port && performance.now() - heard > SILENCE) drop();
    if (port) port.postMessage({ kind: 'ping' });
    else if (!hello()) tell(told === null ? 'alone' : 'closed');
  };
  look();
  setInterval(look, LOOKS);
  return {
    send: (order) => {
      port?.postMessage(order);
      return port !== null;
    },
  };
}

/** False when there is nobody to say hello to. */
function hello(): boolean {
  const deck = window.opener as Window | null;
  if (!deck || deck.closed) return false;
  deck.postMessage({ talkwright: 'hello', token: memory.get('secret') ?? '' }, targetOrigin(location));
  return true;
}
