import { adopted, patch } from './patch.ts';

/**
 * Puts the slides of a talk that was made again in the place of those that stand in `place`. Slides that stay keep their
 * element, whatever changed in them; others come and go; `shown`, which people look at, is never taken out and put back.
 * `built` holds the slides as the page was drawn from them. Returns the ids of the slides that changed or came.
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
  arrange(place, sections, shown);
  return changed;
}

/** A slide's id; a stack goes by that of its first slide. */
export function nameOf(section: Element): string {
  return section.id || (section.querySelector('section')?.id ?? '');
}

/** The slides that stand in a place, by name. */
function byName(place: Element): Map<string, Element> {
  return new Map([...place.querySelectorAll(':scope > section')].map((section) => [nameOf(section), section]));
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
