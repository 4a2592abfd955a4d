import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { type EditPlace, InputError } from '../model/index.ts';
import { meantBy } from './brief/meant.ts';
import { hint } from './choice.ts';
import { aliasFault, noMap, syntaxFault } from './yaml-faults.ts';

type Keys = readonly string[] | ((path: readonly PropertyKey[], value: unknown) => readonly string[]);

const OUT_OF_RANGE = 'expected a weight from 0 to 5';

/** A weight of a kind or facet. */
export const weight = z.number(OUT_OF_RANGE).min(0, OUT_OF_RANGE).max(5, OUT_OF_RANGE);

/** A value that is written as text or number and read by `parse`, which throws what is wrong with it. */
export function typed<T>(parse: (text: string) => T): z.ZodType<T> {
  return z.union([z.number(), z.string()], 'expected one word or number').transform((value, context) => {
    try {
      return parse(String(value));
    } catch (error) {
      context.addIssue((error as Error).message);
      return z.NEVER;
    }
  });
}

/**
 * Parses YAML, or JSON, which is YAML too, and checks it against the schema for what it holds. `keys` are the names that a misspelt key may have
 * meant, or tells them for the path of the map that holds it and the map.
 * Throws InputError, one line `file:line:column: …` for the first thing that is wrong.
 */
export function checkedYaml<T>(
  text: string,
  file: string,
  schemaFor: (value: unknown) => z.ZodType<T>,
  keys: Keys,
  language: 'YAML' | 'JSON' = 'YAML',
): T {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'error' });
  const place = (offset: number) => placed(file, lineCounter, offset);
  const error = document.errors[0];
  if (error) {
    const words =
      language === 'YAML' ? syntaxFault(error, text) : `${firstLine(error.message).replace(/\.$/, '')}. Mend the line.`;
    throw new InputError(`${place(error.pos[0])}: not ${language}: ${words}`);
  }
  const value = saidIn(document, text, place) ?? {};
  const parsed = schemaFor(value).safeParse(value);
  if (parsed.success) return parsed.data;
  // A misspelt key is why its right spelling is missing: it is told first.
  const issues = parsed.error.issues.map((issue) => withinUnion(issue, value));
  const issue = (issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue;
  throw new InputError(
    `${place(offsetOf(document, ...atOf(issue)))}: ${wordsOf(issue, keys, valueAt(value, issue.path))}`,
  );
}

/** What a document says: keys with values, or nothing. Throws InputError for anything else. */
function saidIn(document: Document.Parsed, text: string, place: (offset: number) => string): unknown {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    const found = aliasFault(document);
    if (found === null) throw error;
    throw new InputError(`${place(found.at)}: ${found.fault}`, 1, { cause: error });
  }
  const other = noMap(value, text);
  if (other !== null) throw new InputError(`${place(0)}: found ${other}`);
  return value;
}

/** Where each item of the list under a top-level key begins. Of valid YAML only. */
export function itemPlaces(text: string, file: string, top: string): readonly EditPlace[] {
  const lineCounter = new LineCounter();
  const list = parseDocument(text, { lineCounter, logLevel: 'error' }).get(top);
  return isSeq(list)
    ? list.items.map((item) => {
        const { line, col } = lineCounter.linePos((item as Node).range?.[0] ?? 0);
        return { file, line, column: col };
      })
    : [];
}

/** `file:line:column` of each key of the map, or item of the list, under a top-level key; of that key itself as `''`. Of valid YAML only. */
export function placesUnder(text: string, file: string, top: string): ReadonlyMap<string, string> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'error' });
  const at = (path: readonly string[], key: string) => placed(file, lineCounter, offsetOf(document, path, key));
  const under = document.get(top);
  if (isSeq(under)) {
    const items = under.items.map((item, i) => [wordOf(item), placed(file, lineCounter, offsetOf(document, [top, i]))]);
    return new Map([['', at([], top)], ...(items as [string, string][])]);
  }
  const keys = isMap(under) ? under.items.map(({ key }) => wordOf(key)) : [];
  return new Map([['', at([], top)], ...keys.map((key) => [key, at([top], key)] as const)]);
}

