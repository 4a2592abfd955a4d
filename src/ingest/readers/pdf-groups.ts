import type { Line, TableLines } from './pdf-lines.ts';
import { keyOf, type Outline } from './pdf-outline.ts';

/** Lines that belong together: a paragraph, an item, a heading. */
export interface Group {
  readonly type: 'group';
  readonly lines: readonly Line[];
  /** What an item begins with: `•`, `2.`, nothing where the file only tags it; null for others. */
  readonly mark: string | null;
}

/** Whether a group is code: all of its letters are of one width. */
export function isCode({ lines }: Group): boolean {
  return lines.every(({ mono }) => mono);
}

/** What is usual in a document. */
export interface Norm {
  /** Size of its text, in points. */
  readonly size: number;
  /** Distance of its lines, in sizes of the text. */
  readonly leading: number;
  /** Its text is bold throughout. */
  readonly bold: boolean;
}

export function normOf(lines: readonly (Line | TableLines)[]): Norm {
  const sizes = new Map<number, number>();
  const steps: number[] = [];
  let [bold, all] = [0, 0];
  for (const line of lines) {
    if (line.type !== 'line') continue;
    const key = Math.round(line.size * 2) / 2;
    sizes.set(key, (sizes.get(key) ?? 0) + line.text.length);
    all += line.text.length;
    if (line.bold) bold += line.text.length;
  }
  const size = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
  for (const line of lines) {
    if (line.type === 'line' && line.gap !== null && Math.abs(line.size - size) < 0.6) steps.push(line.gap / line.size);
  }
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.4)];
  return { size, leading: Math.min(Math.max(middle ?? 1.3, 1), 2.6), bold: bold * 2 > all };
}

const MARK = /^(?:[•◦▪■□●○◆◇►▸‣➢➤✓✔✗✘·]|[*\-–—+](?=\s\S)|\(?(?:\d{1,2}|[a-h])[.)](?=\s))\s*/;
/** Ends a sentence, or announces what follows. */
const ENDED = /[.!?:;…]["”’')\]]*(?:\[?\d{1,3}\]?)?$/;

/**
 * The paragraphs, items and tables that lines make, also over the ends of columns and pages. Lines that a bookmark names
 * are a group of their own.
 */
export function groupsOf(
  lines: readonly (Line | TableLines)[],
  norm: Norm,
  outline: Outline,
): readonly (Group | TableLines)[] {
  const found: (Group | TableLines)[] = [];
  let open: { lines: Line[]; mark: string | null } | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line | TableLines;
    if (line.type === 'table') {
      open = null;
      found.push(line);
      continue;
    }
    const named = namedAt(lines, i, outline);
    if (named.length > 0) {
      found.push({ type: 'group', lines: named, mark: null });
      i += named.length - 1;
      open = null;
      continue;
    }
    const above: Line | undefined = (open as { lines: Line[] } | null)?.lines.at(-1);
    const mark: string | null = line.mono
      ? null
      : (MARK.exec(line.text)?.[0].trim() ?? (isNewItem(line, above) ? '' : null));
    if (open && mark === null && carriesOn(open.lines, open.mark, line, norm)) {
      open.lines.push(line);
      continue;
    }
    open = { lines: [line], mark };
    found.push({ type: 'group', ...open });
  }
  return found;
}

/** Whether the file's tags begin an item here, its bullet drawn and not written. */
function isNewItem({ tag, gap, text }: Line, above: Line | undefined): boolean {
  if (!tag || tag.item === null || tag.item === above?.tag?.item) return false;
  // An item over the end of a page is tagged anew there.
  return !(gap === null && above?.tag && above.tag.item !== null && /^\p{Ll}/u.test(text));
}

/** The lines from here on that together are the title of a bookmark: at most three, of one size. */
function namedAt(lines: readonly (Line | TableLines)[], at: number, outline: Outline): readonly Line[] {
  if (outline.size === 0) return [];
  const found: Line[] = [];
  for (const line of lines.slice(at, at + 3)) {
    if (line.type !== 'line' || Math.abs(line.size - (found[0] ?? line).size) > 0.5) break;
    found.push(line);
    if (outline.has(keyOf(found.map(({ text }) => text).join(' ')))) return found;
  }
  return [];
}

function carriesOn(lines: readonly Line[], mark: string | null, line: Line, norm: Norm): boolean {
  const above = lines.at(-1) as Line;
  if ((above.tag?.heading ?? null) !== (line.tag?.heading ?? null)) return false;
  if (above.mono || line.mono) return above.mono && line.mono && (line.gap ?? 99) <= line.size * 2;
  if (Math.abs(above.size - line.size) > norm.size * 0.08 || above.bold !== line.bold) return false;
  if (line.gap === null || line.page !== above.page) return runsOver(above, line);
  const leading = line.size > norm.size * 1.1 ? Math.max(norm.leading, 1.5) : norm.leading;
  if (line.gap > line.size * leading * 1.28) return false;
  if (isIndented(lines, mark, line)) return false;
  if (mark !== null && line.x < (lines[0] as Line).x - line.size * 0.5) return false;
  return line.size > norm.size * 1.1 || !endsShort(above, line);
}

/** From the end of a column or page to the next: the sentence isn't over, and the next line looks like more of it. */
function runsOver(above: Line, line: Line): boolean {
  if (ENDED.test(above.text)) return false;
  if (/^\p{Ll}/u.test(line.text) || /-$/.test(above.text)) return true;
  const width = above.column.right - above.column.left;
  return above.right > above.column.right - width * 0.12 && !above.bold;
}

/** A first line that stands further in than the one above. Items' further lines hang under their text. */
function isIndented(lines: readonly Line[], mark: string | null, line: Line): boolean {
  const above = lines.at(-1) as Line;
  const step = line.x - above.x;
  if (mark !== null && lines.length === 1) return step > line.size * 4;
  const isCentred = Math.abs(line.x + line.right - above.x - above.right) < line.size;
  return step > line.size * 0.7 && !isCentred;
}

/** A line that ended before the edge although the next word had room: its paragraph was over. */
function endsShort(above: Line, line: Line): boolean {
  const width = above.column.right - above.column.left;
  const left = above.column.right - above.right;
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) * above.size * 0.5;
  if (/\p{L}-$/u.test(above.text) || left < Math.max(word + above.size, width * 0.12)) return false;
  if (ENDED.test(above.text)) return true;
  return left > width * 0.35 && /^[\p{Lu}\p{N}]/u.test(line.text);
}
