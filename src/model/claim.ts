import type { Provenance, Span } from './span.ts';

export type Confidence = 'stated' | 'hedged' | 'forecast';

export type ClaimKind =
  | 'definition'
  | 'taxonomy'
  | 'difference'
  | 'similarity'
  | 'use'
  | 'risk'
  | 'mitigation'
  | 'statistic'
  | 'application'
  | 'advantage'
  | 'limitation'
  | 'outlook'
  | 'example'
  | 'statement';

/** One extracted assertion. */
export interface Claim {
  /** Hash of kind, source id, first quote and occurrence: stable while the source says the same. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** Verbatim words of the source (markup left out). */
  readonly text: string;
  /** At most 12 words that say the same (a definition: 20), or null when none is honest. */
  readonly short: string | null;
  /**
   * The whole sentence that the claim stands in, as it can be said aloud (lead-ins such as "In reality," left out);
   * null for fragments (table cells, bare list items).
   */
  readonly sentence: string | null;
  /** 0..1 */
  readonly score: number;
  /** The rule that found it, as `kind/rule`. */
  readonly rule: string;
  readonly confidence: Confidence;
  readonly spans: Provenance;
}

/** What the documents are about. */
export interface Subject {
  readonly id: string;
  /** Singular or mass noun as the sources write it: "Generative AI", "Large language model". */
  readonly name: string;
  readonly abbreviation: string | null;
  readonly aliases: readonly string[];
  /** True when the documents are about it: it is compared, or defined under a heading of its own. */
  readonly main: boolean;
  /** How often the sources mention it. */
  readonly mentions: number;
}

export interface Definition extends Claim {
  readonly kind: 'definition';
  readonly subject: string;
  readonly kindOf: string | null;
}

/** child ⊂ parent; both are subject ids where a subject is known, else plain names. */
export interface Taxonomy extends Claim {
  readonly kind: 'taxonomy';
  readonly child: string;
  readonly parent: string;
}

/** One subject's side of a difference. */
export interface Side {
  readonly subject: string;
  readonly text: string;
  readonly short: string | null;
  readonly sentence: string | null;
  readonly confidence: Confidence;
  readonly spans: Provenance;
}

/** A join of claims of two or more subjects on one facet. */
export interface Difference {
  readonly id: string;
  readonly kind: 'difference';
  /** The facet as people read it: "Training data". */
  readonly facet: string;
  /** The facet's key in the lexicon (`training-data`), or a slug of the facet. */
  readonly key: string;
  readonly form: 'table' | 'prose' | 'list' | 'joined';
  readonly score: number;
  readonly sides: readonly [Side, Side, ...Side[]];
}

export interface Similarity extends Claim {
  readonly kind: 'similarity';
  readonly subjects: readonly string[];
}

/** What a subject does in an industry; `phrases` are verbatim parts of the text, one job each. */
export interface Use extends Claim {
  readonly kind: 'use';
  readonly subjects: readonly string[];
  readonly phrases: readonly string[];
}

export interface Industry {
  /** Key in the lexicon (`healthcare`), or a slug of the name. */
  readonly id: string;
  readonly name: string;
  /** Where each use's industry is named. */
  readonly spans: Provenance;
  readonly uses: readonly Use[];
}

export interface Risk extends Claim {
  readonly kind: 'risk';
  readonly subject: string | null;
}

export interface Mitigation extends Claim {
  readonly kind: 'mitigation';
  /** The safeguards, verbatim, one each. */
  readonly items: readonly string[];
  /** Ids of the risks that the source pairs it with. */
  readonly risks: readonly string[];
}

export interface Statistic extends Claim {
  readonly kind: 'statistic';
  /** As written: "80%". */
  readonly value: string;
  readonly unit: string | null;
  readonly when: string | null;
  readonly attribution: string | null;
}

export interface Application extends Claim {
  readonly kind: 'application';
  readonly subject: string | null;
  readonly items: readonly string[];
}

export interface Advantage extends Claim {
  readonly kind: 'advantage';
  readonly subject: string | null;
}

export interface Limitation extends Claim {
  readonly kind: 'limitation';
  readonly subject: string | null;
}

export interface Outlook extends Claim {
  readonly kind: 'outlook';
  readonly subject: string | null;
}

export interface Example extends Claim {
  readonly kind: 'example';
  readonly subject: string;
  readonly item: string;
}

/** What a sentence that is no other kind does in the explanation. */
export type StatementRole = 'misconception' | 'mechanism' | 'importance' | 'other';

/** A whole sentence that asserts something and is of no other kind: material for the script and for hooks. */
export interface Statement extends Claim {
  readonly kind: 'statement';
  readonly subject: string | null;
  readonly role: StatementRole;
  /** Heading that it stands under, or null. */
  readonly heading: string | null;
}

/** A claim below the threshold: never on a slide. */
export interface Review extends Claim {
  readonly reason: string;
}

/** Two claims that can't both hold. */
export interface Conflict {
  readonly between: readonly [Span, Span];
  readonly reason: string;
}
