import type { Deck } from '../../model/index.ts';
import { spelling } from '../ooxml/script.ts';

/** What the parts of one Word file have in common, and what they count while they are written. */
export interface Paper {
  readonly deck: Deck;
  /** What the paper is: "Handout". */
  readonly name: string;
  /** The language that programs spell by. */
  readonly lang: string;
  /** The face of all text. */
  readonly face: string;
  /** The endnote of a place, by the place's id: its number from one on, and whether it is cited for the first time. */
  readonly note: (place: string) => { readonly n: number; readonly first: boolean };
  /** Places that have an endnote, in the order of their numbers. */
  readonly noted: () => readonly string[];
  /** The number of a new list that counts from one on, at a depth from zero on. */
  readonly counted: (depth: number) => number;
  /** The depths of the lists that count, in the order of their numbers. */
  readonly lists: () => readonly number[];
}

/** A face that every machine has under this name or another of the same widths. */
const FACE = 'Arial';

/** Numbers of lists that are the same in all files. */
export const LISTS = { bullets: 1, boxes: 2 } as const;

export function paperOf(deck: Deck, name: string): Paper {
  const places: string[] = [];
  const depths: number[] = [];
  return {
    deck,
    name,
    lang: spelling(deck.lang),
    face: deck.brand?.font?.family ?? FACE,
    note: (place) => {
      const at = places.indexOf(place);
      if (at < 0) places.push(place);
      return { n: at < 0 ? places.length : at + 1, first: at < 0 };
    },
    noted: () => places,
    counted: (depth) => {
      depths.push(depth);
      return Object.keys(LISTS).length + depths.length;
    },
    lists: () => depths,
  };
}
