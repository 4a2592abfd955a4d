import { adopted, patch } from './patch.ts';

/**
 * Puts the slides of a talk that was made again in the place of those that stand in `place`. Slides that stay keep their
 * element, whatever changed in them; others come and go; `shown`, which people look at, is never taken out and put back.
 * `built` holds the slides as the page was drawn from them. Returns the ids of the slides that changed or came. In the
 * scroll view, which gives each slide a page of its own, none may come or go.
 */
export function placeSections(
  place: Element,
  built: Element,
  fresh: Element,
  shown: Element | null = null,
): readonly string[] {
  const live = byName(place);
  const before = byName(built);
  const changed: string[] = [];
  const sections = [...fresh.children].map((section) => {
    const name = nameOf(section);
    const [standing, was] = [live.get(name), before.get(name)];
    const stays = standing !== undefined && was !== undefined;
    if (!stays || patch(standing, was, section)) changed.push(name);
    return stays ? standing : adopted(section);
  });
  if (stand(place)) arrange(place, sections, shown);
  return changed;
}

/** A slide's id; a stack goes by that of its first slide. */
export function nameOf(section: Element): string {
  return section.id || (section.querySelector('section')?.id ?? '');
}

/** Whether the slides of a place stand in it as they were drawn. */
export function stand(place: Element): boolean {
  return place.querySelector(':scope > section') !== null;
}

/** The slides of a place, by name. */
function byName(place: Element): Map<string, Element> {
  const sections = place.querySelectorAll(stand(place) ? ':scope > section' : 'section[data-timing]');
  return new Map([...sections].map((section) => [nameOf(section), section]));
}

/** Leaves nothing but these in a place, in this order, with as few moves as it takes. */
function arrange(place: Element, sections: readonly Element[], shown: Element | null): void {
  const stay: ReadonlySet<Node> = new Set(sections);
  for (const node of [...place.childNodes]) if (!stay.has(node)) node.remove();
  for (const [i, section] of sections.entries()) {
    if (section === shown) while (place.children[i] !== shown) place.children[i]?.remove();
    if (place.children[i] !== section) place.insertBefore(section, place.children[i] ?? null);
  }
}
