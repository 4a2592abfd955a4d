/** Signs that are set between letters for the sake of lines, and can't be seen. */
const UNSEEN = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;

/** Most texts: words of ASCII with one blank between two. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A text as two ways of setting it have in common: no unseen signs, one blank where any stand. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
