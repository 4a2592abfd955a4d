import type {
  Advantage,
  Application,
  Claim,
  Definition,
  Difference,
  Example,
  Limitation,
  Mitigation,
  Outlook,
  Review,
  Risk,
  Similarity,
  Statement,
  Statistic,
  Subject,
  Taxonomy,
  Use,
} from './claim.ts';
import type { Dropped, Gap } from './document.ts';
import type { Span } from './span.ts';

/** What one subject is on one facet: half of a difference. Differences are joins of these. */
export interface FacetClaim extends Claim {
  readonly kind: 'difference';
  readonly subject: string;
  /** The facet as it is written: a table's row head, a heading. */
  readonly facet: string;
  /** Key in the lexicon of facets, or a slug of the facet. */
  readonly key: string;
  readonly form: Difference['form'];
  /** Claims of one scope (a table row, a subsection, a pair of sentences) are contrasted by the source itself. */
  readonly scope: string;
}

/** A use before its industry's uses are brought together. */
export interface IndustryUse extends Use {
  readonly industry: {
    /** Key in the lexicon of industries, or a slug of the name. */
    readonly key: string;
    readonly name: string;
    readonly span: Span;
  };
}

/** A risk with the name that its source gives it: "Fire" of `Fire: cells can burn.` */
export interface RawRisk extends Risk {
  readonly term: string | null;
}

/** A safeguard with the names of the risks that its source sets it against: the row's head. */
export interface RawMitigation extends Mitigation {
  readonly against: readonly string[];
}

/** A source doubts that a named item belongs to a subject. */
export interface Dispute {
  readonly item: string;
  readonly subject: string;
  readonly span: Span;
  readonly reason: string;
}

export type RawClaim =
  | Definition
  | Taxonomy
  | FacetClaim
  | Similarity
  | IndustryUse
  | RawRisk
  | RawMitigation
  | Statistic
  | Application
  | Advantage
  | Limitation
  | Outlook
  | Example
  | Statement;

/** What extract yields: every assertion once per place, in the order of the documents. */
export interface Extraction {
  readonly subjects: readonly Subject[];
  readonly claims: readonly RawClaim[];
  readonly disputes: readonly Dispute[];
  readonly gaps: readonly Gap[];
  readonly dropped: readonly Dropped[];
  readonly review: readonly Review[];
}
