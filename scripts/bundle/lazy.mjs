import { isPlain } from '../../src/extract/pattern.ts';
import { lacks, placesOf } from './threes.mjs';

/**
 * A pattern that is compiled when a text comes that it may match, and is then what it is made of in all but its class. Engines compile
 * a pattern when it first meets a text, and once more for texts of wider letters: of a thousand that a short text is asked,
 * half never match. What is needed of a text is told by `least` (its length) and `needs` (letters in a row, as `patterns.mjs` derives them).
 * `plain` is its source for texts without letters beyond ASCII; null where there is none.
 */
export class Lazy {
  constructor(source, flags, least, plain, needs) {
    this.source = source;
    this.flags = flags;
    this.least = least;
    this.plain = plain;
    this.needs = needs;
    this.lists = null;
    this.full = null;
    this.quick = null;
  }

  /** What matches the text; null when nothing in it can. */
  by(text) {
    if (text.length < this.least) return null;
    if (this.plain !== null && isPlain(text)) {
      if (this.quick !== null) return this.quick;
      if (this.misses(text)) return null;
      this.quick = new RegExp(this.plain, this.flags.replace('u', ''));
      return this.quick;
    }
    if (this.full !== null) return this.full;
    if (this.needs !== null && isPlain(text) && this.misses(text)) return null;
    this.full = new RegExp(this.source, this.flags);
    return this.full;
  }

  /** Whether the text, a plain one, lacks what the pattern needs. */
  misses(text) {
    if (this.needs === null) return false;
    if (this.lists === null) this.lists = placesOf(this.needs);
    return lacks(text, this.lists);
  }

  exec(text) {
    const by = this.by(text);
    return by === null ? null : by.exec(text);
  }

  test(text) {
    const by = this.by(text);
    return by?.test(text) ?? false;
  }

  get global() {
    return this.flags.includes('g');
  }

  toString() {
    return `/${this.source}/${this.flags}`;
  }

  [Symbol.match](text) {
    const by = this.by(text);
    return by === null ? null : text.match(by);
  }

  [Symbol.matchAll](text) {
    const by = this.by(text);
    return by === null ? [][Symbol.iterator]() : text.matchAll(by);
  }

  [Symbol.replace](text, value) {
    const by = this.by(text);
    return by === null ? text : text.replace(by, value);
  }

  [Symbol.search](text) {
    const by = this.by(text);
    return by === null ? -1 : text.search(by);
  }

  [Symbol.split](text, limit) {
    const by = this.by(text);
    return by === null ? [text].slice(0, limit) : text.split(by, limit);
  }
}

/** A pattern that matches a few words whole, and nothing else. */
export class Words extends Lazy {
  constructor(source, flags, least, words) {
    super(source, flags, least, null, null);
    this.words = words;
    this.set = null;
  }

  test(text) {
    if (this.set === null) this.set = new Set(this.words.split('|'));
    return this.set.has(text);
  }
}

/** A pattern that matches a few endings; `but` are letters that don't stand before one, where there must be a letter: null where there needn't. */
export class Ends extends Lazy {
  constructor(source, flags, least, words, but) {
    super(source, flags, least, null, null);
    this.words = words;
    this.but = but;
    this.ends = null;
  }

  test(text) {
    if (this.ends === null) this.ends = this.words.split('|');
    const { ends, but } = this;
    for (let i = 0; i < ends.length; i++) {
      const end = ends[i];
      if (!text.endsWith(end)) continue;
      if (but === null) return true;
      const before = text.length - end.length - 1;
      if (before >= 0 && !but.includes(text[before])) return true;
    }
    return false;
  }
}
