import { ticket } from '../ticket.ts';

/** What the server said: its value, or the lines that say what is wrong, with all that it said besides. */
export type Answer =
  | { readonly value: unknown; readonly lines: null; readonly refused: null }
  | { readonly value: null; readonly lines: readonly string[]; readonly refused: unknown };

const SILENT: Answer = {
  ...{ value: null, refused: null },
  lines: ['The server does not answer. Is talkwright present still running?'],
};

/** Asks the page's own server for a value; what it refuses comes back as lines, and so does its silence. */
export function get(path: string): Promise<Answer> {
  return ask(path, { cache: 'no-store' });
}

/** Sends the page's own server a value, with the page's ticket; `keepalive` is for what is sent while the page goes. */
export function post(path: string, body: unknown, { keepalive = false } = {}): Promise<Answer> {
  return ask(path, {
    keepalive,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Talkwright': ticket().token },
    body: JSON.stringify(body),
  });
}

async function ask(path: string, request: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, request);
    const text = await response.text();
    if (response.ok) return { value: text === '' ? null : JSON.parse(text), lines: null, refused: null };
    return { value: null, ...refusalOf(text) };
  } catch {
    return SILENT;
  }
}

/** A refusal and its lines: `{ lines }`, or the text as it came. */
function refusalOf(text: string): { readonly lines: readonly string[]; readonly refused: unknown } {
  try {
    const refused = JSON.parse(text) as unknown;
    return { lines: faultLines(refused) ?? [text], refused };
  } catch {
    return { lines: [text.trim() || 'The server refused this'], refused: null };
  }
}

/** The lines of `{ lines }`; null when a value is none. */
export function faultLines(value: unknown): readonly string[] | null {
  const { lines } = (typeof value === 'object' && value !== null ? value : {}) as { readonly lines?: unknown };
  return Array.isArray(lines) ? lines.filter((line): line is string => typeof line === 'string') : null;
}
