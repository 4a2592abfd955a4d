/** A heading as the page holds it, and as a bookmark shall say it. */
export interface Bookmark {
  readonly heading: string;
  readonly says: string;
}

/** A bookmark as Chromium writes it: its object, its title as a string of PDF, and the rest of it. */
const ENTRY = /\n(\d+) 0 obj\n<<\/Title (\((?:[^()\\]|\\.)*\)|<[\dA-F\s]*>)\n(\/Dest [^\n]*\n\/Parent[^>]*>>)\nendobj/g;
const TRAILER = /trailer\n<<([^>]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/;

/**
 * A PDF whose bookmarks say what their headings say: Chromium loses the blanks where a heading wraps, and says twice what stands at the
 * break of a page. What is said anew is appended, as the format provides for changes; a bookmark of no heading stays as it is.
 */
export function bookmarked(pdf: Uint8Array, bookmarks: readonly Bookmark[]): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const [, facts, start] = TRAILER.exec(text) ?? [];
  if (facts === undefined) return pdf;
  const left = [...bookmarks];
  const objects = [...text.matchAll(ENTRY)].flatMap(([, id = '', title = '', rest = '']) => {
    const told = decoded(title);
    const at = left.findIndex(({ heading }) => isSame(told, heading));
    const says = left.splice(at, at < 0 ? 0 : 1)[0]?.says;
    return at < 0 || says === undefined || says === told ? [] : [{ id, body: `<</Title ${encoded(says)}\n${rest}` }];
  });
  return objects.length === 0
    ? pdf
    : new Uint8Array(Buffer.from(appended(text, objects, facts, start ?? '0'), 'latin1'));
}

function appended(
  text: string,
  objects: readonly { readonly id: string; readonly body: string }[],
  facts: string,
  start: string,
): string {
  let all = text.endsWith('\n') ? text : `${text}\n`;
  const table = objects.map(({ id, body }) => {
    const entry = `${id} 1\n${String(all.length).padStart(10, '0')} 00000 n \n`;
    all += `${id} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  return `${all}xref\n${table.join('')}trailer\n<<${facts}\n/Prev ${start}>>\nstartxref\n${all.length}\n%%EOF\n`;
}

function isSame(told: string, heading: string): boolean {
  const [one, other] = [told, heading].map((words) => words.replace(/\s+/g, ''));
  return one === other || one === `${other}${other}`;
}

/** A string of PDF as text: bytes in brackets, or UTF-16 in hexadecimal. */
function decoded(string: string): string {
  if (string.startsWith('(')) return string.slice(1, -1).replace(/\\(.)/g, '$1');
  const units = string.slice(1, -1).replace(/\s+/g, '').match(/.{4}/g) ?? [];
  const codes = units.map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...(codes[0] === 0xfeff ? codes.slice(1) : codes));
}

function encoded(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}
