/** What a slide says of itself, from its section's data. */
export interface SectionFacts {
  readonly id: string;
  /** As it is read and typed: plain spaces, no signs that can't be seen. */
  readonly title: string;
  /** Whole seconds that it may take. */
  readonly seconds: number;
  readonly layout: string;
  /** Id of its section of the talk, or null. */
  readonly section: string | null;
  /** The number of its part, and the part's name where it is the first slide of it. */
  readonly part: string | null;
  readonly partName: string | null;
}

/** The slides that stand in a page or in a part of it, in the order of the talk. */
export function sectionsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('.slides section[data-timing]')];
}

export function factsOf(element: HTMLElement): SectionFacts {
  const { timing, layout = '', section = null, part = null, partName = null } = element.dataset;
  return { id: element.id, title: titleOf(element), seconds: Number(timing) || 0, layout, section, part, partName };
}

function titleOf(element: HTMLElement): string {
  const text = element.querySelector('h1, h2')?.textContent ?? '';
  return text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
