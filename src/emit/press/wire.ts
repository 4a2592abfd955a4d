import type { Readable, Writable } from 'node:stream';

/** What a browser answers to one call; its shape is known to who asks. */
export type Answer = Readonly<Record<string, unknown>>;

type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Params, session?: string) => void;

/** A line to a browser: calls of its protocol for tools, each with its answer, and what it tells unasked. */
export interface Wire {
  /** Asks the browser itself, or the page of a `session`. Rejects with what the browser objects to, and once it is gone. */
  readonly ask: (method: string, params?: Params, session?: string) => Promise<Answer>;
  /** Hears each event of this name, with the session that it is of. */
  readonly on: (event: string, listener: Listener) => void;
  readonly isOpen: () => boolean;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly sessionId?: string;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: Error) => void;
}

/** Opens a line over the two pipes that a browser holds: messages are JSON, each ended by a zero byte. */
export function openWire(to: Writable, from: Readable): Wire {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let last = 0;
  let open = true;
  const take = ({ id, method, params = {}, sessionId, result = {}, error }: Message) => {
    for (const listener of listeners.get(method ?? '') ?? []) listener(params, sessionId);
    const one = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error) one?.reject(new Error(error.message));
    else one?.resolve(result);
  };
  const end = () => {
    open = false;
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
  };
  messagesOf(from, take);
  from.once('close', end).once('error', end);
  // A browser that is gone takes nothing more; who waits is told by the other pipe.
  to.on('error', end);
  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(gone());
        last += 1;
        waiting.set(last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    isOpen: () => open,
  };
}

function messagesOf(from: Readable, take: (message: Message) => void): void {
  let parts: string[] = [];
  from.setEncoding('utf8').on('data', (data: string) => {
    const [rest = '', ...begun] = data.split('\0');
    parts.push(rest);
    for (const next of begun) {
      take(JSON.parse(parts.join('')));
      parts = [next];
    }
  });
}

function gone(): Error {
  return new Error('the browser is gone');
}
