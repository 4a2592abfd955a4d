import type { Rehearsal, RehearsedSlide } from './rehearsal.ts';

/** A slide that took longer than its words in every rehearsal. */
export interface Overrun {
  /** Title of the talk that it belongs to. */
  readonly talk: string;
  /** Id of its section. */
  readonly id: string;
  readonly title: string;
  /** Whole seconds that it takes beyond its words and its looking, on average. */
  readonly seconds: number;
}

/** How somebody speaks, from rehearsals. */
export interface Habits {
  /** Words a minute, within `OWN_PACE`. */
  readonly pace: number;
  /** Words a minute as they were measured. */
  readonly measured: number;
  readonly rehearsals: number;
  /** Slides that were left out: too short or too long to tell anything. */
  readonly outliers: number;
  readonly overruns: readonly Overrun[];
}

/** Words a minute that a plan may be made with: what people speak and others can follow. */
export const OWN_PACE = { slowest: 90, fastest: 190 } as const;
/** Fewer words tell no pace. */
export const FEWEST_WORDS = 100;
/** A slide that took this many times more or less than planned was skipped, or talked about. */
const OUTLIER = 3;
/** What counts as running over: this share and these seconds, both. */
const OVER = { share: 0.15, seconds: 5 } as const;

interface Said extends RehearsedSlide {
  readonly talk: string;
}

/**
 * How somebody speaks: the words of all slides that took neither much longer nor much shorter than planned, over the
 * time in which they were said; slides that run over every time don't slow it, they get the time that they take. Null
 * when too few words were said (`FEWEST_WORDS`).
 */
export function habitsOf(rehearsals: readonly Rehearsal[]): Habits | null {
  const said = rehearsals.flatMap(({ title, slides }) =>
    slides.filter(({ words }) => words > 0).map((slide): Said => ({ ...slide, talk: title })),
  );
  const usual = said.filter(isUsual);
  const middle = medianPace(usual);
  if (middle === null || usual.reduce((sum, { words }) => sum + words, 0) < FEWEST_WORDS) return null;
  const late = new Set(overrunsOf(usual, middle).map(keyOf));
  const steady = usual.filter(({ talk, id }) => !late.has(keyOf({ talk, id })));
  const measured = Math.round(meanPace(steady) ?? middle);
  const pace = Math.min(OWN_PACE.fastest, Math.max(OWN_PACE.slowest, measured));
  return {
    ...{ pace, measured, rehearsals: rehearsals.length, outliers: said.length - usual.length },
    overruns: overrunsOf(usual, pace),
  };
}

/** Whole seconds that the slide `id` of a talk takes beyond its words; 0 where it keeps to them. */
export function overrunOf(habits: Habits | null | undefined, talk: string, id: string): number {
  return habits?.overruns.find((one) => one.talk === talk && one.id === id)?.seconds ?? 0;
}

function isUsual({ planned, spoken, looking }: Said): boolean {
  return spoken > looking && spoken * OUTLIER >= planned && spoken <= planned * OUTLIER;
}

function keyOf({ talk, id }: Pick<Said, 'talk' | 'id'>): string {
  return JSON.stringify([talk, id]);
}

function meanPace(slides: readonly Said[]): number | null {
  const seconds = slides.reduce((sum, { spoken, looking }) => sum + spoken - looking, 0);
  return seconds > 0 ? (slides.reduce((sum, { words }) => sum + words, 0) * 60) / seconds : null;
}

/** The pace that half of the words are slower than: some slides that run over don't move it. */
function medianPace(slides: readonly Said[]): number | null {
  const paces = slides
    .map(({ words, spoken, looking }) => ({ words, pace: (words * 60) / (spoken - looking) }))
    .sort((one, other) => one.pace - other.pace);
  let left = paces.reduce((sum, { words }) => sum + words, 0) / 2;
  for (const { words, pace } of paces) {
    left -= words;
    if (left <= 0) return pace;
  }
  return null;
}

/** The slides that ran over each time they were spoken, in the order in which they were first. */
function overrunsOf(slides: readonly Said[], pace: number): readonly Overrun[] {
  const bySlide = new Map<string, Said[]>();
  for (const slide of slides) bySlide.set(keyOf(slide), [...(bySlide.get(keyOf(slide)) ?? []), slide]);
  const expected = ({ words, looking }: Said) => (words * 60) / pace + looking;
  const beyond = (slide: Said) => slide.spoken - expected(slide);
  return [...bySlide.values()].flatMap((times) => {
    const [{ talk, id, title }] = times as [Said];
    const always = times.every((one) => beyond(one) >= OVER.seconds && beyond(one) >= OVER.share * expected(one));
    const mean = times.reduce((sum, one) => sum + beyond(one), 0) / times.length;
    return always ? [{ talk, id, title, seconds: Math.round(mean) }] : [];
  });
}
