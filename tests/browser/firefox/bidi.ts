import { WebSocket } from 'ws';

/** How long an answer may take, ms. */
const PATIENCE = 40_000;

export type Json = Record<string, unknown>;

/** A line to a browser that speaks WebDriver BiDi. */
export interface Bidi {
  /** Sends a command; resolves to its result, rejects with what the browser says is wrong. */
  readonly send: <T = Json>(method: string, params: Json) => Promise<T>;
  /** Calls for every event of that name. */
  readonly on: (event: string, hear: (params: Json) => void) => void;
  readonly close: () => void;
}

interface Waiting {
  readonly done: (result: never) => void;
  readonly fail: (error: Error) => void;
}

/** Connects to `address` (ws://…/session); rejects when nobody listens there. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  const ears = new Map<string, ((params: Json) => void)[]>();
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Json;
    if (message.type === 'event') {
      for (const hear of ears.get(message.method as string) ?? []) hear(message.params as Json);
      return;
    }
    const one = waiting.get(message.id as number);
    waiting.delete(message.id as number);
    if (message.type === 'success') one?.done(message.result as never);
    else one?.fail(new Error(`${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('The browser has gone'));
    waiting.clear();
  });
  const send = <T>(method: string, params: Json) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      const id = last;
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
      waiting.set(id, {
        done: (result) => {
          clearTimeout(timer);
          resolve(result);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    send,
    on: (event, hear) => void ears.set(event, [...(ears.get(event) ?? []), hear]),
    close: () => socket.close(),
  };
}
