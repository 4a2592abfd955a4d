import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** The formats that a reader exists for. */
export type Format = 'markdown' | 'text' | 'html';

/**
 * An input file, decoded and parsed. `file.value` is the decoded text after a BOM, which every span points into;
 * nodes of `tree` carry unist positions whose offsets point into the same text.
 */
export interface Source {
  /** The path within its root, `/`-separated; numbered where two roots clash. */
  readonly id: string;
  /** The path as it is shown to people, `/`-separated, equal to the id. */
  readonly path: string;
  readonly format: Format;
  /** Lower-case hex digest of the file's bytes. */
  readonly sha256: string;
  /** Title that the format itself declares (front matter, `<title>`), or null. */
  readonly declaredTitle: string | null;
  /** Publisher and date as the source declares them (front matter, metadata), or null: never guessed. */
  readonly publisher: string | null;
  readonly date: string | null;
  readonly file: VFile;
  readonly tree: Root;
}

/** What later stages and readers need to know of a source once its text is understood. */
export interface SourceInfo {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly format: Format;
  readonly sha256: string;
  readonly words: number;
}
