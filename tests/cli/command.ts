import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const CHECKOUT = join(import.meta.dirname, '../..');
export const COMMAND = join(CHECKOUT, 'dist/lib/cli.cjs');

/** Sources on an everyday topic that hold claims of several kinds. */
export const ARTICLES = join(import.meta.dirname, '../fixtures/cli/articles');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own to run the command in. */
export interface Place {
  readonly dir: string;
  run(...args: readonly string[]): Ran;
  start(...args: readonly string[]): ChildProcess;
  write(path: string, content: string | Uint8Array): void;
  /** Every file and folder below, sorted. */
  all(): readonly string[];
  remove(): void;
}

const { DEBUG: _debug, FORCE_COLOR: _color, ...ENV } = process.env;

export function createPlace(surroundings: Readonly<Record<string, string>> = {}): Place {
  const dir = mkdtempSync(join(tmpdir(), 'talkwright-cli-'));
  return {
    dir,
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
        cwd: dir,
        encoding: 'utf8',
        env: { ...ENV, ...surroundings },
      });
      return { code: status, stdout, stderr };
    },
    start: (...args) => spawn(process.execPath, [COMMAND, ...args], { cwd: dir, env: { ...ENV, ...surroundings } }),
    write: (path, content) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    },
    all: () => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort(),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
