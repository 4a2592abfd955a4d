import type { IncomingMessage } from 'node:http';

/** What came with a request, or why it can't be used. */
export type Body =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413; readonly reason: string };

/** Bytes that a request may bring. */
export const MOST_BYTES = 65_536;

/** Reads what a request brings; of what is longer nothing is kept. Null when the asker went away meanwhile. */
export function bodyOf(request: IncomingMessage): Promise<Body | null> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (part: Buffer) => {
      size += part.byteLength;
      if (size <= MOST_BYTES) parts.push(part);
      else resolve({ ok: false, status: 413, reason: `At most ${MOST_BYTES} bytes are taken` });
    });
    request.on('end', () => resolve(textOf(Buffer.concat(parts))));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}

/** What a text says as JSON; undefined when it is none. */
export function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(bytes: Buffer): Body {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, status: 400, reason: 'What was sent is no text in UTF-8' };
  }
}
