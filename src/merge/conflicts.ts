import {
  type Conflict,
  type Dispute,
  type Example,
  keeper,
  type Lexicon,
  type RawClaim,
  type Span,
  type Subject,
} from '../model/index.ts';
import { denials } from './denials.ts';
import { lemmasOf, likeness, overlap } from './lemmas.ts';
import { groupBy } from './listing.ts';
import { opposes, polesOf, type Sense, senseOf } from './sense.ts';
import { areDisjoint, isVague, type Quantity, quantityOf, unitsOf, yearsIn } from './values.ts';

/** What is looked at for contradictions. */
export interface Assertions {
  readonly claims: readonly RawClaim[];
  readonly subjects: readonly Subject[];
  readonly examples: readonly Example[];
  readonly disputes: readonly Dispute[];
  readonly lexicon: Lexicon;
}

/**
 * What can't both hold, with both places: a thing that is an example or a kind of another here and isn't there, and, of
 * one subject in two sources, a quantity with two values or a statement and its opposite.
 */
export function conflictsOf(all: Assertions): readonly Conflict[] {
  return [...disputed(all.examples, all.disputes), ...denials(all), ...contradicted(all)];
}

function disputed(examples: readonly Example[], disputes: readonly Dispute[]): readonly Conflict[] {
  const keyOf = ({ subject, item }: Example | Dispute): string => `${subject}\n${item.toLowerCase()}`;
  const claimed = groupBy(examples, keyOf);
  return disputes.flatMap((dispute): Conflict[] => {
    const [place] = claimed.get(keyOf(dispute))?.[0]?.spans ?? [];
    return place
      ? [between(place, dispute.span, `“${dispute.item}” is named as an example here, and that is doubted there`)]
      : [];
  });
}

interface Assertion {
  readonly about: string;
  readonly span: Span;
  readonly text: string;
  /** Its words without the subject's names, numbers and units. */
  readonly words: ReadonlySet<string>;
  /** The same without words that have an opposite. */
  readonly core: ReadonlySet<string>;
  readonly sense: Sense;
  readonly quantity: Quantity | null;
}

const LEAST_WORDS = 2;
const LEAST_SHARED = 0.75;
const LEAST_LIKE = 0.5;
/** More assertions than these that share a word are not all compared. */
const MOST = 40;

function contradicted({ claims, subjects, lexicon }: Assertions): readonly Conflict[] {
  if (new Set(claims.map((claim) => claim.spans[0].source)).size < 2) return [];
  const assertions = assertionsOf(claims, subjects, lexicon);
  const index = new Map<string, Assertion[]>();
  const found = new Map<string, Conflict>();
  for (const one of assertions) {
    const keys = [...one.words].map((word) => `${one.about}\n${word}`);
    const others = new Set(keys.flatMap((key) => index.get(key) ?? []));
    for (const other of others) {
      const reason = other.span.source === one.span.source ? null : contradiction(other, one);
      const key = `${other.span.source}:${other.span.start} ${one.span.source}:${one.span.start}`;
      if (reason && !found.has(key)) found.set(key, between(other.span, one.span, reason));
    }
    for (const key of keys) {
      const list = index.get(key);
      if (!list) index.set(key, [one]);
      else if (list.length < MOST) list.push(one);
    }
  }
  return [...found.values()];
}

/** Sentences that are about exactly one subject, each place once. */
function assertionsOf(claims: readonly RawClaim[], subjects: readonly Subject[], lexicon: Lexicon): Assertion[] {
  const names = new Map(
    subjects.map(({ id, name, abbreviation, aliases }) => [
      id,
      lemmasOf([name, abbreviation ?? '', ...aliases].join(' ')),
    ]),
  );
  const soleIn = soleAmong(names);
  const seen = new Set<string>();
  return claims.flatMap((claim): Assertion[] => {
    const about = 'subject' in claim ? claim.subject : soleIn(claim.text);
    const [span] = claim.spans;
    const place = `${span.source}:${span.start}`;
    if (!about || seen.has(place) || claim.kind === 'example') return [];
    seen.add(place);
    const own = names.get(about) ?? new Set<string>();
    const { text } = claim;
    const read = readings(lexicon, `${[...own].join(' ')}\n${text}`, () => readOf(text, own, lexicon));
    return [{ about, span, text, ...read }];
  });
}

type Read = Pick<Assertion, 'words' | 'core' | 'sense' | 'quantity'>;

/** Kept for the latest texts. */
const readings = keeper<Lexicon, Read>();

/** What a text says of a subject with these names. */
function readOf(text: string, own: ReadonlySet<string>, lexicon: Lexicon): Read {
  const plain = (some: string): ReadonlySet<string> =>
    new Set([...lemmasOf(some)].filter((word) => isPlain(word, own, lexicon)));
  return {
    words: plain(text),
    core: plain(withoutPoles(text, lexicon)),
    sense: senseOf(text, lexicon),
    quantity: quantityOf(text, lexicon),
  };
}

function isPlain(word: string, own: ReadonlySet<string>, lexicon: Lexicon): boolean {
  return !own.has(word) && !/^\d/.test(word) && !unitsOf(lexicon).has(word);
}

function withoutPoles(text: string, lexicon: Lexicon): string {
  const poles = polesOf(lexicon);
  return text.replace(/\p{L}+/gu, (word) => (poles.has(word.toLowerCase()) ? ' ' : word));
}

/** The one subject with a word that a text says; null for none or several. Looked up by word, since there may be thousands of both. */
function soleAmong(names: ReadonlyMap<string, ReadonlySet<string>>): (text: string) => string | null {
  const byWord = new Map<string, string[]>();
  for (const [id, words] of names) {
    for (const word of words) {
      const ids = byWord.get(word);
      if (ids) ids.push(id);
      else byWord.set(word, [id]);
    }
  }
  return (text) => {
    let sole: string | null = null;
    for (const word of lemmasOf(text)) {
      for (const id of byWord.get(word) ?? []) {
        if (sole !== null && sole !== id) return null;
        sole = id;
      }
    }
    return sole;
  };
}

function contradiction(a: Assertion, b: Assertion): string | null {
  const years = [yearsIn(a.text), yearsIn(b.text)] as const;
  if (years.every((set) => set.size > 0) && ![...years[0]].some((year) => years[1].has(year))) return null;
  if (a.sense.conditional !== b.sense.conditional) return null;
  const negated = a.sense.negative !== b.sense.negative;
  const opposed = opposes(a.sense, b.sense);
  if (!(opposed ? areAlike(a.core, b.core) : areAlike(a.words, b.words))) return null;
  const values = disjointValues(a, b);
  if (values) return negated || opposed ? null : values;
  if (a.sense.numbers.join(' ') !== b.sense.numbers.join(' ')) return null;
  return negated !== opposed ? 'Stated here, and its opposite there' : null;
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < LEAST_WORDS) return false;
  return overlap(a, b) >= LEAST_SHARED && likeness(a, b) >= LEAST_LIKE;
}

function disjointValues(a: Assertion, b: Assertion): string | null {
  if (!a.quantity || !b.quantity || !areDisjoint(a.quantity, b.quantity, isVague(a.text) || isVague(b.text)))
    return null;
  return `${written(a.quantity)} here, ${written(b.quantity)} there`;
}

function written({ least, most, unit }: Quantity): string {
  const number = least === most ? String(least) : `${least} to ${most}`;
  return /^[$€£¥]$/.test(unit) ? `${unit}${number}` : unit === '%' ? `${number}%` : number;
}

function between(a: Span, b: Span, reason: string): Conflict {
  return { between: [a, b], reason };
}
