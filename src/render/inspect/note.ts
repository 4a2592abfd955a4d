import type { Span } from '../../model/index.ts';
import type { NoteKind } from './kinds.ts';

/** Something that is said elsewhere and belongs to a note: the other side of a difference, the risk of a safeguard. */
export interface Related {
  readonly label: string;
  readonly text: string;
  /** Key of what it is said by. */
  readonly key: string;
}

/** One thing that was understood, or set aside, with every place that says it. */
export interface Finding {
  /** The same for no other finding. */
  readonly key: string;
  readonly kind: NoteKind;
  /** Whom or what it is about, or null. */
  readonly about: string | null;
  /** What was understood, in the words that a talk would use. */
  readonly says: string;
  /** Score, rule and hedge, or the reason why it is no claim. */
  readonly facts: readonly string[];
  readonly related: readonly Related[];
  readonly spans: readonly Span[];
}

/** A finding at one of its places, as the page shows it beside the text. */
export interface Note {
  /** `s1-n17`: source 1, note 17; its mark is `s1-m17`. */
  readonly id: string;
  readonly mark: string;
  /** 1-based, in the order of its source. */
  readonly n: number;
  readonly finding: Finding;
  readonly span: Span;
}
