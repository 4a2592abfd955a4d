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
  const elements = [...main.querySelectorAll<HTMLElement>('.slides section[data-timing]')];
  const slides = elements.map(spoken);
  const named = elements.filter(({ dataset }) => dataset.partName !== undefined);
  return {
    slides,
    parts: new Map(named.map(({ dataset }) => [Number(dataset.part), dataset.partName ?? ''])),
    total: slides.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function spoken(element: HTMLElement): Spoken {
  const { timing, part, skip } = element.dataset;
  return {
    id: element.id,
    // Spaces that don't break are for the slide; who types a title types plain ones.
    title: element.querySelector('h1, h2')?.textContent?.replace(/\s+/g, ' ').trim() || element.id,
    seconds: Number(timing) || 0,
    part: part === undefined ? null : Number(part),
    skip: skip ?? null,
    steps: element.querySelectorAll('.fragment').length,
    element,
  };
}
