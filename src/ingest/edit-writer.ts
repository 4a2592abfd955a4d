import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { withoutItem, withoutKey } from './writer/cut.ts';
import { type Data, dataOf, type EditList, entriesOf } from './writer/data.ts';
import { withEntry } from './writer/put.ts';
import { withValue } from './writer/set.ts';
import { pairOf } from './writer/text.ts';
import type { EntryValue, Manner } from './writer/value.ts';

export type { EditList } from './writer/data.ts';
export type { EntryValue } from './writer/value.ts';

/** What an entry says under its keys. */
export type Says = Readonly<Record<string, EntryValue>>;

/** What is written: an entry more, or other values in one that is there; or what is taken out. */
export interface EditChange {
  readonly list: EditList;
  /** Which item of its list is changed; null: a new one, at the end. */
  readonly entry: number | null;
  /** New keys are written in this order; those that aren't named stay. */
  readonly says: Says;
  /** Keys of the entry that are taken out. */
  readonly drops?: readonly string[];
  /** The whole entry is taken out. */
  readonly gone?: true;
}

/** A change that was made, as it is taken back. */
export interface EditStep {
  readonly list: EditList;
  readonly before: string;
  readonly after: string;
  /** What the entry said before (null: it wasn't there), and says since. */
  readonly was: unknown;
  readonly now: unknown;
}

/**
 * The text of a brief with one edit more, or with one changed: nothing else of it changes by a byte, comments, order, quotes, ends and
 * indentation of lines among them. Null where it can't be written alone, such as a list that is an alias, or a text that is no map. Of
 * valid YAML.
 */
export function withEdit(text: string, change: EditChange): { readonly text: string; readonly step: EditStep } | null {
  const before = dataOf(text);
  const wanted = changed(before, change);
  if (!before || !wanted) return null;
  const { list, entry } = change;
  for (const manner of ['plain', 'quoted'] as const) {
    const after = written(text, change, manner);
    const found = after === null ? null : dataOf(after);
    if (after === null || !found || !isDeepStrictEqual(filled(found, list), filled(wanted, list))) continue;
    const items = wanted[list] as readonly unknown[];
    const was = entry === null ? null : entriesOf(before, list)[entry];
    const now = change.gone ? null : items[entry ?? items.length - 1];
    return { text: after, step: { list, before: text, after, was, now } };
  }
  return null;
}

/** The entries of a list of a brief as they are; of valid YAML. */
export function editEntries(text: string, list: EditList): readonly unknown[] {
  const data = dataOf(text);
  return data ? entriesOf(data, list) : [];
}

/** The 1-based line of each entry of a list of a brief; of valid YAML. */
export function editLines(text: string, list: EditList): readonly number[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const seq = isMap(contents) ? pairOf(contents as YAMLMap, list)?.value : null;
  return isSeq(seq) ? seq.items.map((item) => lines.linePos((item as Node).range?.[0] ?? 0).line) : [];
}

function written(text: string, change: EditChange, manner: Manner): string | null {
  const { list, entry, says } = change;
  if (entry === null) {
    const { contents } = parseDocument(text);
    return isMap(contents) ? withEntry(text, contents as YAMLMap, change, manner) : null;
  }
  const where = { list, entry };
  if (change.gone) return withoutItem(text, where);
  const less = (change.drops ?? []).reduce<string | null>((now, key) => now && withoutKey(now, where, key), text);
  return Object.entries(says).reduce<string | null>(
    (now, [key, value]) => now && withValue(now, where, key, value, manner),
    less,
  );
}

/** An empty list, and one that isn't there, say the same. */
function filled(data: Data, list: EditList): Data {
  return { ...data, [list]: entriesOf(data, list) };
}

/** What a brief says with the change; null where there is no such entry. */
function changed(data: Data | null, { list, entry, says, drops = [], gone }: EditChange): Data | null {
  if (!data) return null;
  const entries = entriesOf(data, list);
  if (entry === null) return { ...data, [list]: [...entries, { ...says }] };
  const old = entries[entry];
  if (gone) return old === undefined ? null : { ...data, [list]: entries.filter((_, i) => i !== entry) };
  if (typeof old !== 'object' || old === null || Array.isArray(old)) return null;
  const rest = Object.fromEntries(Object.entries(old).filter(([key]) => !drops.includes(key)));
  return { ...data, [list]: entries.map((one, i) => (i === entry ? { ...rest, ...says } : one)) };
}
