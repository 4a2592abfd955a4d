import type { IncomingMessage, ServerResponse } from 'node:http';
import { posix } from 'node:path';
import { refuse } from './guard.ts';

/** The bytes at a path such as `index.html`, or null when there are none. */
export type Lookup = (path: string) => Promise<Uint8Array | null>;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Answers one request with what `lookup` finds; never throws. */
export async function respond(request: IncomingMessage, response: ServerResponse, lookup: Lookup): Promise<void> {
  const refusal = refuse(request, request.socket.localPort ?? 0);
  if (refusal) return sendLine(request, response, refusal.status, refusal.reason);
  const path = pathOf(request.url ?? '');
  if (path === null) return sendLine(request, response, 400, 'The address can not be read');
  try {
    const bytes = await lookup(path);
    if (!bytes) return sendLine(request, response, 404, 'There is nothing at this address');
    send(request, response, 200, TYPES[posix.extname(path).toLowerCase()] ?? 'application/octet-stream', bytes);
  } catch {
    sendLine(request, response, 500, 'The file can not be read');
  }
}

/** The path within the served files, decoded once; null when the address is malformed. `/` stands for its index. */
function pathOf(url: string): string | null {
  const raw = url.split(/[?#]/, 1)[0] ?? '';
  if (!raw.startsWith('/') || raw.startsWith('//')) return null;
  try {
    const path = decodeURIComponent(raw).slice(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in an address
    if (/[\\%\u0000-\u001f]/.test(path)) return null;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

function sendLine(request: IncomingMessage, response: ServerResponse, status: number, line: string): void {
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  send(request, response, status, 'text/plain; charset=utf-8', Buffer.from(`${line}\n`));
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  bytes: Uint8Array,
): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
