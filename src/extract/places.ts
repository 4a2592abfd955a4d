import type { Word } from './words.ts';

/** Where each stem of some texts stands: the texts and its places in them, by turns. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** The stems of texts with their places, so that a phrase is counted without reading all of them again. */
export function placesOf(texts: readonly { readonly words: readonly Word[] }[]): Places {
  const found = new Map<string, number[]>();
  texts.forEach(({ words }, text) => {
    words.forEach(({ stem }, at) => {
      const places = found.get(stem);
      if (places) places.push(text, at);
      else found.set(stem, [text, at]);
    });
  });
  return found;
}

/** How often the texts say the phrase of a key, one after another; 0 for an empty key. */
export function timesIn(texts: readonly { readonly words: readonly Word[] }[], places: Places, key: string): number {
  const stems = key.split(' ');
  const first = places.get(stems[0] as string) ?? [];
  if (stems.length === 1) return first.length / 2;
  let n = 0;
  let [last, free] = [-1, 0];
  for (let i = 0; i < first.length; i += 2) {
    const [text, at] = [first[i] as number, first[i + 1] as number];
    if (text === last && at < free) continue;
    const words = texts[text]?.words ?? [];
    if (!stems.every((stem, k) => words[at + k]?.stem === stem)) continue;
    n++;
    [last, free] = [text, at + stems.length];
  }
  return n;
}
