import { lstat, open, readFile, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { makeFolder } from './folder.ts';
import { inside } from './inside.ts';
import { digest, formatManifest, type Kept, MANIFESTS, type Manifest, readManifest, understood } from './manifest.ts';
import { MANIFEST_NAME } from './name.ts';
import { commit, discard, type Prepared, prepare, sweep } from './temporary.ts';

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
 * takes its place, and the manifest comes last: a run that fails or is killed leaves whole files, old or new. The
 * manifest tells of them what `talk` makes of what it told before (null: nothing).
 */
export async function writeFiles(
  files: readonly StoredFile[],
  dir: string,
  talk: (before: object | null) => object | null = (before) => before,
): Promise<Written> {
  for (const { path } of files) checkPath(dir, path);
  const made = await makeFolder(dir);
  try {
    // A run that was killed while its files took their places left its manifest behind: what it names is ours too.
    const broken = (await sweep(dir, MANIFESTS)).flatMap((text) => understood(text) ?? []);
    const manifest = await readManifest(dir);
    const plans: Plan[] = [];
    for (const file of files) plans.push(await planFile(file, dir, [manifest, ...broken]));
    await commitAll(plans, dir, manifest, talk(manifest.talk));
    return summary(plans);
  } catch (error) {
    if (made) await rm(made, { recursive: true, force: true });
    throw error;
  }
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
      const target = join(dir, path);
      await makeFolder(dirname(target));
      prepared.push(await prepare(target, file.content, mode));
    }
    const told = formatManifest({ files: next, talk });
    if (told !== formatManifest(manifest) || manifest.old) {
      prepared.push(await prepare(join(dir, manifest.name), told, 0o666));
    }
    for (const one of prepared) await commit(one);
  } catch (error) {
    await Promise.all(prepared.map(discard));
    throw error;
  }
  for (const path of [...stale, ...(manifest.old ? [manifest.old] : [])]) await rm(join(dir, path), { force: true });
  await flushFolder(dir);
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

/** A rename is only sure to survive a power cut once its folder is flushed; not every system lets folders be opened. */
async function flushFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // the files themselves are flushed
  } finally {
    await handle?.close();
  }
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
