import type { ServerResponse } from 'node:http';
import { openStream } from '../respond.ts';

/** What is told to all pages; of all but `order` only the newest counts. */
export type EventName = 'hello' | 'deck' | 'fault' | 'stage' | 'order';

/** Who listens to server-sent events. */
export interface Hub {
  /** Lets a page listen from now on and greets it; false when there are too many. */
  readonly join: (response: ServerResponse, hello: unknown) => boolean;
  /** Tells all who listen, in the order of the calls. */
  readonly tell: (name: EventName, data: unknown) => void;
  /** How many listen. */
  readonly size: () => number;
  readonly close: () => void;
}

/** Ms between two signs of life; below what proxies, browsers and `listen` take for dead. */
const HEARTBEAT = 15_000;
const BEAT = Buffer.from(':\n\n');
/** Leaves connections for what pages ask besides. */
const MOST = 1_000;
/** Orders that wait for a page that doesn't read before it is dropped. */
const MOST_ORDERS = 64;

/** A page that listens; what it was too slow for waits here. */
interface Listener {
  readonly response: ServerResponse;
  readonly waiting: (readonly [EventName, Buffer])[];
  slow: boolean;
}

/**
 * A page that reads gets every event. For one that reads too slowly the newest of each name waits, and every order;
 * with too many of these it is dropped, and asks anew. So what is held for a page is bounded.
 */
export function createHub({ heartbeat = HEARTBEAT, most = MOST } = {}): Hub {
  const listeners = new Set<Listener>();
  const beat = setInterval(() => {
    for (const { slow, response } of listeners) if (!slow) response.write(BEAT);
  }, heartbeat).unref();
  return {
    join: (response, hello) => {
      if (listeners.size >= most) return false;
      const listener: Listener = { response, waiting: [], slow: false };
      response.on('drain', () => drain(listener));
      response.on('error', () => {});
      response.on('close', () => listeners.delete(listener));
      openStream(response);
      listeners.add(listener);
      put(listener, 'hello', frame('hello', hello, 'retry: 1000\n'));
      return true;
    },
    tell: (name, data) => {
      const bytes = frame(name, data);
      for (const listener of listeners) put(listener, name, bytes);
    },
    size: () => listeners.size,
    close: () => {
      clearInterval(beat);
      for (const { response } of listeners) response.end();
    },
  };
}

function frame(name: EventName, data: unknown, before = ''): Buffer {
  return Buffer.from(`${before}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

function put(listener: Listener, name: EventName, bytes: Buffer): void {
  if (!listener.slow) {
    listener.slow = !listener.response.write(bytes);
    return;
  }
  const { waiting, response } = listener;
  const older = name === 'order' ? -1 : waiting.findIndex(([one]) => one === name);
  if (older >= 0) waiting.splice(older, 1);
  waiting.push([name, bytes]);
  if (waiting.length > MOST_ORDERS) response.destroy();
}

/** Hands over what waited, until the page is too slow again. */
function drain(listener: Listener): void {
  const { waiting, response } = listener;
  listener.slow = false;
  while (waiting.length > 0 && !listener.slow) {
    const [, bytes] = waiting.shift() as readonly [EventName, Buffer];
    listener.slow = !response.write(bytes);
  }
}
