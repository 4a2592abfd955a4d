import { keeper } from './kept.ts';

/** Words of a text, counted as a speaker counts them: runs of letters and digits, with inner marks. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-.,'’/&][\p{L}\p{N}]+)*%?/gu) ?? [];
}

/**
 * How many words a text takes to say and to read. Scripts that put no spaces between words are counted by their signs:
 * two ideographs or kana, five letters of Thai, Lao, Khmer or Burmese a word (readers of 17 languages said 370 syllables
 * or 863 characters in the time of 184 words: Trauzettel-Klosinski and Dietz, IOVS 53(9), 2012).
 */
export function countWords(text: string): number {
  return counts(wordsOf, text, () => counted(text));
}

/** Kept, since a plan counts the same sentences again and again. */
const counts = keeper<typeof wordsOf, number>();

function counted(text: string): number {
  return wordsOf(UNSPACED.test(text) ? text.replace(SYLLABLES, perWord(2)).replace(LETTERS, perWord(5)) : text).length;
}

const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud888]/;
const SYLLABLES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+/gu;
const LETTERS = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+/gu;

/** As many words as a run of signs stands for; marks on letters are none. */
function perWord(signs: number): (run: string) => string {
  return (run) => ` ${'x '.repeat(Math.ceil([...run.replace(/\p{Mn}/gu, '')].length / signs))}`;
}

/** What an id is called in an address: the id of a beat's slide. */
export function slug(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
