import { factsOf, sectionsIn } from '../section.ts';

/** A slide as the view knows it, from the page that the view is opened with. */
export interface Spoken {
  readonly id: string;
  readonly title: string;
  /** Whole seconds that it may take. */
  readonly seconds: number;
  /** Number of its part, null for what opens and closes the talk. */
  readonly part: number | null;
  /** Where a speaker who is late goes on after it. */
  readonly skip: string | null;
  /** Steps that it is shown in after it came. */
  readonly steps: number;
  readonly element: HTMLElement;
}

/** A talk's slides in order, and the names of its parts by number. */
export interface Talk {
  readonly slides: readonly Spoken[];
  readonly parts: ReadonlyMap<number, string>;
  /** Seconds of all slides. */
  readonly total: number;
}

/** Reads the slides that stand in the deck's markup now. */
export function talkOf(main: HTMLElement): Talk {
  const elements = sectionsIn(main);
  const slides = elements.map(spoken);
  const named = elements.filter(({ dataset }) => dataset.partName !== undefined);
  return {
    slides,
    parts: new Map(named.map(({ dataset }) => [Number(dataset.part), dataset.partName ?? ''])),
    total: slides.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function spoken(element: HTMLElement): Spoken {
  const { id, title, seconds, part } = factsOf(element);
  return {
    id,
    title: title || id,
    seconds,
    part: part === null ? null : Number(part),
    skip: element.dataset.skip ?? null,
    steps: element.querySelectorAll('.fragment').length,
    element,
  };
}
