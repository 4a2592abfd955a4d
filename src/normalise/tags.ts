/** A start or end tag of raw markup. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly closing: boolean;
}

const TAG = /^<(\/?)([a-z][a-z\d]{0,11})\b[^<>]{0,2000}>$/i;

/** The tag that a piece of markup is, or null for comments and anything else. */
export function tagOf(markup: string): Tag | null {
  const match = TAG.exec(markup);
  return match ? { name: (match[2] as string).toLowerCase(), closing: match[1] === '/' } : null;
}
