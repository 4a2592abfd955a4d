import { isDeepStrictEqual } from 'node:util';
import { type EditStep, type Says, withEdit } from './edit-writer.ts';
import { type Data, dataOf, type EditList, entriesOf } from './writer/data.ts';

/**
 * The text without an edit that was made: the very bytes of before where nothing else was written since; else only the lines that
 * were written then change back. An entry that was taken out comes back with its remarks where its neighbours still stand, else as the
 * last. Null where its lines aren't as they were any more.
 */
export function withoutEdit(text: string, step: EditStep): string | null {
  const { list, before, after, was, now } = step;
  if (text === after) return before;
  const data = dataOf(text);
  if (!data) return null;
  if (now === null) return putBack(text, data, step) ?? again(text, list, was);
  const at = entriesOf(data, list).findIndex((one) => isDeepStrictEqual(one, now));
  if (at < 0) return null;
  const items = entriesOf(data, list).flatMap((one, i) => (i !== at ? [one] : was === null ? [] : [was]));
  const { old, fresh } = changedLines(before, after);
  const below = fresh.slice(fresh.findIndex((line) => line.trim() !== '') + 1);
  const pieces = [{ was: old, now: fresh }, ...(old.length > 0 ? [] : [{ was: [], now: below }])];
  for (const piece of pieces) {
    const written = piece.now.join('');
    const place = text.indexOf(written);
    if (written === '' || place < 0 || text.indexOf(written, place + 1) >= 0) continue;
    const next = text.slice(0, place) + piece.was.join('') + text.slice(place + written.length);
    const found = dataOf(next);
    if (found && isSame(found, data, list) && isDeepStrictEqual(entriesOf(found, list), items)) return next;
  }
  return null;
}

/** An entry that was taken out, written anew as the last. */
function again(text: string, list: EditList, was: unknown): string | null {
  return typeof was === 'object'
    ? (withEdit(text, { list, entry: null, says: Object(was) as Says })?.text ?? null)
    : null;
}

/** Places where lines are tried. */
const MOST = 12;

/** The lines that were taken out, between the lines that stood around them; null where they can't be told. */
function putBack(text: string, data: Data, { list, before, after, was }: EditStep): string | null {
  const { old, fresh, front, behind } = changedLines(before, after);
  if (fresh.length > 0) return null;
  const lines = linesOf(text);
  const near = (at: number) => Number(lines[at - 1] === front) + Number((lines[at] ?? '') === behind);
  const places = Array.from({ length: lines.length + 1 }, (_, at) => at).filter((at) => near(at) > 0);
  const nearest = places.sort((one, other) => near(other) - near(one)).slice(0, MOST);
  const entries = entriesOf(data, list);
  // The key of a list went with its last entry; somebody may have written it since.
  for (const put of [old, old.slice(1)]) {
    for (const at of nearest) {
      const next = [...lines.slice(0, at), ...put, ...lines.slice(at)].join('');
      const found = dataOf(next);
      if (!found || !isSame(found, data, list)) continue;
      const items = entriesOf(found, list);
      const back = items.findIndex((one) => isDeepStrictEqual(one, was));
      if (back >= 0 && isDeepStrictEqual(items.toSpliced(back, 1), entries)) return next;
    }
  }
  return null;
}

/** Whether two briefs say the same beside one of their lists. */
function isSame(one: Data, other: Data, list: EditList): boolean {
  return isDeepStrictEqual({ ...one, [list]: null }, { ...other, [list]: null });
}

interface Changed {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
  /** The lines around them; '' where there is none. */
  readonly front: string;
  readonly behind: string;
}

/** The lines that an edit changed, and those around them. */
function changedLines(before: string, after: string): Changed {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  return {
    old: old.slice(head, old.length - tail),
    fresh: fresh.slice(head, fresh.length - tail),
    front: old[head - 1] ?? '',
    behind: old[old.length - tail] ?? '',
  };
}

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}
