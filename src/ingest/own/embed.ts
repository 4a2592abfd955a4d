import path from 'node:path/posix';
import { type OwnFile, ownBytes } from './folder.ts';

/** What a sheet may embed: ending → its type, and how its bytes begin. */
const KINDS: Readonly<Record<string, readonly [type: string, ...begins: readonly string[]]>> = {
  '.woff2': ['font/woff2', 'wOF2'],
  '.woff': ['font/woff', 'wOFF'],
  '.ttf': ['font/ttf', '\0\u0001\0\0', 'true'],
  '.otf': ['font/otf', 'OTTO'],
  '.png': ['image/png', '\u0089PNG'],
  '.jpg': ['image/jpeg', '\u00ff\u00d8\u00ff'],
  '.jpeg': ['image/jpeg', '\u00ff\u00d8\u00ff'],
  '.webp': ['image/webp', 'RIFF'],
  '.gif': ['image/gif', 'GIF8'],
  '.svg': ['image/svg+xml', '<svg', '<?xml', '<!--', '<!DOCTYPE svg'],
};

export const EMBEDDED: readonly string[] = Object.keys(KINDS);

/** Whether a file's name says that sheets may embed it. */
export function isEmbeddable({ name }: OwnFile): boolean {
  return path.extname(name).toLowerCase() in KINDS;
}

/** Fonts and pictures of a folder, as its sheets may embed them. */
export interface Embedding {
  /** The address of a file as a `data:` address, seen from the sheet; or, in words, why there is none. */
  readonly address: (target: string, sheet: OwnFile) => { readonly data: string } | { readonly fault: string };
  /** Files that no sheet asked for. */
  readonly idle: () => readonly OwnFile[];
}

/** Only files of the folder are embedded, and only as what their bytes are. */
export function embedding(files: readonly OwnFile[]): Embedding {
  const known = new Map(files.filter(isEmbeddable).map((file) => [file.name, file]));
  const used = new Set<OwnFile>();
  return {
    address: (target, sheet) => {
      const name = path.join(path.dirname(sheet.name), target);
      const file = known.get(name);
      if (!file) return { fault: `is not there: expected ${name} in the folder, one of ${EMBEDDED.join(', ')}` };
      used.add(file);
      return dataOf(file);
    },
    idle: () => [...known.values()].filter((file) => !used.has(file)),
  };
}

function dataOf(file: OwnFile): { readonly data: string } | { readonly fault: string } {
  const [type = '', ...begins] = KINDS[path.extname(file.name).toLowerCase()] ?? [];
  const bytes = Buffer.from(ownBytes(file));
  const head = bytes.subarray(0, 16).toString('latin1');
  if (!begins.some((one) => head.startsWith(one))) return { fault: `is no ${type} by its bytes: save it as one` };
  return { data: `data:${type};base64,${bytes.toString('base64')}` };
}
