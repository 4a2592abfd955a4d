/**
 * A pattern that asks for letters by `\p{…}` and is the same as the one it is made of, only quicker to compile: a text
 * without letters and digits beyond ASCII is matched by classes of ASCII, and most texts are such. One with `g` or `y`,
 * which remember where they are, is no quicker: see `matchesIn`. Throws SyntaxError as RegExp does.
 */
export function pattern(source: string | RegExp, flags?: string): RegExp {
  return new Pattern(source, flags);
}

/** All matches of a pattern with `g`: in a plain text those of `plain`, what `plainOf` makes of it. */
export function matchesIn(text: string, every: RegExp, plain: RegExp | null): Iterable<RegExpExecArray> {
  return text.matchAll(plain !== null && isPlain(text) ? plain : every);
}

class Pattern extends RegExp {
  /** The pattern for plain texts; made when the first one comes, null when it can't be. */
  #plain: RegExp | null | undefined;

  /** The pattern by which the text is matched. */
  #for(text: string): RegExp | null {
    if (!isPlain(text)) return null;
    if (this.#plain === undefined) this.#plain = this.global ? null : plainOf(this.source, this.flags);
    return this.#plain;
  }

  override exec(text: string): RegExpExecArray | null {
    const plain = this.#for(text);
    return plain ? plain.exec(text) : super.exec(text);
  }

  override test(text: string): boolean {
    const plain = this.#for(text);
    return plain ? plain.test(text) : super.exec(text) !== null;
  }
}

/** Whether no letter or digit but those of ASCII stands in the text, nor a mark that has two cases. */
export function isPlain(text: string): boolean {
  if (text !== last) {
    plain = PLAIN.test(text);
    last = text;
  }
  return plain;
}

/** The answer for the latest text, since many patterns ask for one text in turn. */
let last = '';
let plain = true;
const PLAIN = /^[\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20bf\u2190-\u22ff]*$/;

/** Of what a pattern may be made: also of numbers of one sign, which have no case. */
const OF_PLAIN = new RegExp(PLAIN.source.replace(']*', '\\xb2\\xb3\\xb9\\xbc-\\xbe\\u2070-\\u208e\\u2150-\\u215f]*'));

/** A pattern that does the same in plain texts, without `u`; null when that is not certain. */
export function plainOf(source: string, flags: string): RegExp | null {
  if (!/^[giu]*$/.test(flags) || !flags.includes('u') || !OF_PLAIN.test(source)) return null;
  let inside = false;
  let unknown = false;
  const found = source.replace(/\\(?:([pP])\{([^}]*)\}|u\{|[\s\S])|[[\]]/g, (part, property?: string, name = '') => {
    if (part === '[' || part === ']') inside = part === '[';
    else if (property === undefined) unknown ||= part === '\\u{';
    else {
      const range = property === 'p' ? RANGES.get(name) : undefined;
      if (range === undefined) unknown = true;
      else return inside ? range : `[${range}]`;
    }
    return part;
  });
  return unknown ? null : new RegExp(found, flags.replace('u', ''));
}

const RANGES: ReadonlyMap<string, string> = new Map([
  ['L', 'A-Za-z'],
  ['Lu', 'A-Z'],
  ['Ll', 'a-z'],
  ['N', '0-9'],
  ['Nd', '0-9'],
]);
