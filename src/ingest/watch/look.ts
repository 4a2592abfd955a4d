import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A folder that is watched, and which of its files count: by their path within it, `/`-separated. */
export interface Watched {
  /** Absolute; it need not be there yet. */
  readonly folder: string;
  /** Whether its folders are watched too. */
  readonly deep: boolean;
  readonly counts: (name: string) => boolean;
}

/** What stands there now. */
export interface Seen {
  /** Folders that must be watched to hear of changes → what tells one from another of the same name. */
  readonly folders: ReadonlyMap<string, string>;
  /** Files that count → what tells one state of a file from another. */
  readonly files: ReadonlyMap<string, Facts>;
}

export interface Facts {
  readonly size: bigint;
  readonly state: string;
}

/** Looks at everything that is watched. What can't be read counts as not there. */
export function look(places: readonly Watched[]): Seen {
  const folders = new Map<string, string>();
  const files = new Map<string, Facts>();
  for (const place of places) {
    walk(place, '', folders, files);
    // The folder itself may be taken away and made again: the one above hears of that.
    const above = nearest(path.dirname(place.folder));
    folders.set(above, identityOf(above) ?? '');
  }
  return { folders, files };
}

function walk(place: Watched, below: string, folders: Map<string, string>, files: Map<string, Facts>): void {
  const folder = path.join(place.folder, below);
  const identity = identityOf(folder);
  if (identity === null) return;
  folders.set(folder, identity);
  for (const item of itemsOf(folder)) {
    const name = below ? `${below}/${item.name}` : item.name;
    if (item.isDirectory()) {
      if (place.deep && !isHidden(item.name)) walk(place, name, folders, files);
    } else if (place.counts(name)) {
      const facts = factsOf(path.join(folder, item.name));
      if (facts?.isFile()) files.set(path.join(folder, item.name), { size: facts.size, state: stateOf(facts) });
    }
  }
}

/** Folders that no source is looked for in. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function itemsOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function nearest(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) if (identityOf(at) !== null || path.dirname(at) === at) return at;
}

/** A folder made anew may get the old one's number: when it was made tells them apart. */
function identityOf(folder: string): string | null {
  const facts = factsOf(folder);
  return facts?.isDirectory() ? `${facts.dev}:${facts.ino}:${facts.birthtimeNs}` : null;
}

function stateOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

/** What a file or folder is; null where there is none, or none that may be looked at. */
export function factsOf(file: string): BigIntStats | null {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
