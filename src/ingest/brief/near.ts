import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InputError } from '../../model/index.ts';
import { findFiles, isRead } from '../files.ts';

/** What lies beside sources and is about a project rather than a matter. */
const ABOUT =
  /^(?:readme|licen[cs]e|changelog|contributing|code[_-]of[_-]conduct|security|third-party|authors|notice)\b/i;
/** Folders of programs and of finished talks. */
const OTHER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'out', 'rehearsals', 'audiences']);
/** More files than a list is read: then their kinds are named. */
const MOST = 6;

/** The sources that lie in a folder, as a brief there names them: files (or `*.md` for many), then folders that hold some. */
export function sourcesNear(dir: string): readonly string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  const items = readdirSync(dir, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const files = items.filter((item) => item.isFile() && isRead(item.name) && !ABOUT.test(item.name));
  const names = sorted(files.map(({ name }) => name));
  const kinds = sorted([...new Set(names.map((name) => `*${path.extname(name)}`))]);
  const folders = items.filter((item) => item.isDirectory() && !OTHER.has(item.name)).map(({ name }) => `${name}/`);
  const full = sorted(folders).filter((name) => sourceFault(name, dir) === null);
  return [...(names.length > MOST ? kinds : names), ...full];
}

/** Why nothing can be read from what a brief in a folder would name; null where something can. */
export function sourceFault(pattern: string, dir: string): string | null {
  const faults: InputError[] = [];
  try {
    findFiles([pattern], dir, faults);
  } catch (error) {
    return (error as Error).message;
  }
  return faults[0]?.message ?? null;
}

/** The schema of briefs as an editor finds it from a folder: in the package `home` around it, or one that is installed there; else null. */
export function schemaNear(dir: string, home: string): string | null {
  const around = path.relative(home, dir);
  const inside = !around.startsWith('..') && !path.isAbsolute(around);
  const folders = inside ? [home] : parents(dir).map((one) => path.join(one, 'node_modules/talkwright'));
  const found = folders.map((one) => path.join(one, 'dist/lib/schema/brief.json')).find((file) => existsSync(file));
  return found === undefined ? null : path.relative(dir, found).split(path.sep).join('/');
}

function parents(dir: string): readonly string[] {
  const parent = path.dirname(dir);
  return parent === dir ? [dir] : [dir, ...parents(parent)];
}

function sorted(names: readonly string[]): readonly string[] {
  return [...names].sort((one, other) => (one < other ? -1 : 1));
}
