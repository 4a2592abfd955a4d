import type { IncomingMessage, ServerResponse } from 'node:http';
import { isFromHere } from './guard.ts';

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Browsers heed it on this machine's own addresses only, and complain about it on others. */
const OWN = { ...HEADERS, 'Cross-Origin-Opener-Policy': 'same-origin' } as const;

const HTML = 'text/html; charset=utf-8';

/** What is answered; `headers` come on top of those that every answer has. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page. */
export function html(
  content: string | Uint8Array,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, type: HTML, bytes: bytesOf(content), headers };
}

/** Data for a page's script. */
export function json(data: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', bytes: bytesOf(JSON.stringify(data)) };
}

/** One line for people. */
export function line(text: string, status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, type: 'text/plain; charset=utf-8', bytes: bytesOf(`${text}\n`), headers };
}

/** Done, with nothing to tell. */
export const NOTHING: Answer = { status: 204, type: '', bytes: Buffer.alloc(0) };

/** Sends an answer, its head alone to HEAD; nothing when the asker is gone. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const { status, type, bytes, headers } = answer;
  const content = status === 204 ? {} : { 'Content-Type': type, 'Content-Length': bytes.byteLength };
  response.writeHead(status, { ...commonFor(request), ...content, ...headers });
  response.end(request.method === 'HEAD' || status === 204 ? undefined : bytes);
}

/** Opens an answer that goes on: server-sent events. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, { ...commonFor(response.req), 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
}

function commonFor(request: IncomingMessage): Readonly<Record<string, string>> {
  return isFromHere(request) ? OWN : HEADERS;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
