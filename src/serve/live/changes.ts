import type { LiveSlide } from './bench.ts';

/** Titles of slides that another making of a talk has more and less. */
export interface Changes {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** What came and went between two makings, in the order of the talk; slides are told apart by their ids. */
export function changesOf(before: readonly LiveSlide[], after: readonly LiveSlide[]): Changes {
  return { added: without(after, before), dropped: without(before, after) };
}

/** Which sources one making has more and less than the one before. */
export function sourcesOf(before: readonly string[], after: readonly string[]) {
  return {
    fresh: after.filter((path) => !before.includes(path)),
    gone: before.filter((path) => !after.includes(path)),
  };
}

function without(slides: readonly LiveSlide[], others: readonly LiveSlide[]): readonly string[] {
  const ids = new Set(others.map(({ id }) => id));
  return slides.filter(({ id }) => !ids.has(id)).map(({ title }) => title);
}
