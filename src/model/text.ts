/** Words of a text, counted as a speaker counts them: runs of letters and digits, with inner marks. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-.,'’/&][\p{L}\p{N}]+)*%?/gu) ?? [];
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}
