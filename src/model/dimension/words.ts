import { keeper } from '../kept.ts';

/** A word as lists are compared by: small letters, a plural's ending left out. */
export function stem(word: string): string {
  const low = word.toLowerCase().replace(/[’']s$/, '');
  if (low.length > 4 && low.endsWith('ies')) return `${low.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(low)) return low.slice(0, -2);
  return low.length > 3 && /[^siu]s$/.test(low) ? low.slice(0, -1) : low;
}

/** The stems of a text's words, joined by spaces. */
export function stems(text: string): string {
  return known(stem, text, () => wordsIn(text).map(stem).join(' '));
}

/** Kept, since each is compared with many. */
const known = keeper<typeof stem, string>();

/** Words with their inner hyphens and apostrophes. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}
