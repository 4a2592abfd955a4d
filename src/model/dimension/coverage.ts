import type { Side } from '../claim.ts';
import { keeper } from '../kept.ts';
import { clausesOf, listsIn } from './lists.ts';
import { stem, stems, wordsIn } from './words.ts';

/** What a side brings to an axis that another side spans. */
export interface Coverage {
  /** Things that it lists beside the axis' own; null: it is about something else, or can't be told. */
  readonly more: readonly string[] | null;
  /** A category with what the side lists as kinds of it. */
  readonly under: { readonly of: string; readonly items: readonly string[] } | null;
}

/** How a side stands to the categories that another one lists. */
export function coverage(side: Side, categories: readonly string[]): Coverage {
  const named = categories.filter((one) => names(side.text, one));
  if (named.length === 0) return NONE;
  const known = new Set(categories.map((one) => stems(one)));
  const own = listsIn(side.text, known);
  const under = own.flatMap(({ items, head }) => {
    const of = named.filter((one) => names(head, one));
    return of.length === 1 && !items.some((item) => isOne(item, categories)) ? [{ of: of[0] as string, items }] : [];
  });
  const direct = own.filter(({ items }) => !under.some((one) => one.items === items));
  const more = direct.flatMap(({ items }) =>
    items.filter((item) => !isOne(item, categories) && !denies(side.text, item)),
  );
  // What stands mostly on its own axis is no part of this one.
  return { more: more.length < named.length ? more : null, under: under[0] ?? null };
}

const NONE: Coverage = { more: null, under: null };

function isOne(item: string, categories: readonly string[]): boolean {
  return categories.some((one) => stems(one) === stems(item));
}

/** Whether a text names a thing and doesn't deny it: "text" in "take in text", not in "text messages" or "no text". */
export function names(text: string, thing: string): boolean {
  return mentions(text, thing).some((one) => !one.denied);
}

/** Whether a text names a thing only to say that it is left out. */
export function denies(text: string, thing: string): boolean {
  const all = mentions(text, thing);
  return all.length > 0 && all.every((one) => one.denied);
}

interface Mention {
  readonly denied: boolean;
}

function mentions(text: string, thing: string): readonly Mention[] {
  return known(coverage, `${thing}\n${text}`, () => readMentions(text, thing));
}

/** Kept, since many rows name the same things. */
const known = keeper<typeof coverage, readonly Mention[]>();

function readMentions(text: string, thing: string): readonly Mention[] {
  const parts = wordsIn(thing).map(stem);
  return clausesOf(text).flatMap((clause) =>
    clause.text.split(/,\s(?=but\b|yet\b|not\b|while\b|whereas\b)|\s(?=but\s)/).flatMap((part) => {
      const words = [...part.matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)];
      return words.flatMap((word, at) => {
        if (!parts.every((one, i) => sameWord(words[at + i]?.[0] ?? '', one))) return [];
        const next = words[at + parts.length];
        const end = (words[at + parts.length - 1]?.index ?? 0) + (words[at + parts.length - 1]?.[0].length ?? 0);
        const alone =
          !next || /^\s*[^\p{L}\p{N}\s]/u.test(part.slice(end, next.index)) || AFTER.has(next[0].toLowerCase());
        return alone ? [{ denied: NO.test(part.slice(0, word.index)) || EXCEPT.test(part.slice(end)) }] : [];
      });
    }),
  );
}

/** "text" and "texts"; "text-based" and "text-only" too. */
function sameWord(word: string, part: string): boolean {
  return stem(word.replace(/-(?:based|only)$/i, '')) === part;
}

/** Before a thing: it is left out. */
const NO =
  /\b(?:no|not|never|cannot|can[’']t|don[’']t|doesn[’']t|without|neither|nor|except|excluding|rather than|instead of|other than|apart from)\b/i;
/** Behind it: likewise. */
const EXCEPT = /^\s*(?:is|are|stays?|remains?)\s+(?:excluded|left out|out\b|not\b|no\b)/i;

/** Words that may follow a thing without making it part of another ("text data" is text, "text messages" are not). */
const AFTER = new Set(
  `and or in on at for from with by to of as when where which that who than into during within through is are was were
   be can may will but only alone data at plus while whereas if under over per it they the a an also too because so
   content material files tasks input output inputs outputs does do has have`.split(/\s+/),
);
