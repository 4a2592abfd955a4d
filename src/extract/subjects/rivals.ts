import type { Document } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { contrastsIn, holds, turnsIn } from './contrasts.ts';
import { canName, type Line, linesOf } from './lines.ts';
import type { Named } from './named.ts';
import type { Said } from './said.ts';
import type { Slot } from './slots.ts';

/**
 * The things that the sentences of a document set against each other, where no title, table or heading does: names that
 * share sentences of contrast, answer each other from sentence to sentence, open paragraphs in turn. Each pair is
 * scored by all that speaks for it; two or more names, or none.
 */
export function rivalsIn(document: Document, cues: Cues, said: Said): readonly Named[] {
  const lines = linesOf(document, cues, said);
  const names = namesOf(lines, cues);
  return groupOf(names, evidenceOf(lines, names), { lines: lines.length, said });
}

/** A phrase that may name a thing. */
interface Name {
  readonly key: string;
  /** As it is written first. */
  readonly text: string;
  /** All but its last word: "civil" of "civil law" and of "civil case"; a single word is its own. */
  readonly kin: string;
  /** Its last word where it has several, else null. */
  readonly head: string | null;
  /** Sentences that are about it. */
  readonly told: number;
}

function namesOf(lines: readonly Line[], cues: Cues): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>();
  for (const { slots, heading } of lines) {
    for (const slot of slots) {
      if (!canName(slot, cues)) continue;
      const { stems, text } = slot;
      const key = stems.join(' ');
      const kin = kinOf(stems);
      const head = stems.length > 1 ? (stems.at(-1) as string) : null;
      const told = (found.get(key)?.told ?? 0) + Number(slot.role !== 'other' && !heading);
      found.set(key, { key, text: found.get(key)?.text ?? text, kin, head, told });
    }
  }
  return found;
}

function kinOf(stems: readonly string[]): string {
  return stems.length > 1 ? stems.slice(0, -1).join(' ') : (stems[0] as string);
}

/** What speaks for two phrases being rivals. */
interface Evidence {
  /** Sentences that set the two against each other, by weight. */
  readonly contrasts: number;
  /** Paragraphs that they open in turn, by weight. */
  readonly turns: number;
}

type Pairs = ReadonlyMap<string, Evidence>;

function evidenceOf(lines: readonly Line[], names: ReadonlyMap<string, Name>): { exact: Pairs; kin: Pairs } {
  const exact = new Map<string, Evidence>();
  const kin = new Map<string, Evidence>();
  const add = (a: Slot, b: Slot, contrasts: number, turns: number): void => {
    for (const [into, one, other] of [
      [exact, a.stems.join(' '), b.stems.join(' ')],
      [kin, kinOf(a.stems), kinOf(b.stems)],
    ] as const) {
      const id = idOf(one, other);
      const known = into.get(id) ?? { contrasts: 0, turns: 0 };
      if (one !== other) into.set(id, { contrasts: known.contrasts + contrasts, turns: known.turns + turns });
    }
  };
  const named = lines.map((line) => line.slots.filter((slot) => names.has(slot.stems.join(' '))));
  for (const [a, b, weight] of contrastsIn(lines, named)) add(a, b, weight, 0);
  for (const [a, b, weight] of turnsIn(lines, named)) add(a, b, 0, weight);
  return { exact, kin };
}

function idOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

const THRESHOLD = 3;
/** Share of the sentences that two names must be the subject of. */
const PASSING = 0.12;
/** What a third name in the same noun needs. */
const NEXT = 2;
const MOST = 6;

/** What the evidence is weighed against. */
interface Whole {
  readonly lines: number;
  readonly said: Said;
}

interface Scored {
  readonly a: Name;
  readonly b: Name;
  readonly score: number;
}

function groupOf(
  names: ReadonlyMap<string, Name>,
  pairs: { exact: Pairs; kin: Pairs },
  whole: Whole,
): readonly Named[] {
  const { said } = whole;
  const scored = scoresOf(names, pairs, whole);
  const best = scored[0];
  if (!best || best.score < THRESHOLD) return [];
  const group = [best.a, best.b];
  const head = best.a.head === best.b.head ? best.a.head : null;
  for (const { a, b, score } of scored) {
    if (score < (head === null ? THRESHOLD : NEXT) || group.length === MOST || group.includes(a) === group.includes(b))
      continue;
    const other = group.includes(a) ? b : a;
    const fit = head === null ? isRivalOfAll(other, group, scored) : other.head === head;
    if (fit && isApart(other, group)) group.push(other);
  }
  for (const one of names.values())
    if (head !== null && isKind(one, head, said) && group.length < MOST && isApart(one, group)) group.push(one);
  const order = [...names.values()];
  group.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return group.map(({ text, kin, key }) => {
    const alone = kin === key ? undefined : names.get(kin);
    return { name: text, abbreviation: null, ...(alone && alone.told > 0 ? { alone: alone.text } : {}) };
  });
}

