import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a module threw, as far as it can be passed on. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Where modules are, and how that folder is named in messages. */
export interface ModuleFolder {
  readonly root: string;
  readonly shown: string;
}

/** Anything that was thrown; it need not be an error. */
export function thrownOf(error: unknown): Thrown {
  const { name, message, stack } = (error ?? {}) as Record<string, unknown>;
  if (typeof message !== 'string') return { name: '', message: String(error), stack: '' };
  return { name: String(name ?? 'Error'), message, stack: String(stack ?? '') };
}

/** A place in a stack: an address or path (perhaps with a query), line, column. */
const PLACE = /((?:file:\/\/|\/|[A-Z]:\\)[^\n?]*?)(?:\?[\w=-]*)?:(\d+)(?::(\d+))?(?=[\s)]|$)/gm;

/** `file:line:column` of what was thrown: the first place of the stack that is in a module of the folder, else null. */
export function placeOfThrown({ stack }: Thrown, { root, shown }: ModuleFolder): string | null {
  for (const [, where = '', line, column] of stack.matchAll(PLACE)) {
    const file = where.startsWith('file:') ? fileURLToPath(where) : where;
    if (!file.startsWith(root + path.sep)) continue;
    const named = path.join(shown, path.relative(root, file)).replaceAll('\\', '/');
    return [named, line, ...(column === undefined ? [] : [column])].join(':');
  }
  return null;
}

/** Name and first line of what was thrown, without the paths of this machine. */
export function wordsOf({ name, message }: Thrown, { root }: ModuleFolder): string {
  const [first = ''] = message.split('\n');
  const words = first
    .replaceAll(pathToFileURL(`${root}/`).href, '')
    .replaceAll(`${root}${path.sep}`, '')
    .replace(/\?[\da-f]{16}/g, '')
    .replace(/\.$/, '');
  return [name, words].filter((part) => part !== '').join(': ') || 'nothing was said';
}

/** `:line:column` of the fault in a module that can't be parsed, as Node checks it; null where it finds none. */
export function placeOfSyntax(file: string): string | null {
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8', timeout: 10_000 });
  const [, line, marks] = /:(\d+)\r?\n[^\n]*\n( *)\^/.exec(stderr ?? '') ?? [];
  return line === undefined ? null : `:${line}:${(marks ?? '').length + 1}`;
}
