import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError, nearest, plainName } from '../model/index.ts';
import { globToRegExp, isGlob } from './glob.ts';
import { EXTENSIONS, READERS } from './readers/index.ts';
import { LIMITS, type Limits } from './reading/limits.ts';
import { meantPath, refuseDrive } from './windows-path.ts';

/** A file that a pattern named: `id` for the model, `shown` for messages, `absolute` for reading. */
export interface Found {
  readonly id: string;
  readonly shown: string;
  readonly absolute: string;
  readonly extension: string;
}

/**
 * The files that the patterns name, each once, with ids that don't clash. What can't be found goes to `faults`; what was there
 * `before` is said to be gone.
 */
export function findFiles(
  patterns: readonly string[],
  cwd: string,
  faults: InputError[],
  before: Set<string> = new Set(),
  { files: most }: Pick<Limits, 'files'> = LIMITS,
): readonly Found[] {
  const found = new Map<string, Found>();
  for (const pattern of patterns) {
    try {
      for (const file of filesOf(pattern, cwd)) {
        const real = realpathSync(file.absolute);
        if (!found.has(real)) found.set(real, file);
      }
      before.add(pattern);
    } catch (error) {
      if (!(error instanceof InputError) && !isGone(error)) throw error;
      faults.push(before.has(pattern) || isGone(error) ? gone(pattern) : (error as InputError));
    }
  }
  if (found.size > most)
    throw new InputError(
      `${found.size} sources found, expected at most ${most}. Name a smaller folder, or raise it with --limits files=${found.size}.`,
      2,
    );
  return numbered([...found.values()]);
}

const ANY = { files: Number.POSITIVE_INFINITY };

/** Where each source of these patterns lies, by its id; what can't be found is left out. */
export function sourceFiles(patterns: readonly string[], cwd: string): ReadonlyMap<string, string> {
  return new Map(findFiles(patterns, cwd, [], new Set(), ANY).map(({ id, absolute }) => [id, absolute]));
}

/** SHA-256 of the bytes of each source of these patterns, by its id. Throws InputError as reading them does. */
export function sourceDigests(patterns: readonly string[], cwd: string, limits: Limits): ReadonlyMap<string, string> {
  return new Map(
    findFiles(patterns, cwd, [], new Set(), limits).map((file) => [file.id, sha256Of(readBytes(file, limits))]),
  );
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Throws InputError for what is too large, or went away since it was found. */
export function readBytes({ absolute, shown }: Found, { size: most }: Limits): Uint8Array {
  const facts = statSync(absolute, { throwIfNoEntry: false });
  // What a folder or a pipe took the place of is gone too; a pipe would be waited for.
  if (!facts?.isFile()) throw gone(shown);
  const megabytes = facts.size / 1024 / 1024;
  if (megabytes > most) {
    throw new InputError(
      `${shown}: ${Math.ceil(megabytes)} MB, expected at most ${most} MB. Split the file, leave it out, or raise it with --limits size=${Math.ceil(megabytes)}.`,
    );
  }
  try {
    return readFileSync(absolute);
  } catch (error) {
    // What fails while it is read doesn't say which file it was.
    throw Object.assign(error as NodeJS.ErrnoException, { path: absolute });
  }
}

/** What was there a moment ago. */
function gone(shown: string): InputError {
  return new InputError(
    `${plainName(shown)}: was read and is gone. Put it back, or start again with other sources.`,
    2,
  );
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function filesOf(given: string, cwd: string): readonly Found[] {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(given)) throw address(given);
  const pattern = meantPath(given, cwd);
  const absolute = path.resolve(cwd, pattern);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) return isGlob(pattern) ? globbed(pattern, cwd) : missing(pattern, absolute);
  if (stat.isDirectory()) return folder(pattern, absolute);
  if (stat.isFile()) return [entry(path.dirname(absolute), path.basename(absolute), pattern)];
  throw new InputError(`${plainName(pattern)}: not a file, expected one of ${EXTENSIONS}. Convert it or leave it out.`);
}

