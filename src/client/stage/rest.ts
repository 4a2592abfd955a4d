import type { StageSlide } from './plan.ts';

/** What is still to come, and what it can build on. */
export interface Rest {
  /** All slides behind the one shown, left out or not. */
  readonly slides: readonly StageSlide[];
  /** Ids of those that can go by themselves: neither kept, nor the frame of a section, nor the plan of the talk. */
  readonly free: ReadonlySet<string>;
  /** Ids of slides that were told, the one shown among them. */
  readonly seen: ReadonlySet<string>;
  /** Sections of which something was told, or that never had anything but a frame. */
  readonly begun: ReadonlySet<string | null>;
  /** Ids in this talk that must be told before a slide: what it needs, and earlier pages of its series still to come. */
  readonly on: (slide: StageSlide) => readonly string[];
}

type Ids = ReadonlySet<string>;

export function restOf(all: readonly StageSlide[], shown: string, dropped: readonly string[]): Rest {
  const at = all.findIndex(({ id }) => id === shown);
  const slides = all.slice(at + 1);
  const known = new Set(all.map(({ id }) => id));
  const seen = all.slice(0, at + 1).filter(({ id }) => id === shown || !dropped.includes(id));
  const ahead = slides.filter(isFree);
  const begun = [...seen.filter(isFree), ...all.filter((one) => one.frames && !all.some(within(one)))];
  return {
    slides,
    free: new Set(ahead.map(({ id }) => id)),
    seen: new Set(seen.map(({ id }) => id)),
    begun: new Set(begun.map(({ section }) => section)),
    on: (slide) => [
      ...slide.needs.filter((id) => known.has(id)),
      ...slides
        .slice(0, slides.indexOf(slide))
        .filter(({ series }) => series !== null && series === slide.series)
        .map(({ id }) => id),
    ],
  };
}

/** All free slides to come that can be told: what they need was told, or can be. */
export function startable(rest: Rest): Ids {
  const some = new Set(rest.free);
  let before: number;
  do {
    before = some.size;
    for (const one of rest.slides) if (some.has(one.id) && !told(one, some, rest)) some.delete(one.id);
  } while (some.size < before);
  return some;
}

/** Whether all that a slide rests on was told or is among `kept`. */
export function told(slide: StageSlide, kept: Ids, rest: Rest): boolean {
  const stays = new Set(rest.slides.filter((one) => one.kept || one.frames).map(({ id }) => id));
  return rest.on(slide).every((id) => rest.seen.has(id) || kept.has(id) || stays.has(id));
}

/**
 * The slides that are shown when `kept` of the free ones are: a frame stands while there is something in it, the plan of the
 * talk or of a section while it is true.
 */
export function framed(kept: Ids, { slides, begun }: Rest): StageSlide[] {
  const alive = new Set([...slides.filter(({ id }) => kept.has(id)).map(({ section }) => section), ...begun]);
  const gone = slides.filter((one) => !kept.has(one.id) && isFree(one)).map(({ section }) => section);
  // What is promised of a section, or of the talk, is promised of all of it.
  const whole = ({ section }: StageSlide) => (section === null ? gone.length === 0 : !gone.includes(section));
  const stands = (one: StageSlide) => (one.frames && alive.has(one.section)) || (one.plans && whole(one));
  return slides.filter((one) => one.kept || kept.has(one.id) || stands(one));
}

/** Whole seconds of all. */
export function lasting(slides: readonly StageSlide[]): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}

function isFree({ kept, frames, plans }: StageSlide): boolean {
  return !kept && !frames && !plans;
}

function within({ section }: StageSlide): (other: StageSlide) => boolean {
  return (other) => isFree(other) && other.section === section;
}
