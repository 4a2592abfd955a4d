import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Artifact } from '../model/index.ts';
import { readInside } from '../store/index.ts';
import { isFromHere, pathOf, refuse } from './guard.ts';
import { listenNear } from './listen.ts';
import { line, send } from './respond.ts';

/** Serves a folder as it is: what `present` did before it had a workbench. */
export async function serve({ from, port }: { from: string | readonly Artifact[]; port: number }) {
  const rules = { methods: () => ['GET', 'HEAD'], token: '', knows: isFromHere, door: '' };
  const server = await listenNear(
    async (request: IncomingMessage, response: ServerResponse) => {
      const no = refuse(request, rules);
      if (no) return send(request, response, line(no.reason, no.status, no.allow ? { Allow: no.allow } : {}));
      const path = named(pathOf(request.url ?? '') ?? '');
      if (path === null) return send(request, response, line('The address can not be read', 400));
      const bytes = await lookup(from, path).catch(() => null);
      if (!bytes) return send(request, response, line('There is nothing at this address', 404));
      const type = extname(path) === '.html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
      send(request, response, { status: 200, type, bytes });
    },
    ['127.0.0.1'],
    port,
  );
  return { url: `http://127.0.0.1:${server.port}/`, port: server.port, close: server.close };
}

async function lookup(from: string | readonly Artifact[], path: string): Promise<Uint8Array | null> {
  if (typeof from === 'string') return readInside(from, path);
  const found = from.find((one) => one.path === path);
  return found ? Buffer.from(found.content) : null;
}

function named(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw).slice(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in an address
    if (/[\\%\u0000-\u001f]/.test(path)) return null;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return null;
  }
}
