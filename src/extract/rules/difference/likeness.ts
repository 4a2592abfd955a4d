import type { Frame, FramePlace } from './frame.ts';

/** Two clauses that score as much say something of one facet; far from each other they must be more alike. */
export const THRESHOLD = 1;
const FAR = 1.3;

/** What each thing that two clauses share is worth. */
const WEIGHT = {
  hint: 0.9,
  predicate: 0.7,
  tied: 0.9,
  word: 0.45,
  dimension: 0.5,
  lone: 0.25,
  near: 0.3,
  next: 0.3,
  phrase: 0.35,
  scene: 0.3,
} as const;
/** Shared words count no further. */
const MOST_WORDS = 3;

/** How much a key tells clauses apart. */
export interface Rarity {
  /** 1 for a word that two clauses have, less the more have it. */
  readonly of: (word: string) => number;
  /** Whether no subject has more than two clauses with the dimension. */
  readonly isLone: (dimension: string) => boolean;
}

/** What two clauses of different subjects share. */
export interface Likeness {
  /** 0 when nothing sets them side by side. */
  readonly score: number;
  /** The facet that both betray, what both measure, or null when they share only words. */
  readonly key: string | null;
}

/** How much two clauses of different subjects are alike in what they speak of. */
export function likenessOf(a: Frame, b: Frame, rarity: Rarity): Likeness {
  if (a.said === b.said) return NONE;
  const hinted = a.hints.find((one) => b.hints.includes(one));
  const hint = hinted ? WEIGHT.hint : 0;
  const dimension = a.dimensions.find((one) => b.dimensions.includes(one));
  const measured = dimension ? WEIGHT.dimension + (rarity.isLone(dimension) ? WEIGHT.lone : 0) : 0;
  const near = nearness(a, b);
  // What only its section says to be a subject's is set against another's by what it measures or speaks of alone.
  if ((a.sided.owned || b.sided.owned) && (hint + measured === 0 || near === 0)) return NONE;
  const base = baseOf(a) === baseOf(b) ? baseOf(a) : '';
  // A verb that betrays the facet is counted once.
  const told = hint > 0 && !a.content.has(base);
  const tied = a.predicate === b.predicate && a.predicate !== base;
  const said =
    base === '' || told ? verbShared(a, b, rarity) : (tied ? WEIGHT.tied : WEIGHT.predicate) * rarity.of(base);
  // Words alone set two sentences side by side only where one follows the other.
  const phrase = sharePhrase(a, b, rarity) ? WEIGHT.phrase : 0;
  if (hint + said + measured + phrase === 0 && near < WEIGHT.near + WEIGHT.next) return NONE;
  const spoken = (hint + said + phrase + wordsShared(a, b, base, rarity)) * salience(a) * salience(b);
  const scene = near > 0 && a.scene !== null && a.scene === b.scene ? WEIGHT.scene : 0;
  const score = spoken + measured + near + scene;
  return near > 0 || score >= FAR ? { score, key: hinted ?? dimension ?? null } : NONE;
}

const NONE: Likeness = { score: 0, key: null };

/** A phrase that both have: in one section, or one that no other clause has. */
function sharePhrase(a: Frame, b: Frame, rarity: Rarity): boolean {
  const [one, other] = [a.place, b.place];
  const same = isOneSection(one, other);
  if (one.form !== 'sentence' || other.form !== 'sentence') return false;
  const rare = (phrase: string): boolean => phrase.split(' ').every((word) => rarity.of(word) === 1);
  return [...a.phrases].some((phrase) => b.phrases.has(phrase) && (same || rare(phrase)));
}

/** The verb of one clause that only the other has as well: "can't be sanded or refinished" and "can be refinished". */
function verbShared(a: Frame, b: Frame, rarity: Rarity): number {
  const only = [[a, b] as const, [b, a] as const].some(([one, other]) => {
    const base = baseOf(one);
    return base !== '' && other.content.has(base) && rarity.of(base) === 1;
  });
  return only ? WEIGHT.predicate : 0;
}

function baseOf({ predicate }: Frame): string {
  return predicate?.split(' ')[0] ?? '';
}

function wordsShared(a: Frame, b: Frame, verb: string, rarity: Rarity): number {
  const shared = [...a.content.keys()].filter((key) => key !== verb && b.content.has(key));
  const worth = shared.map((key) => WEIGHT.word * rarity.of(key)).sort((one, other) => other - one);
  return worth.slice(0, MOST_WORDS).reduce((sum, one) => sum + one, 0);
}

/** Words up to which a clause is about all that it says. */
const SHORT = 18;

/** A long clause speaks of much on the way. */
function salience({ length }: Frame): number {
  return Math.min(1, SHORT / Math.max(1, length));
}

/** In one section, or each in a section of its own subject; more when one follows the other. */
function nearness(a: Frame, b: Frame): number {
  const [one, other] = [a.place, b.place];
  if (isOneSection(one, other)) {
    const follows = (Math.abs(a.order - b.order) <= 1 && one.block === other.block) || openInTurn(one, other);
    return WEIGHT.near + (follows ? WEIGHT.next : 0);
  }
  const owned = one.isOwn && other.isOwn;
  const opens = one.block === 0 && other.block === 0 && openSection(one) && openSection(other);
  return owned ? WEIGHT.near + (opens ? WEIGHT.next : 0) : 0;
}

function isOneSection(one: FramePlace, other: FramePlace): boolean {
  return one.section === other.section && one.source === other.source;
}

/** Two paragraphs, one behind the other, open with them. */
function openInTurn(one: FramePlace, other: FramePlace): boolean {
  return Math.abs(one.block - other.block) === 1 && openSection(one) && openSection(other);
}

function openSection({ at, item }: FramePlace): boolean {
  return at === 0 && item === null;
}

/** Counts the keys of all clauses that may be set side by side. */
export function rarityOf(frames: readonly Frame[]): Rarity {
  const words = new Map<string, number>();
  const measured = new Map<string, number>();
  const busy = new Set<string>();
  for (const { content, dimensions, sided } of frames) {
    for (const word of content.keys()) words.set(word, (words.get(word) ?? 0) + 1);
    for (const dimension of dimensions) {
      const key = `${dimension}\n${sided.subject}`;
      measured.set(key, (measured.get(key) ?? 0) + 1);
      if ((measured.get(key) ?? 0) > 2) busy.add(dimension);
    }
  }
  return {
    of: (word) => 1 / (1 + Math.log2(Math.max(1, (words.get(word) ?? 1) / 2)) / 2),
    isLone: (dimension) => !busy.has(dimension),
  };
}
