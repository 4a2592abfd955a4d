import type { Phrase, SubjectKey } from '../deck.ts';

/** One aspect over an axis of 3 to 6 categories: what each subject is said to cover. */
export interface DimensionContent {
  /** The aspect as people read it: "Training data". */
  readonly aspect: string;
  /** In the order of the axis; `examples` are named ones of the category. */
  readonly categories: readonly {
    readonly text: Phrase;
    readonly icon: string;
    readonly examples: readonly Phrase[];
  }[];
  /** `nested`: the first lane lies in the second; `bars`: a stretch a lane; `lattice`: lanes whose stretches have gaps. */
  readonly form: 'nested' | 'bars' | 'lattice';
  readonly lanes: readonly DimensionLane[];
}

export interface DimensionLane {
  readonly subject: SubjectKey;
  /** 0-based indexes of the categories that its side names, ascending. */
  readonly covers: readonly number[];
  /** What its side leaves out in so many words. */
  readonly denies: readonly number[];
  /** What its side says, where that fits; else what it names, counted. */
  readonly note: Phrase;
  /** What a source hedges or forecasts beyond it. */
  readonly reach: { readonly covers: readonly number[]; readonly text: Phrase } | null;
}
