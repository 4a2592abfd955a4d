/** A word of a text as it is held against others: articles and forms of "is" are none. */
export interface Token {
  /** Small letters, a number without separators, or `#n` for the n-th subject's name. */
  readonly text: string;
  /** A mark turns what is said into something else: it denies, hedges, bounds or sets a condition. */
  readonly role: 'word' | 'name' | 'mark' | 'link' | 'edge';
}

/** The words of a text in their order; `names` are those of each subject, and two names of one subject are the same word. */
export function tokensOf(text: string, names: readonly (readonly string[])[]): readonly Token[] {
  const plain = text.normalize('NFKC').replace(SOFT, '').toLowerCase().replaceAll('’', "'").replaceAll('´', "'");
  return tokensIn(withNames(split(plain), names));
}

/** Signs that can't be seen: hyphens that break lines, spaces of no width. */
const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const PARTS = /[-−–](?=\d)|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:'[\p{L}]+)?|[%€$£⁄,;:.!?()–—]/gu;

function split(text: string): string[] {
  return (text.match(PARTS) ?? []).flatMap((part) => {
    const denied = /^(\p{L}+)n't$/u.exec(part);
    if (part === 'cannot' || part === "can't") return ['can', 'not'];
    if (part === "won't") return ['will', 'not'];
    if (denied) return [denied[1] ?? '', 'not'];
    return [/^\d/.test(part) ? part.replace(/,(?=\d{3}(?!\d))/g, '') : part.replace(/'.*$/, '')];
  });
}

/** Names of subjects as one word each, the longest first. */
function withNames(parts: readonly string[], names: readonly (readonly string[])[]): string[] {
  const known = names
    .flatMap((forms, i) => forms.map((form) => ({ mark: `#${i}`, words: split(form.toLowerCase()) })))
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length);
  const made: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const name = known.find(({ words }) => words.every((word, i) => isSameWord(word, parts[at + i] ?? '')));
    made.push(name?.mark ?? parts[at] ?? '');
    at += name?.words.length ?? 1;
  }
  return made;
}

function tokensIn(parts: readonly string[]): Token[] {
  return parts.flatMap((text): Token[] => {
    if (FREE.has(text)) return [];
    if (text.startsWith('#')) return [{ text, role: 'name' }];
    if (EDGES.has(text)) return [{ text, role: 'edge' }];
    if (MARKS.has(text)) return [{ text, role: 'mark' }];
    return [{ text, role: LINKS.has(text) ? 'link' : 'word' }];
  });
}

/** Whether two words are one, in the singular or the plural ("gym", "gyms") or as one does it ("move", "moves", "moving"). */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one || !other || one[0] !== other[0]) return false;
  const [a, b] = [formsOf(one), formsOf(other)];
  return a.some((form) => b.includes(form));
}

/** What a word may be an inflection of, itself among them. */
function formsOf(word: string): readonly string[] {
  const forms = [word];
  if (word.length > 4 && word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  else if (/(?:s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2), word.slice(0, -1));
  else if (word.length > 2 && /[^sui]s$/.test(word)) forms.push(word.slice(0, -1));
  const stem = word.length > 5 && word.endsWith('ing') ? word.slice(0, -3) : null;
  if (stem === null) return forms;
  const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  // "moving" is of "move", as "mov" is no word: one short vowel before one consonant doubles it ("running") or lost an "e".
  const lost = /^[^aeiou]*[aeiou][b-df-hj-np-tv-z]$/.test(stem);
  return [...forms, ...doubled, `${stem}e`, ...(lost ? [] : [stem])];
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that can come and go without changing what is said. */
const FREE = words(`a an the is are am be being of it its they them their this these it's do does also and`);

/** What denies, hedges, bounds, compares or sets a condition, and what tells the past or the future from the present. */
const MARKS =
  words(`not no never none nothing nobody neither nor without hardly rarely seldom barely scarcely few little
  may might can could will would shall should must likely unlikely probably possibly perhaps maybe potentially sometimes often
  usually generally typically normally commonly frequently always ever tend tends seem seems appear appears suggest suggests
  was were been had did become becomes almost nearly about around approximately roughly circa mostly mainly largely partly
  over under above below beyond within more less fewer least most up only just merely exactly even all some any many much
  every each both either several half other others same between than if when whenever unless because since until till while
  although though whereas whether despite except but yet however before after once so thus therefore hence or instead
  false wrong fake - − ? ⁄`);

/** What leads a part of a sentence that can stand at its beginning and at its end. */
const LINKS =
  words(`in on at to from for by with into onto off out through during against among across per as like unlike
  toward towards via near behind inside outside upon without if when because since while until before after unless`);

/** Where a clause or an item of a list ends: what is left out may not reach across it. */
const EDGES = words(', ; : . ! ( ) – — who which that where whose');

/** Whether a moved part of a sentence can begin with it. */
export function leads({ text }: Token): boolean {
  return LINKS.has(text);
}
