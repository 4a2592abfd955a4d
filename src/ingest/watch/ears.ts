import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** The system's notices of a set of folders, each folder by itself: recursive notices lose folders on some systems. */
export interface Ears {
  /** Hears of these folders and no others; true when one of them was not heard of before. */
  listen(folders: ReadonlyMap<string, string>): boolean;
  close(): void;
}

interface Ear {
  readonly identity: string;
  readonly watcher: FSWatcher | null;
}

/** `heard` is told the path of what changed; null where the system doesn't say. */
export function ears(heard: (file: string | null) => void): Ears {
  const open = new Map<string, Ear>();
  const shut = (folder: string) => {
    open.get(folder)?.watcher?.close();
    open.delete(folder);
  };
  const hear = (folder: string, kind: string, name: string | null) => {
    // A folder that is taken away is told by its own name, and is deaf from then on.
    if (kind === 'rename' && name === path.basename(folder)) shut(folder);
    heard(name === null ? null : path.join(folder, name));
  };
  return {
    listen: (folders) => {
      for (const [folder, { identity }] of open) if (folders.get(folder) !== identity) shut(folder);
      const added = [...folders].filter(([folder]) => !open.has(folder));
      for (const [folder, identity] of added) open.set(folder, { identity, watcher: opened(folder, hear, shut) });
      return added.length > 0;
    },
    close: () => {
      for (const folder of [...open.keys()]) shut(folder);
    },
  };
}

/** Null where the system has no notices left to give, or gives none: who looks from time to time still sees. */
function opened(
  folder: string,
  hear: (folder: string, kind: string, name: string | null) => void,
  shut: (folder: string) => void,
): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, (kind, name) => hear(folder, kind, name));
    watcher.on('error', () => shut(folder));
    return watcher;
  } catch {
    return null;
  }
}
