import { hint } from '../hint.ts';
import type { Keys } from '../keys.ts';
import { memory } from '../memory.ts';
import type { Stage } from '../stage/stage.ts';
import { greetingOf, type Message, messageOf, sameOrigin, targetOrigin } from './protocol.ts';

const WINDOW = 'talkwright-speaker';

export interface Bridge {
  /** Whether a speaker view hears this deck. */
  readonly attended: () => boolean;
}

/**
 * The deck's end of the line to the speaker view. S opens the view; who says hello is answered with a port only when
 * it is the window that this deck opened, or (after a reload) holds the secret that this deck gave it.
 */
export function startBridge(stage: Stage, keys: Keys): Bridge {
  let view: Window | null = null;
  let port: MessagePort | null = null;
  const say = (message: Message) => port?.postMessage(message);

  const meet = (source: Window) => {
    const { port1, port2 } = new MessageChannel();
    port?.close();
    view = source;
    port = port1;
    port1.onmessage = (event) => obey(messageOf(event.data), stage, say);
    source.postMessage({ talkwright: 'port', token: secret() }, targetOrigin(location), [port2]);
    say(stage.state());
  };

  addEventListener('message', (event) => {
    const greeting = greetingOf(event.data);
    if (greeting?.talkwright !== 'hello' || !sameOrigin(event.origin, location) || !event.source) return;
    const known = event.source === view || (greeting.token !== '' && greeting.token === memory.get('secret'));
    if (known) meet(event.source as Window);
  });
  addEventListener('pagehide', () => say({ kind: 'bye' }));
  stage.watch(say);
  keys.add({
    ...{ keys: ['S'], does: 'Speaker view: script, next slide, time', key: ['s'], code: 83 },
    act: () => {
      view = opened(view);
    },
  });
  return { attended: () => port !== null && view !== null && !view.closed };
}

/** The speaker view's window: the one that is open, in front, or a new one. */
function opened(view: Window | null): Window | null {
  if (view && !view.closed) {
    view.focus();
    return view;
  }
  const address = new URL(location.href);
  address.searchParams.set('speaker', '');
  address.hash = '';
  const fresh = window.open(address.href, WINDOW, 'popup,width=1360,height=860');
  if (!fresh) hint('The browser blocked the speaker view. Allow pop-ups for this page, then press S again.');
  return fresh;
}

function obey(message: Message | null, stage: Stage, say: (message: Message) => void): void {
  if (message?.kind === 'ping') say({ kind: 'pong' });
  if (message?.kind === 'order' || message?.kind === 'go') stage.obey(message);
}

/** 128 bits that only this deck and its speaker view know. */
function secret(): string {
  const known = memory.get('secret');
  if (known) return known;
  const fresh = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  memory.set('secret', fresh);
  return fresh;
}