/** `file:line:column` of the value at a path; of the nearest around it where it stands nowhere. Of valid YAML only. */
export function placeOf(text: string, file: string, path: readonly PropertyKey[]): string {
  const lineCounter = new LineCounter();
  return placed(file, lineCounter, offsetOf(parseDocument(text, { lineCounter, logLevel: 'error' }), path));
}

function wordOf(node: unknown): string {
  return String(isScalar(node) ? node.value : node);
}

function placed(file: string, lineCounter: LineCounter, offset: number): string {
  const { line, col } = lineCounter.linePos(offset);
  return `${file}:${line}:${col}`;
}

/** Of a map that may have several forms, what is wrong with the form that it comes nearest to: the one that knows most of its keys. */
function withinUnion(issue: z.core.$ZodIssue, value: unknown): z.core.$ZodIssue {
  const map = valueAt(value, issue.path);
  if (issue.code === 'invalid_union' && typeof map === 'string') {
    const [one, ...others] = issue.errors.filter((issues) => issues.every(({ code }) => code === 'invalid_format'));
    return one?.[0] && others.length === 0 ? { ...one[0], path: issue.path } : issue;
  }
  if (issue.code !== 'invalid_union' || map === null || typeof map !== 'object' || Array.isArray(map)) return issue;
  const count = Object.keys(map).length;
  const unknownIn = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(0, ...issues.map((one) => (one.code === 'unrecognized_keys' && !one.path.length ? one.keys.length : 0)));
  const forms = issue.errors
    .filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    .map((issues) => ({ issues, unknown: unknownIn(issues) }));
  const [form] = forms.sort((a, b) => a.unknown - b.unknown || a.issues.length - b.issues.length);
  const first = form?.issues.find(({ code }) => code === 'unrecognized_keys') ?? form?.issues[0];
  if (!form || !first || (forms.length > 1 && form.unknown >= count)) return issue;
  return { ...first, path: [...issue.path, ...first.path] };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => Object(at)[key], value);
}

/** The path of the value that an issue is about, and the key there when the key is what is wrong. */
function atOf(issue: z.core.$ZodIssue): [path: readonly PropertyKey[], key: string | undefined] {
  if (issue.code === 'unrecognized_keys') return [issue.path, issue.keys[0]];
  if (issue.code === 'invalid_key') return [issue.path.slice(0, -1), String(issue.path.at(-1))];
  return [issue.path, undefined];
}

function wordsOf(issue: z.core.$ZodIssue, keys: Keys, value: unknown): string {
  if (issue.code === 'unrecognized_keys')
    return unknownKey(issue.keys[0] ?? '', typeof keys === 'function' ? keys(issue.path, value) : keys);
  return wrongValue(issue.path, issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message, value);
}

/** Keys that are listed beside the one that is meant. */
const MOST_KEYS = 12;

function unknownKey(key: string, keys: readonly string[]): string {
  const meant = meantBy(key, keys);
  const near = meant === null ? hint(key, keys) : ` Did you mean \`${meant}\`?`;
  // A long list is read by nobody who has mistyped a letter.
  const listed = near !== '' && keys.length > MOST_KEYS ? '' : `, expected one of ${keys.join(', ')}`;
  return `unknown key \`${key}\`${listed}.${near}`;
}

function wrongValue(path: readonly PropertyKey[], message: string, value: unknown): string {
  const name = path.join('.');
  const line = firstLine(message);
  if (value === undefined && name !== '') return `\`${name}\` is missing${/^Invalid/.test(line) ? '' : `: ${line}`}.`;
  return `${name ? `\`${name}\`: ` : ''}${line}${/[.?]$/.test(line) ? '' : '.'}`;
}

/** Where the value at a path stands, or its key `key`; the nearest parent's place when it stands nowhere. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], key?: string): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length) as string[], true) as Node | undefined;
    if (!node?.range) continue;
    if (key === undefined || !isMap(node)) return node.range[0];
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    return ((pair?.key as Node | undefined)?.range ?? node.range)[0];
  }
  return 0;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
