import { Document, isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { heldPlace } from './writer/place.ts';
import { linesAt } from './writer/put.ts';
import { columnOf, lineBehind, spliced as textWith } from './writer/text.ts';

/** What of a brief can be written by us; what is left out stays as it is. */
export type BriefChanges = Readonly<Partial<Record<'minutes' | 'to' | 'audience' | 'theme', string | number>>>;

/**
 * The text of a brief with other values: each where its key stands, a new key behind the remark that holds its place, else behind the
 * last one. Every other byte stays, comments, order and ends of lines among them. Null where a value is so interwoven that it can't be
 * written alone (an anchor that another key repeats). Of valid YAML.
 */
export function briefWith(text: string, changes: BriefChanges): string | null {
  return Object.entries(changes).reduce<string | null>((now, [key, value]) => now && withValue(now, key, value), text);
}

/** The text with another key and its value where `key` and its value stand; null as of `briefWith`, and where `key` doesn't stand. */
export function briefInstead(text: string, key: string, other: string, value: string | number): string | null {
  const { contents, value: before } = parsed(text);
  const pair = isMap(contents) ? pairOf(contents, key) : undefined;
  const [start] = (pair?.key as Scalar | undefined)?.range ?? [];
  const [, end] = (pair?.value as Scalar | null | undefined)?.range ?? [];
  if (start === undefined || end === undefined) return null;
  const next = `${text.slice(0, start)}${other}: ${scalar(value)}${text.slice(end)}`;
  const { [key]: _, ...rest } = before as Record<string, unknown>;
  return says(next, { ...rest, [other]: value }) ? next : null;
}

/** The text of a new brief; what is null is left out. */
export function newBrief(sources: readonly string[], told: Readonly<Record<string, unknown>>): string {
  const values = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
  return new Document({ sources, ...values }).toString({ lineWidth: 0 });
}

function withValue(text: string, key: string, value: string | number): string | null {
  const { contents, ...document } = parsed(text);
  const next = isMap(contents) ? spliced(text, contents, key, scalar(value)) : null;
  return next !== null && says(next, { ...document.value, [key]: value }) ? next : null;
}

function parsed(text: string) {
  const document = parseDocument(text);
  return { contents: document.contents, errors: document.errors, value: (document.toJS() ?? {}) as object };
}

function scalar(value: string | number): string {
  return new Document(value).toString({ lineWidth: 0 }).trimEnd();
}

/** The text with the value written over the old one's place, or as a new key; null where there is no such place. */
function spliced(text: string, map: YAMLMap, key: string, value: string): string | null {
  const pair = pairOf(map, key);
  if (!pair) return inserted(text, map, key, value);
  const range = (pair.value as Scalar | null)?.range;
  if (!range) return null;
  const [start, end] = range;
  const before = /\s$/.test(text.slice(0, start)) ? '' : ' ';
  return text.slice(0, start) + before + value + (lineEnd(text.slice(start, end)) ?? '') + text.slice(end);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((one) => isScalar(one.key) && one.key.value === key);
}

function inserted(text: string, map: YAMLMap, key: string, value: string): string | null {
  if (map.flow) {
    const close = (map.range?.[1] ?? 0) - 1;
    if (text[close] !== '}') return null;
    return `${text.slice(0, close).trimEnd()}${map.items.length > 0 ? ', ' : ''}${key}: ${value}${text.slice(close)}`;
  }
  const first = map.items[0]?.key as Scalar | undefined;
  if (!first?.range) return null;
  const at = heldPlace(text, map as YAMLMap, key) ?? lineBehind(text, map);
  const put = `${' '.repeat(columnOf(text, first.range[0]))}${key}: ${value}`;
  return textWith(text, [linesAt(text, at, [put])]);
}

/** The first end of a line in a text. */
function lineEnd(text: string): string | null {
  return /\r?\n/.exec(text)?.[0] ?? null;
}

function says(text: string, wanted: object): boolean {
  const { errors, value } = parsed(text);
  return errors.length === 0 && JSON.stringify(ordered(value)) === JSON.stringify(ordered(wanted));
}

/** A map's entries by name: a new one may stand anywhere. */
function ordered(value: object): readonly unknown[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
