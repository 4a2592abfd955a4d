import { lstat, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { commitTogether } from './commit.ts';
import { makeFolder } from './folder.ts';
import { inside } from './inside.ts';
import { alone } from './lock.ts';
import { digest, formatManifest, type Kept, MANIFESTS, type Manifest, readManifest, understood } from './manifest.ts';
import { MANIFEST_NAME } from './name.ts';
import { discard, type Prepared, prepare, sweep } from './temporary.ts';

/** `path` is relative to the folder, `/`-separated. */
export interface StoredFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Written {
  /** Paths whose bytes are new. */
  readonly written: readonly string[];
  /** Paths that held these bytes already. */
  readonly unchanged: readonly string[];
  /** Files that a person changed: theirs stays at `path`, ours is at `beside`. */
  readonly kept: readonly { readonly path: string; readonly beside: string }[];
}

/** Where a file goes: its place, the place beside it, or nowhere because the bytes are there already. */
interface Plan {
  readonly file: StoredFile;
  readonly path: string;
  readonly hash: string;
  readonly mode: number;
  readonly write: boolean;
}

/**
 * Writes `files` into `dir` (made when missing). Every file is on disk under a temporary name before the first one
 * takes its place, and the manifest comes last: a run that fails leaves all as it was, one that is killed whole files, old or new, all of
 * which the next knows for ours. Another run that writes there is waited for. The manifest tells of them what `talk` makes of what it told before (null: nothing).
 */
export async function writeFiles(
  files: readonly StoredFile[],
  dir: string,
  talk: (before: object | null) => object | null = (before) => before,
): Promise<Written> {
  for (const { path } of files) checkPath(dir, path);
  const folders = [...new Set([dir, ...files.map(({ path }) => dirname(join(dir, path)))])];
  const made: string[] = [];
  try {
    for (const folder of folders) await makeFolder(folder, made);
    return await alone(dir, () => writeAlone(files, dir, folders, talk));
  } catch (error) {
    // Only what is empty: another run may have begun to use it.
    for (const folder of made.reverse()) await rmdir(folder).catch(() => {});
    throw error;
  }
}

async function writeAlone(
  files: readonly StoredFile[],
  dir: string,
  folders: readonly string[],
  talk: (before: object | null) => object | null,
): Promise<Written> {
  // A run that was killed while its files took their places left its manifest behind: what it names is ours too.
  const left: string[] = [];
  for (const folder of folders) left.push(...(await sweep(folder, MANIFESTS)));
  const texts = await Promise.all(left.map((path) => readFile(path, 'utf8').catch(() => null)));
  const broken = texts.flatMap((text) => understood(text) ?? []);
  const manifest = await readManifest(dir);
  const plans: Plan[] = [];
  for (const file of files) plans.push(await planFile(file, dir, [manifest, ...broken]));
  await commitAll(plans, dir, manifest, talk(manifest.talk));
  for (const path of left) await rm(path, { force: true }).catch(() => {});
  return summary(plans);
}

function checkPath(dir: string, path: string): void {
  inside(dir, path);
  if (path.split('/').some((part) => part === '' || part.startsWith('.'))) {
    throw new RangeError(`\`${path}\` is not a path for an output: a part of it is empty or starts with a dot`);
  }
  if (path === MANIFEST_NAME) throw new RangeError(`\`${path}\` is not a path for an output: it tells of them`);
}

/** The first of `name.ext`, `name.new.ext`, `name.new-2.ext` … that is free, ours, or holds these bytes. */
async function planFile(file: StoredFile, dir: string, manifests: readonly Manifest[]): Promise<Plan> {
  const hash = digest(file.content);
  for (let turn = 0; ; turn += 1) {
    const path = turn === 0 ? file.path : besideName(file.path, turn);
    const there = await look(join(dir, path));
    if (!there) return { file, path, hash, mode: 0o666, write: true };
    if (there.hash === hash) return { file, path, hash, mode: there.mode, write: false };
    if (there.hash && manifests.some(({ files }) => files.get(path) === there.hash))
      return { file, path, hash, mode: there.mode, write: true };
  }
}

function besideName(path: string, turn: number): string {
  const end = extname(path);
  return `${path.slice(0, path.length - end.length)}.new${turn > 1 ? `-${turn}` : ''}${end}`;
}

/** What stands at `target`; links and folders have no hash, so they never count as ours. */
async function look(target: string): Promise<{ hash: string | null; mode: number } | null> {
  try {
    const facts = await lstat(target);
    return { hash: facts.isFile() ? digest(await readFile(target)) : null, mode: facts.mode & 0o777 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function commitAll(plans: readonly Plan[], dir: string, manifest: Kept, talk: object | null): Promise<void> {
  const next = new Map(manifest.files);
  for (const { path, hash } of plans) next.set(path, hash);
  const stale = await staleBesides(plans, dir, next);
  const prepared: Prepared[] = [];
  try {
    for (const { file, path, mode } of plans.filter((plan) => plan.write)) {
      prepared.push(await prepare(join(dir, path), file.content, mode));
    }
    const told = formatManifest({ files: next, talk });
    if (told !== formatManifest(manifest) || manifest.old) {
      prepared.push(await prepare(join(dir, manifest.name), told, 0o666));
    }
  } catch (error) {
    await Promise.all(prepared.map(discard));
    throw error;
  }
  await commitTogether(prepared);
  // What goes is no part of the talk any more: where it can't, it stays and harms nobody.
  for (const path of [...stale, ...(manifest.old ? [manifest.old] : [])])
    await rm(join(dir, path), { force: true }).catch(() => {});
}

/** Files of ours beside one that now has its own place again; taken out of `next`. */
async function staleBesides(plans: readonly Plan[], dir: string, next: Map<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const { file, path } of plans) {
    const beside = besideName(file.path, 1);
    if (path !== file.path || !next.has(beside)) continue;
    if ((await look(join(dir, beside)))?.hash === next.get(beside)) stale.push(beside);
    next.delete(beside);
  }
  return stale;
}

function summary(plans: readonly Plan[]): Written {
  const atHome = plans.filter((plan) => plan.path === plan.file.path);
  return {
    written: atHome.filter((plan) => plan.write).map((plan) => plan.path),
    unchanged: atHome.filter((plan) => !plan.write).map((plan) => plan.path),
    kept: plans
      .filter((plan) => plan.path !== plan.file.path)
      .map((plan) => ({ path: plan.file.path, beside: plan.path })),
  };
}
