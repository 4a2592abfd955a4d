import type { Rule } from '../rules.ts';
import { withoutNumber } from '../shape.ts';

/** Sections that serve the page: `References`, `Next steps`, `About the author`, with all that they govern. */
export const asides: Rule = (units, { cues }) => {
  const found = new Set<number>();
  let depth = Number.POSITIVE_INFINITY;
  units.forEach((unit, i) => {
    if (unit.type === 'heading') {
      const own = unit.depth ?? 2;
      if (own <= depth) depth = Number.POSITIVE_INFINITY;
      const name = withoutNumber(unit.prose.text);
      // What is left of a section of links: its heading.
      const empty = units[i + 1] === undefined || units[i + 1]?.type === 'heading';
      const links = empty && cues.has('opens', 'boilerplate/links-openers', name);
      const aside = own > 1 && (links || cues.has('is', 'boilerplate/aside-headings', name));
      if (aside && own < depth) depth = own;
    }
    if (depth !== Number.POSITIVE_INFINITY) found.add(i);
  });
  return found;
};
