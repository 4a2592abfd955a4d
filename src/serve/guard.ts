import type { IncomingMessage } from 'node:http';

/** Why a request is refused: an HTTP status and a line for people. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 421;
  readonly reason: string;
}

const NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const METHODS = new Set(['GET', 'HEAD']);

/**
 * Refuses what no browser tab of this machine's user would send: a foreign Host (DNS rebinding), a foreign Origin, a
 * request that another site's page starts, or a method that changes things. Null lets the request in.
 */
export function refuse(request: IncomingMessage, port: number): Refusal | null {
  const { host, origin } = request.headers;
  if (!host) return { status: 400, reason: 'The request names no host' };
  if (!hostsAt(port).has(host.toLowerCase())) return { status: 421, reason: 'This server answers for localhost only' };
  if (origin !== undefined && !originsAt(port).has(origin)) {
    return { status: 403, reason: 'Pages of other sites are not answered' };
  }
  if (!fromHere(request)) return { status: 403, reason: 'Pages of other sites may link here, not embed or fetch' };
  if (!METHODS.has(request.method ?? '')) return { status: 405, reason: 'Only GET and HEAD are answered' };
  return null;
}

function hostsAt(port: number): ReadonlySet<string> {
  return new Set(NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

function originsAt(port: number): ReadonlySet<string> {
  return new Set([...hostsAt(port)].map((host) => `http://${host}`));
}

/** Browsers say how a request came about; a link that is followed is fine from anywhere. */
function fromHere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
