import type { Word } from '../words.ts';
import type { Line } from './lines.ts';
import type { Slot } from './slots.ts';

/** Two names that something sets against each other, and how much it says. */
export type Against = readonly [a: Slot, b: Slot, weight: number];

/**
 * What sets names against each other: sentences of contrast, sentences that turn from the one before, sentences built
 * alike. `named` are the slots of each line that may name a thing.
 */
export function contrastsIn(lines: readonly Line[], named: readonly (readonly Slot[])[]): readonly Against[] {
  const said = lines.flatMap((line, i): readonly Against[] => {
    const own = named[i] as readonly Slot[];
    const first = own.find((slot) => slot.role !== 'other');
    const turn = first ? turnOf(line) : 0;
    const before = turn > 0 && first ? aboutBefore(lines, named, i, first) : null;
    return [...setAgainst(line, own), ...(first && before ? [[first, before, turn] as const] : [])];
  });
  return [...said, ...inFrames(lines, named)];
}

const STRONG =
  /\b(?:while|whereas|unlike|versus|vs|than|compared|comparison|instead of|rather than|contrast|contrary|conversely|differ|differs|difference|differences|different|alike|alternatives? to|opposed to|neither|either|both|the other hand)\b/i;

/** What says outright that two things are told apart. */
const COMPARES =
  /\b(?:differences?|distinctions?|contrasts?|comparisons?|choice|choose|choosing|decide|distinguish) (?:\w+ )?between\b|\bdiffers? from\b|\bdifferent from\b|\bcompared? (?:to|with)\b/i;

/** The pairs of names that a sentence contrasts: 1 where it is about both, 0.5 where about one of them. */
function setAgainst({ text, words }: Line, slots: readonly Slot[]): readonly Against[] {
  if (slots.length < 2 || slots.length > 8) return [];
  const compares = COMPARES.test(text);
  const weight = compares ? 1.5 : STRONG.test(text) ? 1 : /;|\b(?:but|or)\b/.test(text) ? 0.5 : 0;
  if (weight === 0) return [];
  const found: Against[] = [];
  for (const [i, a] of slots.entries()) {
    for (const b of slots.slice(i + 1)) {
      const direct = directly(words, a, b);
      const told = Number(a.role !== 'other') + Number(b.role !== 'other');
      const about = told === 0 && areKin(a, b) ? 1 : told;
      if ((about === 0 && !compares && !direct) || holds(a.stems, b.stems)) continue;
      found.push([a, b, direct ? 1.5 : compares ? weight : (weight * about) / 2]);
    }
  }
  return found;
}

/** "X rather than Y", "X than a Y": nothing but what contrasts them stands between. */
function directly(words: readonly Word[], a: Slot, b: Slot): boolean {
  const between = words.slice(a.to, b.from).filter(({ lower }) => !/^(?:an?|the|with|in|normal|other)$/.test(lower));
  return between.length > 0 && DIRECT.test(between.map(({ lower }) => lower).join(' '));
}

const DIRECT = /^(?:instead of|rather than|versus|vs|than|unlike|as opposed to|compared (?:to|with))$/;

/** Both end in one noun: "fixed rate" and "variable rate". */
function areKin(a: Slot, b: Slot): boolean {
  return a.stems.length > 1 && b.stems.length > 1 && a.stems.at(-1) === b.stems.at(-1);
}

/** One phrase is a part of the other. */
export function holds(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [` ${a.join(' ')} `, ` ${b.join(' ')} `];
  return x.includes(y) || y.includes(x);
}

/** How much a sentence turns from what the one before was about. */
function turnOf({ text }: Line): number {
  const head = text.slice(0, 90);
  if (
    /\b(?:on the other hand|by contrast|in contrast|conversely|for comparison|in comparison|by comparison)\b/i.test(
      head,
    )
  )
    return 1.5;
  return /\b(?:however|meanwhile|instead|for (?:its|their) part|in turn)\b/i.test(head) ? 0.75 : 0;
}

const BACK = 4;

/** What the nearest of the sentences before is about, another than `than`. */
function aboutBefore(lines: readonly Line[], named: readonly (readonly Slot[])[], at: number, than: Slot): Slot | null {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    if (lines[i]?.section !== lines[at]?.section) return null;
    const slot = named[i]?.find((one) => one.role !== 'other');
    if (slot && !holds(slot.stems, than.stems)) return slot;
  }
  return null;
}

/** Names that open neighbouring paragraphs in turn, or neighbouring sentences with one verb or in one noun. */
export function turnsIn(lines: readonly Line[], named: readonly (readonly Slot[])[]): readonly Against[] {
  const openers = lines.flatMap((line, i): readonly Slot[] => {
    const slot = line.opens ? named[i]?.find((one) => one.role !== 'other') : undefined;
    return slot && slot.from < 8 ? [slot] : [];
  });
  const turns = openers.flatMap((one, i): Against[] => {
    const next = openers[i + 1];
    return next && !holds(one.stems, next.stems) ? [[one, next, one.role === next.role ? 0.75 : 0.4]] : [];
  });
  return [...inRow(lines, named), ...turns];
}

/** The first names of neighbouring sentences. */
function inRow(lines: readonly Line[], named: readonly (readonly Slot[])[]): readonly Against[] {
  return lines.flatMap((line, i): Against[] => {
    const [one, other] = [named[i - 1]?.[0], named[i]?.[0]];
    const alike = one && other && one.from < 2 && other.from < 2 && !holds(one.stems, other.stems);
    const verb = alike ? lines[i - 1]?.words[one.to]?.stem : undefined;
    const kin = alike && areKin(one, other);
    const same = alike && verb !== undefined && verb === line.words[other.to]?.stem;
    return same && !/^(?:is|are|can|be|has|have)$/.test(verb) ? [[one, other, 1]] : kin ? [[one, other, 0.75]] : [];
  });
}

/** Names in sentences that are built alike: "With an X, you pay …" and "With a Y, you pay …", "Use X when", "Use Y when". */
function inFrames(lines: readonly Line[], named: readonly (readonly Slot[])[]): readonly Against[] {
  const framed = new Map<string, Slot[]>();
  for (const [i, line] of lines.entries()) {
    for (const slot of named[i] as readonly Slot[]) {
      if (slot.from > 6) break;
      const frame = frameOf(line, slot);
      if (frame) framed.set(frame, [...(framed.get(frame) ?? []), slot]);
    }
  }
  return [...framed.values()].flatMap((slots) =>
    slots.flatMap((a, i): Against[] => {
      const b = slots.slice(i + 1).find((other) => !holds(a.stems, other.stems));
      return b ? [[a, b, 0.75]] : [];
    }),
  );
}

/** What stands around a name, articles left out: all before it and two words behind; null where that says little. */
function frameOf({ words, section }: Line, { from, to, role }: Slot): string | null {
  const before = words.slice(0, from).filter(({ lower }) => !/^(?:an?|the|your)$/.test(lower));
  const behind = words.slice(to, to + 2).filter(({ lower }) => !/^(?:an?|the|your)$/.test(lower));
  const own = [...before, ...behind];
  if ((own.length < 2 && role !== 'lead') || (before.length === 0 && behind.length < 2)) return null;
  // Behind "With X," anything may follow.
  if (role === 'lead' && before.length > 0) return [section, ...before.map(({ stem }) => stem), '…'].join(' ');
  return [section, ...before.map(({ stem }) => stem), '…', ...behind.map(({ stem }) => stem)].join(' ');
}
