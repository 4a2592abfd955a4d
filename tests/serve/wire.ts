import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { explain } from '../../src/cli/error.ts';
import { hostsFor, type LiveOptions, presentLive, type Said, type Serving } from '../../src/serve/index.ts';
import { createBench, type TestBench } from './bench.ts';

export const TICKET = { token: 'a-token-of-a-test', boot: 'boot-1' };

/** A server with its bench, and what it said. */
export interface Stand {
  readonly bench: TestBench;
  readonly serving: Serving;
  readonly said: Said[];
}

export async function stand(options: Partial<LiveOptions> = {}, bench = createBench()): Promise<Stand> {
  const said: Said[] = [];
  const serving = await presentLive({
    bench,
    ticket: TICKET,
    port: 0,
    hosts: hostsFor(null),
    explain: (error) => explain(error).lines,
    say: (one) => said.push(one),
    ...options,
  });
  return { bench, serving, said };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Call {
  readonly host?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as it goes over the wire: the path is not tidied up. */
export function ask(port: number, path: string, call: Call = {}): Promise<Answer> {
  const { host = '127.0.0.1', method = 'GET', headers = {}, body } = call;
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    asked.on('error', reject).end(body);
  });
}

/** Sends data as a page of the server does. */
export function post(
  port: number,
  path: string,
  data: unknown,
  headers: Call['headers'] = {},
  host?: string,
): Promise<Answer> {
  const own = { 'content-type': 'application/json', 'x-talkwright': TICKET.token, ...headers };
  return ask(port, path, { method: 'POST', headers: own, body: JSON.stringify(data), ...(host ? { host } : {}) });
}

/** What comes back for raw bytes. */
export function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

export interface Event {
  readonly name: string;
  readonly data: unknown;
}

/** A client of the event stream, with all that it heard. */
export interface Ear {
  readonly heard: Event[];
  readonly status: () => number;
  /** Resolves with the first event from `from` on that passes. */
  readonly until: (passes: (event: Event) => boolean, from?: number) => Promise<Event>;
  readonly ended: () => boolean;
  /** Reads no more, until it reads on. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: () => void;
}

/** Listens; resolves when greeted or refused. */
export async function listen(port: number, headers: Call['headers'] = {}, host = '127.0.0.1'): Promise<Ear> {
  const heard: Event[] = [];
  const hopes = new Set<() => void>();
  let [rest, status, ended] = ['', 0, false];
  const call: ClientRequest = request({ host, port, path: '/live/events', headers, agent: false });
  let socket: Socket | null = null;
  const wake = () => {
    for (const hope of hopes) hope();
  };
  const until: Ear['until'] = (passes, from = 0) =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.slice(from).find(passes);
        if (!found) return;
        hopes.delete(look);
        resolve(found);
      };
      hopes.add(look);
      look();
    });
  await new Promise<void>((resolve) => {
    call.on('error', () => resolve());
    call.on('response', (response) => {
      status = response.statusCode ?? 0;
      socket = response.socket;
      response.setEncoding('utf8').on('data', (part: string) => {
        const frames = (rest + part).split('\n\n');
        rest = frames.pop() ?? '';
        heard.push(...frames.flatMap(eventOf));
        wake();
        resolve();
      });
      response.on('error', () => {});
      response.on('close', () => {
        ended = true;
        wake();
        resolve();
      });
    });
    call.end();
  });
  return {
    heard,
    until,
    status: () => status,
    ended: () => ended,
    pause: () => void socket?.pause(),
    resume: () => void socket?.resume(),
    close: () => call.destroy(),
  };
}

function eventOf(frame: string): readonly Event[] {
  const name = /^event: (.*)$/m.exec(frame)?.[1];
  const data = /^data: (.*)$/m.exec(frame)?.[1];
  return name && data ? [{ name, data: JSON.parse(data) }] : [];
}
