import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** The formats that a reader exists for. */
export type Format = 'markdown' | 'text' | 'html' | 'docx' | 'pdf';

/**
 * How people find a place where lines mean nothing to them: `starts[n - 1]` is the offset at which page or paragraph
 * `n` begins, ascending.
 */
export interface Places {
  readonly unit: 'page' | 'paragraph';
  readonly starts: readonly number[];
}

/** A stretch of the text that the reader kept out of the tree: a running head, a share bar. */
export interface Aside {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly rule: string;
}

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
  /** Pages or paragraphs, for formats that have no lines of their own; else null. */
  readonly places: Places | null;
  /** What the reader set aside, in the order of the text. */
  readonly asides: readonly Aside[];
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
  /** Code of the language that it is written in: `en`, `es`; `und-Cyrl` and such where only the script is known. */
  readonly language: string;
  readonly places: Places | null;
}
