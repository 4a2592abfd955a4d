import { resolve } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { type InputRecord, plainName, type TalkRecord } from '../model/index.ts';
import { folderOf, readManifest } from '../store/index.ts';
import { CliError } from './error.ts';
import type { LookOptions, TalkOptions } from './options.ts';
import { digestOf, inputsOf, type Recorded } from './record.ts';
import { shown } from './talk-report.ts';

/** How the talk of a folder was made, with paths that can be opened from anywhere. */
export interface Known {
  /** Absolute path of its folder. */
  readonly dir: string;
  readonly record: TalkRecord;
  readonly asked: Partial<TalkOptions & LookOptions> & Pick<TalkOptions, 'sources'>;
  /** The folder whose own content was read. */
  readonly cwd: string;
}

/** Options whose values are paths. */
const PATHS: ReadonlySet<string> = new Set(['talk', 'templates', 'layouts', 'pace-from', 'sources']);

/** The record beside a talk that a file in its folder, or the folder, names. Throws CliError where there is none. */
export async function recordIn(deck: string): Promise<Known> {
  const dir = folderOf(resolve(deck));
  if (dir === null) throw new CliError(`${deck}: no such file or folder, expected a talk. Check the path`);
  const record = (await readManifest(dir)).talk as Partial<TalkRecord> | null;
  if (!isWhole(record))
    throw new CliError(
      `${shown(dir)}: no talkwright.json that tells how a talk was made here. Build it anew with --out ${shown(dir)}`,
      1,
    );
  return { dir, record, asked: askedIn(record, dir), cwd: record.folder === null ? dir : resolve(dir, record.folder) };
}

/** Whether all is there that is needed to make it again; people can write anything into a file. */
function isWhole(record: Partial<TalkRecord> | null): record is TalkRecord {
  const { asked, sources, inputs, deck, folder } = record ?? {};
  const isText = (value: unknown) => typeof value === 'string';
  return (
    isTable(asked, (value) => isText(value) || (Array.isArray(value) && value.every(isText))) &&
    isTable(inputs, isText) &&
    Array.isArray(sources) &&
    sources.every((one) => isTable(one, isText) && isText(one.id) && isText(one.path)) &&
    isText(deck) &&
    (folder === null || isText(folder))
  );
}

function isTable(value: unknown, holds: (value: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(holds);
}

function askedIn({ asked }: TalkRecord, dir: string): Known['asked'] {
  const told = Object.entries(asked).map(([name, value]) => {
    const open = (one: string) => (PATHS.has(name) ? resolve(dir, one) : one);
    if (typeof value === 'string') return [name, open(value)];
    return [name, name === 'sources' ? value.map(open) : value.map(open).join(',')];
  });
  return { sources: [], ...Object.fromEntries(told) };
}

const INPUTS = {
  brief: 'the brief or what it names',
  audience: 'the audience profile',
  lexicon: 'the word lists',
  templates: 'the templates',
} as const satisfies Record<keyof InputRecord, string>;

/** Whether all is as it was when the talk was made, so that the same comes out without making it. */
export function isAsMade(
  record: TalkRecord,
  sources: ReadonlyMap<string, string>,
  now: Parameters<typeof inputsOf>[0],
): boolean {
  const inputs = inputsOf(now);
  return (
    record.talkwright === about.version &&
    sources.size === record.sources.length &&
    record.sources.every(({ id, sha256 }) => sources.get(id) === sha256) &&
    (Object.keys(INPUTS) as (keyof InputRecord)[]).every((name) => inputs[name] === record.inputs[name])
  );
}

/** What is not as it was when the talk was made, a line each; nothing where the same talk comes out. */
export function changesOf(record: TalkRecord, now: Omit<Recorded, 'made'>, dir: string): readonly string[] {
  const before = new Map(record.sources.map((source) => [source.id, source]));
  const here = new Map(now.known.documents.map(({ source }) => [source.id, source]));
  const path = (id: string) => shown(resolve(dir, before.get(id)?.path ?? id));
  const inputs = inputsOf(now);
  const changed = [
    ...[...before.keys()].filter((id) => !here.has(id)).map((id) => `${path(id)}: is a source no more`),
    ...[...here].flatMap(([id, { sha256 }]) => {
      const known = before.get(id);
      if (!known) return [`${plainName(id)}: is a new source, which the talk was not made from`];
      return known.sha256 === sha256 ? [] : [`${path(id)}: has changed since the talk was made`];
    }),
    ...(Object.keys(INPUTS) as (keyof InputRecord)[])
      .filter((name) => inputs[name] !== record.inputs[name])
      .map((name) => `${INPUTS[name]} changed since the talk was made`),
  ];
  if (changed.length > 0 || digestOf(now.deck) === record.deck) return changed;
  return [`made by Talkwright ${record.talkwright}, of which this one (${about.version}) makes another talk`];
}
