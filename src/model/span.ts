/** A place in a source: `quote` equals the decoded source's `text.slice(start, end)`, exactly. */
export interface Span {
  /** The id of the source. */
  readonly source: string;
  /** 1-based line of `start`. */
  readonly line: number;
  /** UTF-16 offset into the decoded text (after a BOM), inclusive. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  readonly quote: string;
}

/** Where a claim comes from: at least one place. */
export type Provenance = readonly [Span, ...Span[]];
