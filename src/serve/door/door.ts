import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isFromHere } from '../guard.ts';
import { type Answer, html } from '../respond.ts';
import { type CodesOptions, createCodes, type Entry } from './codes.ts';
import { doorPage } from './page.ts';

/** Where other devices than this machine come in. */
export interface Door {
  /** Whether a request may come in: from this machine, or by the cookie of a device that was let in. */
  readonly knows: (request: IncomingMessage) => boolean;
  /** The page that asks for the code, for somebody who wanted to go to `address`. */
  readonly ask: (address: string) => Answer;
  /** What the page's form sent: lets in, or asks again. */
  readonly enter: (form: string, request: IncomingMessage) => Promise<Answer>;
  readonly code: () => string;
}

/** Where the form is sent to. */
export const DOOR = '/live/enter';
/** A path of pages and its query. */
const ADDRESS = /^\/(?:[a-z-]{1,40}\.html)?(?:\?[\w=&.-]{0,200})?$/;
const AGAIN: Readonly<Record<Exclude<Entry, 'in'>, string>> = {
  wrong: 'That is not the code. Each code works once: look for the newest.',
  wait: 'Too many wrong codes from this device: wait a minute, then try the newest one.',
};

export function createDoor(options: CodesOptions): Door {
  const keys = new Set<string>();
  const codes = createCodes(options);
  return {
    knows: (request) => isFromHere(request) || keys.has(keyOf(request)),
    ask: (address) => page(destinationOf(address), null),
    enter: async (form, request) => {
      const fields = new URLSearchParams(form);
      const to = destinationOf(fields.get('to') ?? '/');
      const from = request.socket.remoteAddress ?? '';
      const entry = await codes.attempt(fields.get('code') ?? '', from);
      if (entry !== 'in') return page(to, AGAIN[entry]);
      const key = randomBytes(32).toString('base64url');
      keys.add(key);
      const cookie = `${nameFor(request)}=${key}; Path=/; HttpOnly; SameSite=Strict`;
      return html('', 303, { Location: to, 'Set-Cookie': cookie });
    },
    code: codes.current,
  };
}

function page(to: string, complaint: string | null): Answer {
  const { content, policy } = doorPage(to, complaint);
  // A form sends its origin only where the policy lets it.
  return html(content, 403, { 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin' });
}

/** Somewhere on this server, whatever was sent. */
function destinationOf(address: string): string {
  return ADDRESS.test(address) ? address : '/';
}

/** Cookies know no ports: two servers of one machine each have their own. */
function nameFor({ socket }: IncomingMessage): string {
  return `talkwright-${socket.localPort ?? 0}`;
}

function keyOf(request: IncomingMessage): string {
  const name = `${nameFor(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((one) => one.trim());
  return cookies.find((one) => one.startsWith(name))?.slice(name.length) ?? '';
}
