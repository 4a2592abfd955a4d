import { askedOn, type Deck, type DeckSection, type Slide, slidesOf } from '../../model/index.ts';

/** A slide with its place in the talk. Times are whole seconds from the beginning. */
export interface Moment {
  readonly slide: Slide;
  /** 1-based, in the order in which slides are shown. */
  readonly n: number;
  /** Where the deck shows it: `index.html#/6`. */
  readonly href: string;
  readonly start: number;
  /** Its own seconds: without the questions and the buffer that the last slide stays up for. */
  readonly seconds: number;
  /** Where a speaker who is late after it can leave something out. */
  readonly cuts: readonly Skip[];
}

/** A cut as people follow it: after the slide, slides `first`..`last` are skipped. 1-based numbers. */
export interface Skip {
  readonly at: number;
  readonly after: number;
  readonly first: number;
  readonly last: number;
  readonly to: number;
  readonly saves: number;
}

/** Slides in a row that belong to one part, or to none. */
export interface Stretch {
  /** The part with its 1-based number, or null. */
  readonly part: { readonly n: number; readonly section: DeckSection } | null;
  /** Whether an earlier stretch is of the same part. */
  readonly again: boolean;
  readonly start: number;
  readonly seconds: number;
  readonly moments: readonly Moment[];
}

/** What a stretch of time is for. Their sum is the slot. */
export type Share = 'teach' | 'work' | 'break' | 'questions' | 'buffer' | 'shortfall';

export interface Timeline {
  readonly moments: readonly Moment[];
  readonly stretches: readonly Stretch[];
  readonly skips: readonly Skip[];
  /** What comes after the own seconds of the slide on which questions are asked, in order; none of them is empty. */
  readonly after: readonly { readonly share: Share; readonly start: number; readonly seconds: number }[];
  /** Whole seconds by what they are for. */
  readonly sums: Readonly<Record<Share, number>>;
}

/** The deck along its clock. */
export function timelineOf(deck: Deck): Timeline {
  const moments = momentsOf(deck);
  const asked = askedOn(moments, ({ slide }) => slide.data.purpose);
  const end = asked ? asked.start + asked.seconds : 0;
  return {
    moments,
    stretches: stretchesOf(deck, moments),
    skips: moments.flatMap(({ cuts }) => cuts),
    after: afterwards(deck, end),
    sums: {
      ...{ teach: sumOf(moments, 'teach'), work: sumOf(moments, 'work'), break: sumOf(moments, 'break') },
      ...{ questions: deck.questions, buffer: deck.buffer, shortfall: deck.shortfall },
    },
  };
}

function momentsOf(deck: Deck): readonly Moment[] {
  const placed = deck.root.children.flatMap((node, across): { slide: Slide; place: string }[] => {
    if (node.type === 'slide') return [{ slide: node, place: `${across}` }];
    if (node.type !== 'stack') return [];
    return node.children.map((slide, down) => ({ slide, place: down > 0 ? `${across}/${down}` : `${across}` }));
  });
  const numbers = new Map(placed.map(({ slide }, i) => [slide.data.id, i + 1]));
  const asked = askedOn(slidesOf(deck), ({ data }) => data.purpose);
  let start = 0;
  return placed.map(({ slide, place }, i) => {
    const extra = slide === asked ? deck.questions + deck.buffer : 0;
    const seconds = Math.max(0, slide.data.seconds - extra);
    const moment = {
      slide,
      n: i + 1,
      href: `index.html#/${place}`,
      start,
      seconds,
      cuts: cutsAfter(deck, slide, numbers),
    };
    start += slide.data.seconds;
    return moment;
  });
}

/** Cuts that skip nothing, or name a slide that isn't there, are none. */
function cutsAfter(deck: Deck, slide: Slide, numbers: ReadonlyMap<string, number>): readonly Skip[] {
  return deck.cuts
    .filter(({ after }) => after === slide.data.id)
    .flatMap(({ at, after, to, saves }) => {
      const from = numbers.get(after);
      const next = numbers.get(to);
      if (from === undefined || next === undefined || next < from + 2) return [];
      return [{ at, after: from, first: from + 1, last: next - 1, to: next, saves }];
    });
}

function stretchesOf(deck: Deck, moments: readonly Moment[]): readonly Stretch[] {
  const runs: Moment[][] = [];
  for (const moment of moments) {
    const run = runs.at(-1);
    if (run && run[0]?.slide.data.section === moment.slide.data.section) run.push(moment);
    else runs.push([moment]);
  }
  const seen = new Set<string | null>();
  return runs.map((run) => {
    const id = run[0]?.slide.data.section ?? null;
    const at = deck.sections.findIndex((one) => one.id === id);
    const section = deck.sections[at];
    const again = seen.has(id);
    seen.add(id);
    return {
      part: section ? { n: at + 1, section } : null,
      again: again && section !== undefined,
      start: run[0]?.start ?? 0,
      seconds: run.reduce((sum, { seconds }) => sum + seconds, 0),
      moments: run,
    };
  });
}

function afterwards(deck: Deck, end: number): Timeline['after'] {
  let start = end;
  return (['questions', 'buffer', 'shortfall'] as const).flatMap((share) => {
    const seconds = deck[share];
    const one = { share, start: share === 'shortfall' ? deck.total : start, seconds };
    start += seconds;
    return seconds > 0 ? [one] : [];
  });
}

function sumOf(moments: readonly Moment[], mode: Slide['data']['mode']): number {
  return moments.filter(({ slide }) => slide.data.mode === mode).reduce((sum, { seconds }) => sum + seconds, 0);
}
