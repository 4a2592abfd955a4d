import { countWords, LAYOUTS, type Outline } from '../model/index.ts';
import { speaking } from './seconds.ts';
import { lasting, type Step } from './step.ts';

/** Counts the words that are said in each beat of an outline, by the beat's id. */
export type Measure = (outline: Outline) => ReadonlyMap<string, number>;

export interface Room {
  /** Seconds that the steps may take in all. */
  readonly available: number;
  /** Seconds that may stay open without saying more. */
  readonly spare: number;
  readonly pace: number;
  /** Whole seconds that a beat takes beyond its words and its looking, by its id. */
  readonly beyond: (beat: string) => number;
  readonly measure: Measure;
  /** What could be said of beats that are not taught, best first. */
  readonly aside: readonly Aside[];
  outline(steps: readonly Step[]): Outline;
}

/** A sentence of a beat that is left out, and the purpose of that beat. */
export interface Aside {
  readonly purpose: Step['purpose'];
  readonly claim: Step['more'][number];
}

/** Rounds of saying more or less until the words fit; each brings the words within a sentence of the room. */
const ROUNDS = 4;

/**
 * Steps whose seconds are those of their very words: sentences are added while there is room for one and taken back
 * where there is not. What is taught stays as it is.
 */
export function settled(steps: readonly Step[], room: Room): Step[] {
  let current = exact(steps, room);
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = room.available - lasting(current);
    if (left >= 0 && left <= room.spare) break;
    const next =
      left < 0
        ? shortened(current, -left, room.pace)
        : (lengthened(current, left, room.pace) ?? lengthened(lent(current, room.aside), left, room.pace));
    if (next === null) break;
    current = exact(next, room);
  }
  return current;
}

/** Each taught step as long as its words and its looking take, and as rehearsals showed beyond them. */
export function exact(steps: readonly Step[], { measure, outline, pace, beyond }: Room): Step[] {
  const words = measure(outline(steps));
  return steps.map((step) => {
    const counted = words.get(step.id);
    if (step.mode !== 'teach' || counted === undefined) return step;
    const seconds = Math.round(speaking(counted, pace)) + LAYOUTS[step.layout].looking + beyond(step.id);
    return { ...step, seconds: Math.max(1, seconds) };
  });
}

/** Without the sentences that came in last, until `over` seconds are saved; null when there are none. */
function shortened(steps: readonly Step[], over: number, pace: number): Step[] | null {
  let left = over;
  const byRank = [...steps].filter((step) => step.more.length > 0).sort((one, other) => other.rank - one.rank);
  const cut = new Map<string, Step>();
  for (const step of byRank) {
    const more = [...step.more];
    while (left > 0 && more.length > 0) left -= secondsOf(more.pop(), pace);
    cut.set(step.id, { ...step, more });
    if (left <= 0) break;
  }
  return byRank.length === 0 ? null : steps.map((step) => cut.get(step.id) ?? step);
}

/** With further sentences, those of the highest ranks first, while they fit; null when none does. */
function lengthened(steps: readonly Step[], room: number, pace: number): Step[] | null {
  let left = room;
  const longer = new Map<string, Step>();
  for (const step of [...steps].sort((one, other) => one.rank - other.rank)) {
    const more = [...step.more];
    const spare = [];
    let whole = step.seconds;
    for (const claim of step.spare) {
      const seconds = secondsOf(claim, pace);
      const fits = seconds > 0 && seconds <= left && whole + seconds <= LONGEST_SLIDE;
      if (fits) {
        left -= seconds;
        whole += seconds;
        more.push(claim);
      } else spare.push(claim);
    }
    if (more.length > step.more.length) longer.set(step.id, { ...step, more, spare });
  }
  return longer.size === 0 ? null : steps.map((step) => longer.get(step.id) ?? step);
}

/** The steps with sentences of their purpose that no other step says: a talk may mention what it doesn't teach. */
function lent(steps: readonly Step[], asides: readonly Aside[]): Step[] {
  const said = new Set(steps.flatMap((step) => [...step.claims, ...step.script, ...step.more].map((one) => one.id)));
  const free = asides.filter(({ claim }) => !said.has(claim.id));
  return steps.map((step) => {
    const first = steps.find((one) => one.purpose === step.purpose && one.mode === 'teach' && one.claims.length > 0);
    if (step !== first) return step;
    return { ...step, spare: free.filter((one) => one.purpose === step.purpose).map((one) => one.claim) };
  });
}

/** No slide stays longer. */
const LONGEST_SLIDE = 72;

function secondsOf(claim: Step['more'][number] | undefined, pace: number): number {
  if (!claim) return 0;
  const text =
    'sides' in claim ? claim.sides.map((side) => side.sentence ?? side.text).join(' ') : (claim.sentence ?? '');
  return text === '' ? 0 : Math.ceil(speaking(countWords(text), pace));
}