function address(pattern: string): InputError {
  const advice = 'Save the page in a browser (Ctrl+S, “Web page, HTML only”) or print it to PDF, and name that file.';
  return new InputError(`${plainName(pattern)}: addresses are not read, expected a file. ${advice}`, 2);
}

function folder(pattern: string, absolute: string): readonly Found[] {
  const names = walk(absolute, '').filter(isRead);
  if (names.length === 0) {
    throw new InputError(
      `${plainName(pattern)}: no sources in this folder, expected files of ${EXTENSIONS}. Name another folder.`,
    );
  }
  return names.map((name) => entry(absolute, name, path.join(pattern, name)));
}

function globbed(pattern: string, cwd: string): readonly Found[] {
  const { base, rest } = globBase(pattern);
  const root = path.resolve(cwd, base);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return missing(pattern, root);
  const expression = globToRegExp(rest);
  const names = walk(root, '').filter((name) => isRead(name) && expression.test(name));
  if (names.length === 0) {
    throw new InputError(
      `${plainName(pattern)}: no file matches, expected files of ${EXTENSIONS}. Check the pattern.`,
      2,
    );
  }
  return names.map((name) => entry(root, name, path.join(base, name)));
}

/** The folder that a glob begins in, as it is written, and what it asks for within. */
export function globBase(pattern: string): { readonly base: string; readonly rest: string } {
  const parts = pattern.split(/[\\/]/);
  const fixed = parts.findIndex(isGlob);
  return {
    base: parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'),
    rest: parts.slice(fixed).join('/'),
  };
}

/** Whether a file of this name is a source, where a folder is named. */
export function isRead(name: string): boolean {
  return path.extname(name).toLowerCase() in READERS;
}

/** What a folder of finished talks holds beside them, now and in former versions. */
const MANIFESTS = ['talkwright.json', '.talkwright.json'];

/** Paths of all files below a folder, `/`-separated, in code-unit order; dot-files and links to folders left out. */
function walk(root: string, below: string): string[] {
  const names: string[] = [];
  // A deck that was built into the folder of its sources is no source.
  const isTalk = (name: string) => statSync(path.join(root, below, name), { throwIfNoEntry: false });
  if (below && MANIFESTS.some(isTalk)) return names;
  for (const item of readdirSync(path.join(root, below), { withFileTypes: true })) {
    if (item.name.startsWith('.') || item.name === 'node_modules') continue;
    const name = below ? `${below}/${item.name}` : item.name;
    if (item.isDirectory()) names.push(...walk(root, name));
    else if (item.isFile() || statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile()) names.push(name);
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

function entry(root: string, name: string, shown: string): Found {
  const id = name.normalize('NFC');
  return {
    id,
    shown: plainName(toSlashes(shown)),
    absolute: path.join(root, name),
    extension: path.extname(name).toLowerCase(),
  };
}

function toSlashes(name: string): string {
  return path.sep === '/' ? name : name.split(path.sep).join('/');
}

/** Ids made unique: the second file of an id gets `2:` before it. */
function numbered(files: readonly Found[]): readonly Found[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.id) ?? 0) + 1;
    seen.set(file.id, count);
    return count === 1 ? file : { ...file, id: `${count}:${file.id}` };
  });
}

function missing(pattern: string, absolute: string): never {
  refuseDrive(pattern);
  const parent = path.dirname(absolute.replaceAll('\\', path.sep));
  const names = statSync(parent, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(parent) : [];
  const slashed = pattern.replaceAll('\\', '/');
  const near = nearest(path.basename(slashed), names);
  const like = near && plainName(toSlashes(path.join(path.dirname(slashed), near)));
  const advice = like ? `Did you mean \`${like}\`?` : 'Check the path.';
  throw new InputError(`${plainName(pattern)}: no such file or folder. ${advice}`, 2);
}
