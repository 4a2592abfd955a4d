import fs, { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** How calls of the file system fail from now on: the `nth` alone, or all from it on. */
export interface Failing {
  readonly nth: number;
  readonly code: string;
  readonly forGood: boolean;
}

const ASYNC = [
  'link',
  'lstat',
  'mkdir',
  'open',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'writeFile',
] as const;
const SYNC = ['lstatSync', 'mkdtempSync', 'readFileSync', 'readdirSync', 'realpathSync', 'rmSync', 'statSync'] as const;
const HANDLE = ['chmod', 'writeFile', 'sync', 'close'] as const;

type Table = Record<string, (...args: unknown[]) => unknown>;

let failing: Failing | null = null;
let count = 0;
let met: string | null = null;

/** Puts itself between this process and its file system; nothing fails until it is told to. */
export async function patchFiles(probe: string): Promise<void> {
  const handle = await promises.open(probe, 'w');
  const kind = Object.getPrototypeOf(handle) as Table;
  await handle.close();
  for (const name of ASYNC) between(promises as unknown as Table, name, true);
  for (const name of SYNC) between(fs as unknown as Table, name, false);
  for (const name of HANDLE) between(kind, name, true);
  syncBuiltinESMExports();
}

/** Begins to count; what failed is told by `end`, null where nothing did. */
export function begin(how: Failing): void {
  [failing, count, met] = [how, 0, null];
}

export function end(): string | null {
  failing = null;
  return met;
}

function between(table: Table, name: string, isAsync: boolean): void {
  const real = table[name] as (...args: unknown[]) => unknown;
  table[name] = function (this: unknown, ...args: unknown[]) {
    if (!failing || !fails(failing)) return real.apply(this, args);
    met ??= name;
    const [path] = args;
    const error = Object.assign(new Error(`${failing.code}: made to fail, ${name}`), {
      ...{ code: failing.code, syscall: name, ...(typeof path === 'string' && { path }) },
    });
    // A file that can't be closed well is closed all the same.
    if (name === 'close') return (real.apply(this, args) as Promise<void>).then(() => Promise.reject(error));
    if (isAsync) return Promise.reject(error);
    throw error;
  };
  if (name === 'realpathSync') Object.assign(table[name] as object, { native: (real as unknown as Table).native });
}

function fails({ nth, forGood }: Failing): boolean {
  count += 1;
  return forGood ? count >= nth : count === nth;
}
