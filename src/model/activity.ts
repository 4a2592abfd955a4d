import type { Confidence } from './claim.ts';
import type { Span } from './span.ts';

export type ActivityKind = 'quiz' | 'sort' | 'match' | 'spot' | 'discussion' | 'case';

/** A card that people work with: an option, a term, an example, a statement. */
export interface ActivityItem {
  readonly text: string;
  /** The claim that the words are from; null: words of ours that claim nothing (a bin such as "Swapped"). */
  readonly claim: string | null;
  readonly confidence: Confidence | 'scaffold' | 'own';
  readonly spans: readonly Span[];
  /** Set where the words are false on purpose: the claim that they were made from, and what was put in its place. */
  readonly distractor: { readonly from: string; readonly swapped: string } | null;
}

/** One answer, with the sentence of a source that gives it. */
export interface ActivityKey {
  /** 0-based index of the item that it is about; null: about the activity as a whole. */
  readonly item: number | null;
  /** "B", "False", "Generative AI", "Human review": in few words. */
  readonly answer: string;
  /** The source's own words for it. */
  readonly reason: string;
  readonly claim: string;
  readonly spans: readonly Span[];
}

/** A stretch in which the audience works, made from claims that were taught before it. */
export interface Activity {
  readonly kind: ActivityKind;
  /** What people are asked, in whole sentences of ours that claim nothing. */
  readonly prompt: string;
  readonly grouping: 'alone' | 'pairs' | 'groups' | 'all';
  /** Whole seconds; their sum is the beat's. */
  readonly steps: readonly { readonly text: string; readonly seconds: number }[];
  /** What to have ready: "one handout each", "sticky notes". */
  readonly materials: readonly string[];
  readonly items: readonly ActivityItem[];
  /** What items are put to: subjects, definitions, "True" and "False"; empty where nothing is sorted. */
  readonly bins: readonly ActivityItem[];
  /** At least one; never shown to learners before the activity is over. */
  readonly key: readonly ActivityKey[];
}
