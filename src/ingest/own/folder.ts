import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError, nearest, plainName } from '../../model/index.ts';

/** A file of a folder that a person lays over ours: `name` within the folder, `/`-separated; `shown` for messages. */
export interface OwnFile {
  readonly name: string;
  readonly shown: string;
  readonly absolute: string;
}

/** Largest file that is read, in bytes: fonts and pictures are embedded in sheets. */
const LARGEST = 4 * 1024 * 1024;
/** Most files of a folder: beyond, somebody named the wrong one. */
const MOST = 200;
/** What stands beside anybody's files and is none of them. */
const BESIDE = /^(?:\.|(?:readme|licen[cs]e)(?:\.|$)|node_modules$)/i;

/**
 * The files of a folder that an option names, in code-unit order, those of its folders too (`depth` 1). Throws
 * InputError: 2 where there is no such folder, 1 for too many files or a link that leads out of it.
 */
export function ownFiles(option: string, dir: string, cwd: string, depth: 0 | 1): readonly OwnFile[] {
  const root = path.resolve(cwd, dir);
  const facts = statSync(root, { throwIfNoEntry: false });
  if (!facts) throw missing(option, dir, root);
  if (!facts.isDirectory()) throw new InputError(`${option} ${dir}: a file, expected a folder.`, 2);
  const files = below(root, '', depth).map((name) => ({
    name,
    shown: plainName(path.join(dir, name).replaceAll('\\', '/')),
    absolute: path.join(root, name),
  }));
  if (files.length > MOST) {
    throw new InputError(`${option} ${dir}: ${files.length} files, expected at most ${MOST}. Name another folder.`, 2);
  }
  for (const file of files) refuseOutside(file, realpathSync(root));
  return files;
}

/** The text of a file. Throws InputError for one that is too large or not UTF-8. */
export function ownText(file: OwnFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(ownBytes(file));
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(`${file.shown}: not UTF-8, expected text. Save it as UTF-8.`, 1, { cause });
  }
}

/** The bytes of a file. Throws InputError for one that is too large. */
export function ownBytes({ absolute, shown }: OwnFile): Uint8Array {
  const { size } = statSync(absolute);
  if (size <= LARGEST) return readFileSync(absolute);
  throw new InputError(`${shown}: ${Math.ceil(size / 1024 / 1024)} MB, expected at most 4 MB. Make it smaller.`);
}

/** Programs and what they read: what else lies in a folder draws nothing. */
const DRAWING = /\.(?:[cm]?js|json|css)$/i;
/** How deep folders in folders are looked into. */
const DEEPEST = 8;

/** SHA-256 of the files that a folder's modules are made of and may import, names and bytes. */
export function ownDigest(dir: string, cwd: string): string {
  const root = path.resolve(cwd, dir);
  const hash = createHash('sha256');
  for (const name of below(root, '', DEEPEST).filter((one) => DRAWING.test(one))) {
    const bytes = readFileSync(path.join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function below(root: string, folder: string, depth: number): string[] {
  const items = readdirSync(path.join(root, folder), { withFileTypes: true }).filter(({ name }) => !BESIDE.test(name));
  return items
    .flatMap((item) => {
      const name = folder ? `${folder}/${item.name}` : item.name;
      const facts = statSync(path.join(root, name), { throwIfNoEntry: false });
      if (facts?.isDirectory()) return depth > 0 ? below(root, name, depth - 1) : [];
      return [name];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A link may lead to another file of the folder, never out of it. */
function refuseOutside({ absolute, shown }: OwnFile, root: string): void {
  const real = statSync(absolute, { throwIfNoEntry: false })?.isFile() ? realpathSync(absolute) : null;
  if (real?.startsWith(root + path.sep)) return;
  const found = real === null ? 'no file' : 'a link that leads out of the folder';
  throw new InputError(`${shown}: ${found}, expected a file of this folder. Copy it there.`);
}

function missing(option: string, dir: string, root: string): InputError {
  const parent = path.dirname(root);
  const names = statSync(parent, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(parent) : [];
  const near = nearest(path.basename(root), names);
  const advice = near ? `Did you mean \`${path.join(path.dirname(dir), near)}\`?` : 'Check the path.';
  return new InputError(`${option} ${dir}: no such folder. ${advice}`, 2);
}
