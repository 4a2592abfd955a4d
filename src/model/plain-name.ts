/**
 * A file's name, or a path, on one line of a terminal: controls, line breaks, signs that can't be seen or turn the direction of others,
 * and halves of characters are written as JSON writes them (`\n`, `\u202e`). Any other name stays what it is.
 */
export function plainName(name: string): string {
  return name.replace(UNPRINTED, escapeOf);
}

const UNPRINTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to write out
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(sign: string): string {
  return SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
