import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Aside, Format, Places, Progress } from '../../model/index.ts';
import type { Limits } from '../reading/limits.ts';

/** What a reader makes of a file. */
export interface Read {
  /** The text that positions of the tree point into: the file's own, or the readable text that the reader prints. */
  readonly text: string;
  readonly tree: Root;
  /** As the file itself declares them, or null: never guessed. */
  readonly declaredTitle: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Pages or paragraphs; none where lines do. */
  readonly places?: Places | null;
  /** What stands in the text and not in the tree, in order. */
  readonly asides?: readonly Aside[];
  /** What is worth saying about how the file was read. */
  readonly messages?: readonly VFileMessage[];
}

/** Reads decoded text; `name` is the path for messages. Throws InputError when the text can't be a talk's source. */
export type TextReader = (text: string, name: string) => Promise<Read> | Read;

/** Reads a file that is no text, likewise; a long one tells how far it is, and no more is read than the limits allow. */
export type BytesReader = (bytes: Uint8Array, name: string, progress?: Progress, limits?: Limits) => Promise<Read>;

export type Kind = Format;

/** Readers of text. They are loaded when needed: parsers are heavy, and a talk seldom needs all of them. */
export const TEXT_READERS = {
  markdown: async (): Promise<TextReader> => (await import('./markdown.ts')).readMarkdown,
  text: async (): Promise<TextReader> => (await import('./text.ts')).readText,
  html: async (): Promise<TextReader> => (await import('./html.ts')).readHtml,
} satisfies Partial<Record<Kind, unknown>>;

export const BYTES_READERS = {
  docx: async (): Promise<BytesReader> => (await import('./docx.ts')).readDocx,
  pdf: async (): Promise<BytesReader> => (await import('./pdf.ts')).readPdf,
} satisfies Record<Exclude<Kind, keyof typeof TEXT_READERS>, unknown>;

/** Format by extension, lower case. */
export const READERS: Readonly<Record<string, Kind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** The extensions that are read, as people read them: ".md, .markdown, .txt". */
export const EXTENSIONS = Object.keys(READERS).join(', ');
