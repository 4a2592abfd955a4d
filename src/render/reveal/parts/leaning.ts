import type { Leaning, Phrase } from '../../../model/index.ts';
import type { LayoutContext } from '../context.ts';

/** What words lean on, as data for the running deck: see `client/stage/leaning.ts`. */
export function leaning({ needs = [], counts = [], otherwise }: Leaning = {}) {
  return {
    ...(needs.length > 0 && { dataWhile: unique(needs) }),
    ...(otherwise !== undefined && { dataCounts: unique(counts), dataOtherwise: otherwise }),
  };
}

/** The same of one that only comes or goes as a whole. */
export function standing({ leans }: Phrase) {
  return leaning({ needs: leans?.needs ?? [] });
}

/** And of one whose place goes by something else. */
export function counting({ leans: { counts = [], otherwise } = {} }: Phrase) {
  return leaning(otherwise === undefined ? {} : { counts, otherwise });
}

/** All parts of the talk: "of 4" leans on them. */
export function allParts({ deck }: LayoutContext): string[] {
  return deck.sections.map(({ id }) => `@${id}`);
}

/** All slides of the part that a slide belongs to: the part's length leans on them. */
export function slidesWithin({ slides, data: { section } }: LayoutContext): string[] {
  return slides.filter(({ data }) => data.section === section).map(({ data }) => data.id);
}

/** A part's name on the map leans on the part. */
export function mapped({ deck }: LayoutContext, part: number) {
  const section = deck.sections[part];
  return section ? leaning({ needs: [`@${section.id}`] }) : {};
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join(' ');
}
