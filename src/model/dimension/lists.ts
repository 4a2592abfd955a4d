import { keeper } from '../kept.ts';
import { stem, wordsIn } from './words.ts';

/** Things that a text lists, as it writes them. */
export interface Listing {
  /** Two or more, without articles and "etc.". */
  readonly items: readonly string[];
  /** What stands before the colon, dash, bracket or "such as" that opens the list; empty where nothing does. */
  readonly head: string;
  /** The list is in brackets as an example ("e.g."). */
  readonly aside: boolean;
}

/** A clause of a text with what opens it. */
export interface Clause {
  readonly text: string;
  readonly head: string;
  readonly aside: boolean;
}

/** Most words of an item: longer ones are clauses of their own. */
const ITEM_WORDS = 2;

/** What leads from a thing to its kinds: "tasks such as", "tasks like". */
const LEADS_ON = /^(.*?)(?:,\s*)?\b(?:such as|like|including|namely)\s/i;

/**
 * The lists in a text, read from its marks alone: "text, images and audio" behind a colon, a bracket, a preposition or a
 * verb of having. `known` are stems that may begin a list wherever they stand. A list whose bounds can't be told is none.
 */
export function listsIn(text: string, known: ReadonlySet<string> = new Set()): readonly Listing[] {
  return clausesOf(text).flatMap((clause) => {
    const items = itemsOf(clause, known);
    const head = clause.head || (LEADS_ON.exec(clause.text.slice(0, clause.text.indexOf(items[0] ?? '')))?.[1] ?? '');
    return items.length > 1 ? [{ items, head, aside: clause.aside }] : [];
  });
}

/** The clauses of a text: what stands in brackets, and what colons, dashes, semicolons and full stops part. */
export function clausesOf(text: string): readonly Clause[] {
  return cuts(LEADS_ON, text, () => cutClauses(text));
}

/** Kept for the latest texts, since each thing is looked for in each. */
const cuts = keeper<typeof LEADS_ON, readonly Clause[]>();

function cutClauses(text: string): readonly Clause[] {
  const asides: Clause[] = [];
  const open = text.replace(/\(([^()]*)\)/g, (_, inner: string, at: number) => {
    const eg = /^\s*e\.g\.,?\s*/i;
    asides.push({ text: inner.replace(eg, ''), head: text.slice(0, at), aside: eg.test(inner) });
    return ' ';
  });
  const parts = open.split(/(:\s|\s[—–]\s|—|;\s|[.!?](?:\s|$))/u);
  const clauses = parts.flatMap((part, i): Clause[] => {
    if (i % 2 === 1 || part.trim() === '') return [];
    const head = /^(?::|\s*[—–])/u.test(parts[i - 1] ?? '') ? (parts[i - 2] ?? '') : '';
    return [{ text: part.replace(/\s+/g, ' ').trim(), head: head.trim(), aside: false }];
  });
  return [...clauses, ...asides];
}

function itemsOf({ text }: Clause, known: ReadonlySet<string>): readonly string[] {
  const pieces = text.split(/,\s*/).map((piece) => piece.trim());
  const at = pieces.findIndex((piece, i) => JOINT.test(piece) && (i > 0 || pieces.length === 1));
  const bare = at < 0 && pieces.length > 1 && pieces.every((piece) => isShort(piece) && !ASSERTS.test(piece));
  if (at < 0 && !bare) return [];
  const last = bare ? pieces.length - 1 : at;
  const [before, after] = bare ? [pieces[last] ?? '', ''] : parted(pieces[at] ?? '');
  const tail = [...(before === '' ? [] : [before]), ...(after === '' ? [] : [ending(after)])];
  const middle = [...pieces.slice(0, last), ...tail.slice(0, -1)];
  const end = tail.at(-1) ?? '';
  const from = middle.findLastIndex((piece, i) => !isShort(piece) || i === 0);
  const first = middle[from] ?? '';
  const begun =
    isShort(first) && !OPENERS.has(first.split(' ')[0]?.toLowerCase() ?? '') ? first : beginning(first, known);
  if (begun === '') return [];
  const items = [begun, ...middle.slice(from + 1), end].filter((item) => !REST.test(item)).map(trimmed);
  return items.every(isItem) ? unique(items) : [];
}

/** Words of a clause, not of a name: "the pump, however, is loud" lists nothing. */
const ASSERTS = /\b(?:is|are|was|were|has|have|had|can|will|may|must|it|they|however|too|instead|then|though|again)\b/i;
/** The piece that holds the last joint of a list. */
const JOINT = /(?:^|\s)(?:and(?:\/or)?|or|as well as|plus)\s/;
/** "and other techniques", "and so on": no things. */
const REST = /^(?:etc\.?|(?:many |some )?others?\b.*|so on|more|the like|similar\b.*|various\b.*)$/i;
const LEAN = /^(?:(?:a|an|the|some|any|even|also|both|either|only|just|simply|up|including|mostly|mainly)\s)+/i;

function parted(piece: string): readonly [string, string] {
  const all = [...piece.matchAll(/(?:^|\s)(?:and(?:\/or)?|or|as well as|plus)\s+/g)];
  const joint = all.at(-1);
  if (!joint) return [piece, ''];
  return [piece.slice(0, joint.index).trim(), piece.slice(joint.index + joint[0].length).trim()];
}

/** What follows a list's last item in its clause: a preposition or a conjunction ends it, "of" makes it something else. */
function ending(text: string): string {
  const words = text.split(' ');
  const stop = words.findIndex((word, i) => i > 0 && STOPS.has(word.toLowerCase()));
  return stop > 0 ? words.slice(0, stop).join(' ') : text;
}

const STOPS = new Set(
  `in on at for from with by to as when where which that who than into during within through depending using
   without while if under over per`.split(/\s+/),
);

/** The list's first item at the end of a piece: behind a preposition, a verb of having, or where it is known. */
function beginning(piece: string, known: ReadonlySet<string>): string {
  const words = piece.split(' ');
  const opener = words.findLastIndex((word) => OPENERS.has(word.toLowerCase()));
  const behind = words.slice(opener + 1);
  if (opener >= 0 && behind.length > 0 && trimmed(behind.join(' ')).split(' ').length <= ITEM_WORDS)
    return behind.join(' ');
  const last = words.at(-1) ?? '';
  return known.has(stem(last)) ? last : '';
}

/** Prepositions, and verbs that say what a thing holds, takes or gives. */
const OPENERS = new Set(
  `as including include includes like namely from with on across for to into between through about via using
   span spans cover covers handle handles accept accepts carry carries use uses contain contains offer offers
   support supports produce produces generate generates create creates make makes burn burns read reads
   write writes process processes measure measures detect detects need needs teach teaches treat treats serve serves
   take takes return returns understand understands combine combines allow allows sell sells grow grows run runs
   have has comprise comprises require requires protect protects pay pays hear hears train trains play plays
   rest employ employs store stores show shows print prints cook cooks record records sense senses track tracks`.split(
    /\s+/,
  ),
);

function isShort(piece: string): boolean {
  return trimmed(piece).split(' ').length <= ITEM_WORDS;
}

function trimmed(item: string): string {
  return item.replace(LEAN, '').replace(/[.!?]$/, '');
}

function isItem(item: string): boolean {
  return /^\p{L}[\p{L}\p{N}’'-]*(?: [\p{L}\p{N}][\p{L}\p{N}’'-]*)?$/u.test(item);
}

function unique(items: readonly string[]): readonly string[] {
  const keys = items.map((item) => wordsIn(item).map(stem).join(' '));
  return items.filter((_, i) => keys.indexOf(keys[i] as string) === i);
}
