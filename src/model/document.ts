import type { SourceInfo } from './source.ts';
import type { Span } from './span.ts';

/** `text[at .. at+length)` was written at `[start .. start+length)` of the source's decoded text. */
export interface Segment {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/**
 * A run of readable text with the way back to its source. Segments are sorted, do not overlap, and leave out
 * markup; text between segments (a soft line break read as a space) has no place of its own.
 */
export interface Prose {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly prose: Prose;
}

/** One list item: `term` when the item reads `Term: text`, `Term — text`, or a bare term over a paragraph. */
export interface Item {
  readonly term: Prose | null;
  readonly prose: Prose | null;
  /** Counted for or against what the list is about by its mark (`✅`, `❌`; `+` and `−` beside each other). */
  readonly side?: 'for' | 'against';
  /** Nested items, in order. */
  readonly items: readonly Item[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

/** A table with its header row recovered; each row has as many cells as the header (empty ones have empty text). */
export interface Table {
  readonly type: 'table';
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
}

export interface Quotation {
  readonly type: 'quotation';
  readonly prose: Prose;
}

/** Code is kept as a place, never read as prose. */
export interface Code {
  readonly type: 'code';
  readonly prose: Prose;
}

export type Block = Paragraph | List | Table | Quotation | Code;

/** A heading and what it governs. Section 0 is the preamble (heading null, depth 0) when text precedes any heading. */
export interface Section {
  /** Index in `Document.sections`. */
  readonly index: number;
  /** 1 is the title of the document. 0 only for the preamble. */
  readonly depth: number;
  readonly heading: Prose | null;
  /** Index of the nearest section above with a smaller depth, or null. */
  readonly parent: number | null;
  readonly blocks: readonly Block[];
}

/** What was set aside, and why; `rule` names the rule that did it. */
export interface Dropped {
  readonly span: Span;
  readonly reason: string;
  readonly rule: string;
}

/** What a source announces and doesn't hold: `Their capabilities include:` and then nothing. */
export interface Gap {
  readonly span: Span;
  readonly reason: string;
  /** What was announced (`capabilities of LLMs`), as far as the text says, else null. */
  readonly expected: string | null;
  /** Text of the nearest heading above, or null. */
  readonly heading: string | null;
}

/**
 * A normalised source. Sections hold only what may be claimed from: boilerplate and dangling lead-ins are in
 * `dropped` and `gaps`. A block may hold fewer sentences than its source paragraph when some were set aside.
 */
export interface Document {
  readonly source: SourceInfo;
  /** The decoded text that all segments and spans point into. */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly dropped: readonly Dropped[];
  readonly gaps: readonly Gap[];
}

/**
 * What one file says by itself: its document, and what people should know of how it was read, a line each. A pure function of the file's
 * bytes and names, the limits, the lexicon and the version of the program; plain data, to be sent or stored as JSON.
 */
export interface ReadDocument {
  readonly document: Document;
  readonly notices: readonly string[];
}