/** Set against each of a group nearly as much as they are against each other. */
function isRivalOfAll(name: Name, group: readonly Name[], scored: readonly Scored[]): boolean {
  const least = CLOSE * (scored[0]?.score ?? 0);
  return group.every((one) =>
    scored.some(({ a, b, score }) => score >= least && ((a === one && b === name) || (a === name && b === one))),
  );
}

const CLOSE = 0.7;

/** A further thing of the kind that the text speaks of more than once. */
function isKind({ key, head: own, told }: Name, head: string, said: Said): boolean {
  return own === head && told > 0 && said.times(key) > 1;
}

function isApart(name: Name, group: readonly Name[]): boolean {
  return !group.some((one) => one === name || holds(one.kin.split(' '), name.kin.split(' ')));
}

/** All pairs that something speaks for, the best first. */
function scoresOf(
  names: ReadonlyMap<string, Name>,
  pairs: { exact: Pairs; kin: Pairs },
  whole: Whole,
): readonly Scored[] {
  const { said, lines } = whole;
  const told = new Map<string, number>();
  const ofKin = new Map<string, Name[]>();
  for (const name of names.values()) {
    told.set(name.kin, (told.get(name.kin) ?? 0) + name.told);
    if (name.head !== null) ofKin.set(name.kin, [...(ofKin.get(name.kin) ?? []), name]);
  }
  const found: Scored[] = [];
  for (const [id, evidence] of pairs.exact) {
    const [a, b] = id.split('\n').map((key) => names.get(key)) as [Name, Name];
    if (Math.min(a.told, b.told) === 0 || (a.head !== null && a.head === b.head)) continue;
    const first = a.key.split(' ')[0] === b.key.split(' ')[0];
    const times = [said.times(a.key), said.times(b.key)] as const;
    const score = scoreOf(evidence, [a.told, b.told], times, first ? 0.75 : 0, lines);
    found.push({ a, b, score });
  }
  for (const [id, evidence] of pairs.kin) {
    const [x = '', y = ''] = id.split('\n');
    if (Math.min(told.get(x) ?? 0, told.get(y) ?? 0) === 0) continue;
    const both = alike(names, ofKin.get(x) ?? [], y, said);
    if (!both || holds(x.split(' '), y.split(' '))) continue;
    const times = [said.times(x), said.times(y)] as const;
    const score = scoreOf(evidence, [told.get(x) ?? 0, told.get(y) ?? 0], times, 1.5, lines);
    found.push({ ...both, score });
  }
  return found.sort((one, other) => other.score - one.score || (one.a.key < other.a.key ? -1 : 1));
}

/** Share of what two words are said with that both are. */
const SHARED = 0.4;

/** Two names in one noun, told apart by these words: of several nouns the one that both are said with most. */
function alike(
  names: ReadonlyMap<string, Name>,
  kin: readonly Name[],
  y: string,
  { times }: Said,
): { a: Name; b: Name } | null {
  let best: { a: Name; b: Name } | null = null;
  let most = 0;
  let shared = 0;
  for (const a of kin) {
    const b = names.get(`${y} ${a.head}`);
    if (b) shared += times(a.key) + times(b.key);
    const worth = b ? Math.min(times(a.key), times(b.key)) : 0;
    if (b && worth > most) [best, most] = [{ a, b }, worth];
  }
  // "Open science" and "scientific research" share what they are both said with in passing alone.
  return shared >= SHARED * (times(kin[0]?.kin ?? '') + times(y)) ? best : null;
}

function scoreOf(
  { contrasts, turns }: Evidence,
  [toldA, toldB]: readonly [number, number],
  [timesA, timesB]: readonly [number, number],
  kinship: number,
  lines: number,
): number {
  if (contrasts + (kinship > 1 ? turns : 0) === 0 || Math.min(toldA, toldB) === 0) return 0;
  if (Math.min(timesA, timesB) < 2) return 0;
  const even = Math.min(timesA, timesB) * 5 >= Math.max(timesA, timesB) ? 0 : -1;
  const told = Math.min(3, toldA, toldB) * 0.5;
  // What a long text says of them in passing is not what it is about.
  const share = (toldA + toldB) / Math.max(1, lines);
  if (share < (kinship > 1 ? PASSING / 2 : PASSING)) return 0;
  const weighty = share >= 0.5 ? 1 : share >= 0.3 ? 0.5 : 0;
  return weighty + Math.min(4, contrasts) + Math.min(1.5, turns) + kinship + told + even;
}
