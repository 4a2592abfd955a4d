import { EVENTS, type Heard, heardOf } from './heard.ts';

/** Whoever hears of the server: its events, and whether it can be reached. */
export interface Listener {
  readonly hear: (heard: Heard) => void;
  readonly connected: (connected: boolean) => void;
}

/** What goes between the windows of a browser. */
type Note = { readonly heard: Heard } | { readonly connected: boolean } | { readonly ask: true };

const PLACE = '/live/events';
/** Of the lock that one window holds, and of the channel on which it tells the others. */
const NAME = 'talkwright-live';
/** Until a stream that the server ended is asked for again, ms. */
const AGAIN = 1000;

/**
 * Hears the server through one stream for all windows of this browser (a browser opens six at most): the window that holds
 * a lock listens and tells the others; when it closes, the next one has the lock and hears `hello` anew. Where there are no
 * locks (a phone, over plain http) each window listens for itself.
 */
export function startStream(listener: Listener): void {
  if (!navigator.locks) {
    listen(listener);
    return;
  }
  const channel = new BroadcastChannel(NAME);
  const say = (note: Note) => channel.postMessage(note);
  let lead: Lead | null = null;
  channel.onmessage = ({ data }: MessageEvent<Note>) => {
    if ('heard' in data) listener.hear(data.heard);
    else if ('connected' in data) listener.connected(data.connected);
    else lead?.answer();
  };
  void navigator.locks.request(NAME, () => {
    lead = leading(listener, say);
    // Held as long as the window is.
    return new Promise<never>(() => {});
  });
  say({ ask: true });
}

/** The window that listens for all. */
interface Lead {
  /** Tells whoever came later where things stand. */
  readonly answer: () => void;
}

function leading({ hear, connected }: Listener, say: (note: Note) => void): Lead {
  let latest: Extract<Heard, { kind: 'hello' }> | null = null;
  let reached = true;
  listen({
    hear: (heard) => {
      latest = after(latest, heard);
      hear(heard);
      say({ heard });
    },
    connected: (now) => {
      reached = now;
      connected(now);
      say({ connected: now });
    },
  });
  return {
    answer: () => {
      if (latest) say({ heard: latest });
      say({ connected: reached });
    },
  };
}

type Hello = Extract<Heard, { kind: 'hello' }>;

/** What the server would say as its `hello` after an event. */
export function after(hello: Hello | null, heard: Heard): Hello | null {
  if (heard.kind === 'hello') return heard;
  if (!hello || heard.kind === 'order') return hello;
  if (heard.kind === 'deck') return { ...hello, version: heard.deck.version };
  return heard.kind === 'fault' ? { ...hello, fault: heard.fault } : { ...hello, stage: heard.stage };
}

/** Browsers open a stream again by themselves, unless the server refused it. */
function listen(listener: Listener): void {
  const source = new EventSource(PLACE);
  for (const name of EVENTS) {
    source.addEventListener(name, ({ data }: MessageEvent<string>) => {
      const heard = heardOf(name, data);
      if (heard) listener.hear(heard);
    });
  }
  source.onopen = () => listener.connected(true);
  source.onerror = () => {
    listener.connected(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(listener), AGAIN);
  };
}
