import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused: an HTTP status and a line for people. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 415 | 421;
  readonly reason: string;
  /** With 405: what is answered instead. */
  readonly allow?: string;
  /** The device has to name its code first. */
  readonly door?: true;
}

/** What a request has to keep to. */
export interface Rules {
  /** The methods that a path answers; those of reading for a path where there is nothing. */
  readonly methods: (path: string) => readonly string[];
  /** What pages of this server prove themselves by when they send something. */
  readonly token: string;
  /** Whether the request may come in without its device's code: from this machine, or let in before. */
  readonly knows: (request: IncomingMessage) => boolean;
  /** The path at which devices name their code. */
  readonly door: string;
}

const NAMES = ['127.0.0.1', 'localhost', '[::1]'];
/** Headers that decide who is let in: each at most once. */
const ONCE = new Set(['host', 'origin', 'x-talkwright', 'content-type', 'sec-fetch-site']);

/**
 * Refuses what no page of this server and no device that was let in would send: a foreign Host (DNS rebinding), a foreign
 * Origin, a request that another site's page starts, a method that the path doesn't answer, anything that is sent
 * without the token. Null lets the request in. Never throws.
 */
export function refuse(request: IncomingMessage, rules: Rules): Refusal | null {
  const path = pathOf(request.url ?? '');
  if (path === null) return { status: 400, reason: 'The address can not be read' };
  return refuseSender(request) ?? refuseMethod(request, path, rules) ?? refuseStranger(request, path, rules);
}

/** What stands before `?` of an address that begins with one slash; null for any other. */
export function pathOf(url: string): string | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.startsWith('/') && !path.startsWith('//') ? path : null;
}

/** Whether a request was sent by the machine that the server runs on. */
export function isFromHere({ socket }: IncomingMessage): boolean {
  return isLoopback(plainAddress(socket.remoteAddress));
}

function refuseSender(request: IncomingMessage): Refusal | null {
  const { host, origin } = request.headers;
  const twice = repeated(request);
  if (twice) return { status: 400, reason: `The request names its ${twice} twice` };
  if (!host) return { status: 400, reason: 'The request names no host' };
  const hosts = hostsOf(request);
  if (!hosts.has(host.toLowerCase())) return { status: 421, reason: 'This server does not answer for that name' };
  if (origin !== undefined && ![...hosts].some((name) => origin === `http://${name}`)) {
    return { status: 403, reason: 'Pages of other sites are not answered' };
  }
  return fromOwnPage(request)
    ? null
    : { status: 403, reason: 'Pages of other sites may link here, not embed or fetch' };
}

function refuseMethod({ method = '' }: IncomingMessage, path: string, rules: Rules): Refusal | null {
  const answered = rules.methods(path);
  const allow = answered.join(', ');
  return answered.includes(method) ? null : { status: 405, reason: `Answered here: ${allow}`, allow };
}

function refuseStranger(request: IncomingMessage, path: string, rules: Rules): Refusal | null {
  if (path === rules.door) return null;
  if (!rules.knows(request)) return { status: 403, reason: 'This device has to name its code first', door: true };
  if (request.method !== 'POST') return null;
  const { 'x-talkwright': token, 'content-type': type = '' } = request.headers;
  if (typeof token !== 'string' || !same(token, rules.token)) {
    return { status: 403, reason: 'Only pages of this server may send: load the page again' };
  }
  if (/^application\/json\s*(;|$)/i.test(type)) return null;
  return { status: 415, reason: 'Expected Content-Type: application/json' };
}

/** The name of a header that stands twice where it may stand once. */
function repeated({ rawHeaders }: IncomingMessage): string | null {
  const seen = new Set<string>();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] as string).toLowerCase();
    if (ONCE.has(name) && seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

/** The names, with port, under which a connection may call this server: those of the machine for itself, or the address that was called. */
function hostsOf({ socket }: IncomingMessage): ReadonlySet<string> {
  const port = socket.localPort ?? 0;
  const own = plainAddress(socket.localAddress);
  const names = isLoopback(own) ? NAMES : [own.includes(':') ? `[${own}]` : own];
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}

/** An address without the prefix that an IPv4 one has on a socket for both kinds. */
function plainAddress(address = ''): string {
  return address.replace(/^::ffff:(?=\d)/i, '');
}

/** Browsers say how a request came about; a link that is followed is fine from anywhere. */
function fromOwnPage({ headers, method }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  const reads = method === 'GET' || method === 'HEAD';
  return reads && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function same(told: string, token: string): boolean {
  const [a, b] = [Buffer.from(told), Buffer.from(token)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
