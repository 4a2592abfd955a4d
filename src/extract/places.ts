import type { Word } from './words.ts';

/** The stems of many texts as numbers in one row, four bytes a word: phrases are counted without keeping the words. */
export interface Places {
  /** Takes the next text; before anything is asked. */
  readonly add: (words: readonly Word[]) => void;
  /** How often the texts say the phrase of a key, one after another; 0 for an empty key. */
  readonly times: (key: string) => number;
  /** The number of the first text that says it; -1 for none. */
  readonly first: (key: string) => number;
  /** The numbers of the texts that hold one of the stems, in order. */
  readonly holding: (stems: Iterable<string>) => readonly number[];
}

export function placesOf(texts: readonly { readonly words: readonly Word[] }[] = []): Places {
  const ids = new Map<string, number>();
  // What parts two texts is no stem, so no phrase reaches from one into the next.
  const row = rowOfNumbers();
  const starts = rowOfNumbers();
  const add = (words: readonly Word[]): void => {
    starts.push(row.length());
    for (const { stem } of words) {
      const id = ids.get(stem) ?? ids.size + 1;
      if (id > ids.size) ids.set(stem, id);
      row.push(id);
    }
    row.push(0);
  };
  for (const { words } of texts) add(words);
  let listed: Lists | null = null;
  const lists = (): Lists => {
    listed ??= listsOf(row.numbers(), ids.size);
    return listed;
  };
  const textAt = (place: number): number => lastUpTo(starts.numbers(), place);
  const phrase = (key: string): readonly number[] | null => {
    const found = key.split(' ').map((stem) => ids.get(stem) ?? 0);
    return found.includes(0) ? null : found;
  };
  return {
    add,
    times: (key) => {
      const stems = phrase(key);
      return stems === null ? 0 : count(row.numbers(), lists(), stems, Number.POSITIVE_INFINITY).n;
    },
    first: (key) => {
      const stems = phrase(key);
      const { n, at } = stems === null ? { n: 0, at: 0 } : count(row.numbers(), lists(), stems, 1);
      return n === 0 ? -1 : textAt(at);
    },
    holding: (stems) => {
      const found = new Set<number>();
      for (const stem of stems) for (const place of lists()(ids.get(stem) ?? 0)) found.add(textAt(place));
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** Where each stem stands, in order; none for 0. */
type Lists = (id: number) => Uint32Array;

function listsOf(row: Uint32Array, most: number): Lists {
  const ends = new Uint32Array(most + 2);
  for (const id of row) if (id > 0) (ends[id + 1] as number) += 1;
  for (let id = 1; id < ends.length; id++) (ends[id] as number) += ends[id - 1] as number;
  const from = ends.slice();
  const places = new Uint32Array(ends.at(-1) as number);
  row.forEach((id, place) => {
    if (id > 0) places[(from[id] as number)++] = place;
  });
  return (id) => (id === 0 ? places.subarray(0, 0) : places.subarray(ends[id], ends[id + 1]));
}

/** Times that a phrase is said up to so many, and where it was last; looked for by its rarest stem. */
function count(row: Uint32Array, lists: Lists, stems: readonly number[], most: number): { n: number; at: number } {
  const rarest = stems.reduce((best, id) => (lists(id).length < lists(best).length ? id : best), stems[0] as number);
  const places = lists(rarest);
  if (stems.length === 1) return { n: Math.min(most, places.length), at: places[0] ?? 0 };
  const by = stems.indexOf(rarest);
  let [n, at, free] = [0, 0, 0];
  for (const place of places) {
    const from = place - by;
    if (from < free || !stems.every((id, k) => row[from + k] === id)) continue;
    n++;
    at = from;
    free = from + stems.length;
    if (n === most) break;
  }
  return { n, at };
}

/** The index of the last of sorted numbers that isn't above one. */
function lastUpTo(sorted: Uint32Array, one: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= one) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Numbers one after the other, in a room that doubles when it is full. */
function rowOfNumbers() {
  let room = new Uint32Array(1024);
  let length = 0;
  return {
    length: () => length,
    numbers: () => room.subarray(0, length),
    push: (one: number): void => {
      if (length === room.length) {
        const wider = new Uint32Array(2 * length);
        wider.set(room);
        room = wider;
      }
      room[length++] = one;
    },
  };
}
