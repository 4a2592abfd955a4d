import { basename, resolve } from 'node:path';
import { ingest, parsePaths, sourceFiles } from '../ingest/index.ts';
import type { Exhibit, Source, TalkRecord } from '../model/index.ts';
import type { Evidence } from '../pipeline.ts';
import { digestOfFile, folderOf, readManifest } from '../store/index.ts';
import { CliError } from './error.ts';
import { shown } from './talk-report.ts';

/** What a deck is held against. */
export interface Found {
  /** By the id under which the deck names it. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Whether the file is byte for byte the one that was written; null where nothing tells. */
  readonly asWritten: boolean | null;
}

/**
 * The sources of a deck: those that are named, else those that the manifest beside it names; by name, else by what they hold. Throws
 * CliError 2 where nothing tells where they are.
 */
export async function evidenceFor(
  file: string,
  exhibit: Exhibit,
  named: string | undefined,
  cwd: string,
): Promise<Found> {
  const dir = folderOf(resolve(cwd, file)) ?? cwd;
  const { files, talk } = await readManifest(dir);
  const places = named === undefined ? recorded(talk, dir) : [...sourceFiles(parsePaths(named), cwd)];
  if (places.length === 0)
    throw new CliError(
      named === undefined
        ? `${file}: no talkwright.json beside it tells where its sources are: name them with --sources`
        : `--sources ${named}: no source found there`,
    );
  const sources = await readAll(places, cwd);
  const written = files.get(basename(file));
  const asWritten = written === undefined ? null : written === (await digestOfFile(resolve(cwd, file)));
  return { evidence: matched(exhibit, sources), asWritten };
}

/** Where the manifest says that each source lies, by its id. */
function recorded(talk: object | null, dir: string): readonly (readonly [string, string])[] {
  const { sources = [] } = (talk ?? {}) as Partial<TalkRecord>;
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((one: Partial<TalkRecord['sources'][number]> | null) =>
    typeof one?.id === 'string' && typeof one.path === 'string' ? [[one.id, resolve(dir, one.path)] as const] : [],
  );
}

interface Read {
  readonly id: string;
  readonly path: string;
  readonly source: Source;
}

/** The sources that can be read; the others are told as missing by who looks for them. */
async function readAll(places: readonly (readonly [string, string])[], cwd: string): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const [id, path] of places) {
    if (sourceFiles([path], cwd).size === 0) continue;
    const [source] = (await ingest([path], { cwd })).sources;
    if (source) read.push({ id, path: shown(path), source });
  }
  return read;
}

/** Sources by the names that the deck has for them: the same name, else the same bytes, else the same name in another folder. */
function matched({ ledger }: Exhibit, sources: readonly Read[]): ReadonlyMap<string, Evidence> {
  const found = (ledger?.sources ?? []).flatMap(({ id, sha256 }) => {
    const one =
      sources.find((source) => source.id === id) ??
      sources.find(({ source }) => source.sha256 === sha256) ??
      sources.find((source) => basename(source.id) === basename(id));
    if (!one) return [];
    const { path, source } = one;
    return [[id, { path, sha256: source.sha256, text: String(source.file.value), places: source.places }] as const];
  });
  return new Map(found);
}
