/** What a pattern found of a passage: whom it defines, by which rule, how surely (0..1), and which part says so. */
export interface Said {
  readonly subject: string;
  readonly rule: string;
  readonly score: number;
  /** The class, or none that the pattern can tell. */
  readonly kindOf?: string;
  /** Offsets into the passage's text; by default all behind its leads. */
  readonly from?: number;
  readonly to?: number;
  /** What a short is made of, when the claim's own text is not the best for it. */
  readonly gloss?: string;
}
