import type { Root } from 'mdast';
import type { Format } from '../../model/index.ts';

/** What a reader makes of a decoded file. */
export interface Read {
  /** The text that positions of the tree point into: the file's own, or for HTML the readable text of its article. */
  readonly text: string;
  readonly tree: Root;
  /** As the file itself declares them, or null: never guessed. */
  readonly declaredTitle: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** Reads decoded text; `name` is the path for messages. Throws InputError when the text can't be a talk's source. */
export type Reader = (text: string, name: string) => Promise<Read> | Read;

interface Entry {
  readonly format: Format;
  /** Loads the reader: parsers are heavy, and a talk seldom needs all of them. */
  readonly load: () => Promise<Reader>;
}

const markdown: Entry = { format: 'markdown', load: async () => (await import('./markdown.ts')).readMarkdown };
const text: Entry = { format: 'text', load: async () => (await import('./text.ts')).readText };
const html: Entry = { format: 'html', load: async () => (await import('./html.ts')).readHtml };

/** Reader by extension, lower case. */
export const READERS: Readonly<Record<string, Entry>> = {
  '.md': markdown,
  '.markdown': markdown,
  '.txt': text,
  '.html': html,
  '.htm': html,
};

/** The extensions that are read, as people read them: ".md, .markdown, .txt". */
export const EXTENSIONS = Object.keys(READERS).join(', ');
