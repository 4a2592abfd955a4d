import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { InputError } from '../model/index.ts';
import { nearest } from './suggest.ts';

/**
 * Parses YAML and checks it against a schema. `keys` are the names that a misspelt key may have meant.
 * Throws InputError, one line `file:line:column: …` for the first thing that is wrong.
 */
export function checkedYaml<T>(text: string, file: string, schema: z.ZodType<T>, keys: readonly string[]): T {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const error = document.errors[0];
  if (error) throw new InputError(`${place(error.pos[0])}: not YAML: ${firstLine(error.message)}. Mend the line.`);
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
  if (parsed.success) return parsed.data;
  // A misspelt key is why its right spelling is missing: it is told first.
  const { issues } = parsed.error;
  const issue = (issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue;
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const at = place(offsetOf(document, issue.path, key));
  throw new InputError(`${at}: ${key === undefined ? wrongValue(issue) : unknownKey(key, keys)}`);
}

function unknownKey(key: string, keys: readonly string[]): string {
  const near = nearest(key, keys);
  return `unknown key \`${key}\`, expected one of ${keys.join(', ')}.${near ? ` Did you mean \`${near}\`?` : ''}`;
}

function wrongValue(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.');
  return `${name ? `\`${name}\`: ` : ''}${firstLine(issue.message)}.`;
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
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
}
