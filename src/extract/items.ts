import { isVerbForm } from './about.ts';
import { isClause } from './finite.ts';
import type { Part } from './lists.ts';
import { isBareNoun } from './noun-phrase.ts';
import type { Reading } from './passage.ts';
import { pattern } from './pattern.ts';
import { type Word, wordsIn } from './words.ts';

/** A named thing and where it stands in the text. */
export type Item = Part;

const AFTER_NAME = pattern(
  /\s(?:for|from|by|in|on|at|to|of|with|as|via|handles?|can|is|are|was|were|may|will|offers?|have|has|which|that|who|where|when|while|before|after|during|since|until|because|if|but|then|\p{Ll}+s)\s.*$|\s(?:itself|themselves)$/u,
);

/** The name in a part of a list: the maker and what follows are cut; null when it is no proper name or a subject. */
export function itemOf(reading: Reading, part: Part): Item | null {
  const possessive = /^\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*)?['’]s?\s/u.exec(part.text)?.[0] ?? '';
  const behind = part.text
    .slice(possessive.length)
    .replace(ROLE, '')
    .replace(/^(?:the|an?)\s/i, '');
  const lead = part.text.length - behind.length;
  const named = behind.replace(/\s*\([^()]*\)?.*$/u, '');
  const text = withoutSubject(reading, withoutVerb(reading, named, named.replace(AFTER_NAME, ''))).trim();
  if (!isName(text) || isSubject(reading, text, text.length < behind.replace(/\s*\([^()]*\)$/u, '').length))
    return null;
  return { text, at: part.at + lead };
}

/** "the activist group Greenpeace": what the name is, before it. */
const ROLE = pattern(/^(?:the|an?)\s(?:\p{Ll}[\p{Ll}-]+\s){1,3}(?=\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}$)/u);

/** "Farejet charge for bags": of what is left before "for", the verb goes too. */
function withoutVerb({ cues }: Reading, whole: string, text: string): string {
  const plain = /^(\p{Lu}\S*(?:\s\p{Lu}\S*)*)\s(\p{Ll}+)\s\p{Ll}/u.exec(text);
  if (plain && (isVerbForm(plain[2] as string, cues) || cues.has(plain[2], 'terms/plain-verbs')))
    return plain[1] as string;
  const verb = text.length < whole.length ? /^(\p{Lu}.*)\s(\p{Ll}+)$/u.exec(text) : null;
  return verb && isVerbForm(verb[2] as string, cues) ? (verb[1] as string) : text;
}

/** A main subject is no example; another one is, unless more is said of it: "fans for cooling". */
function isSubject(reading: Reading, text: string, cut: boolean): boolean {
  const [mention] = reading.mentionsIn(text);
  const whole = mention?.from === 0 && mention.to === wordsIn(text).length;
  return whole && (cut || reading.main.includes(mention.subject));
}

/** The kind that a part of a list names by plain words ("flax", "network bandwidth"); null when it is a clause or more. */
export function kindOf(reading: Reading, part: Part, last: boolean): Item | null {
  const behind = part.text.replace(/^(?:the|an?|your|some|even)\s/i, '');
  const lead = part.text.length - behind.length;
  const whole = behind.replace(/\s*\([^()]*\).*$/u, '').trim();
  const cut = whole.replace(last ? AFTER_KIND : AFTER_CLAUSE, '');
  const text = untilVerb(reading, withoutLast(reading, whole, cut)).trim();
  const words = wordsIn(text);
  if (
    !isBareNoun({ text, words }, reading.cues) ||
    isSubject(reading, text, text.length < behind.replace(/\s*\([^()]*\)$/u, '').length) ||
    text.length < 2
  )
    return null;
  if (
    !/^[\p{L}\d]/u.test(text) ||
    (text.length < whole.length && /ed$/.test(text)) ||
    (words.length > 1 && reading.cues.has(words[0]?.lower, 'grammar/orders'))
  )
    return null;
  if (/^(?:so on|more|others?|etc|the like|beyond|similar)$/i.test(text)) return null;
  const brand = behind.startsWith(text) ? (BRAND.exec(behind.slice(text.length))?.[0] ?? '') : '';
  return { text: text + brand, at: part.at + lead };
}

/** "fluoxetine (Prozac)": a plain name with its make. */
const BRAND = pattern(/^\s\(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\)/u);

const AFTER_CLAUSE =
  /\s(?:can|could|may|might|will|would|should|must|is|are|was|were|has|have|do|does|that|which|who|where|when|while|but|so|because|if)\s.*$/u;
const AFTER_KIND =
  /\s(?:for|from|by|in|on|at|to|with|as|via|through|over|into|between|can|could|may|might|will|would|should|must|is|are|was|were|has|have|do|does|that|which|who|where|when|while|but|so|because|if|than|then|without|during|using)\s.*$/u;

/** "mint spread when …": of what is left before "when", the verb goes too. */
function withoutLast({ cues }: Reading, whole: string, text: string): string {
  const verb = text.length < whole.length ? /^(.+)\s(\p{Ll}+)$/u.exec(text) : null;
  return verb && isVerbForm(verb[2] as string, cues) ? (verb[1] as string) : text;
}

/** "steel rust in rain" → "steel": the verb that goes on behind the last item. */
function untilVerb(reading: Reading, text: string): string {
  const words = wordsIn(text);
  for (let i = 1; i < words.length; i++) {
    const { lower } = words[i] as Word;
    const next = words[i + 1];
    if (reading.cues.has(lower, 'terms/plain-verbs')) return text.slice(0, words[i - 1]?.end);
    if (
      next &&
      isVerbForm(lower, reading.cues) &&
      (/ly$/.test(next.lower) || reading.cues.has(next.lower, 'grammar/determiners'))
    )
      return text.slice(0, words[i - 1]?.end);
    // "column stores work": the plural is the subject.
    if (next && /[^su]s$/.test(lower) && !/s$/.test(next.lower) && isVerbForm(next.lower, reading.cues)) continue;
    const upTo = text.slice(0, words[Math.min(i + 1, words.length - 1)]?.end);
    if (isClause(upTo, reading.cues)) return text.slice(0, words[i - 1]?.end);
  }
  return text;
}

/** "Acme pump" → "Acme" where pumps are the subject; "Delta Pump" is one name. */
function withoutSubject(reading: Reading, text: string): string {
  const words = wordsIn(text);
  const last = reading.mentionsIn(text).at(-1);
  const cut = last && last.to === words.length && last.from > 0 ? words[last.from - 1] : undefined;
  const head = last ? text.slice(words[last.from]?.start ?? 0) : '';
  return cut && !/^\p{Lu}\p{Ll}/u.test(head) ? text.slice(0, cut.end) : text;
}

/** A proper name by its look: a capital or an inner dot, few words, no plain word in front. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || words.length > 5) return false;
  const first = words[0] ?? '';
  return /^\p{Lu}|^\p{Ll}+-?\p{Lu}|^\d*\p{Lu}/u.test(first) || /^[\p{L}\p{N}-]+\.(?:\p{Ll}{2,4})$/u.test(text);
}

/** A name each word of which begins with a capital or a figure. */
export function isProper(text: string): boolean {
  const words = text.replace(/\s*\([^()]*\)$/, '').split(/\s+/);
  return (
    words.length <= 4 &&
    words.every((word) => /^\p{Ll}?-?[\p{Lu}\d]|^(?:of|the|and|de|la|&)$/u.test(word)) &&
    /^\p{Ll}?-?[\p{Lu}\d]/u.test(text) &&
    /\p{L}/u.test(text)
  );
}
