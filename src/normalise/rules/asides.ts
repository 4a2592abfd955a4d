import type { Rule } from '../rules.ts';
import { withoutNumber } from '../shape.ts';

const MINUTES = /\(\d{1,3}\s?min(?:utes)?\)$/i;

/** Sections that serve the page: `References`, `Next steps`, `About the author`, with all that they govern. */
export const asides: Rule = (units, { cues, plain }) => {
  const found = new Set<number>();
  let depth = Number.POSITIVE_INFINITY;
  units.forEach((unit, i) => {
    if (unit.type === 'heading') {
      const own = unit.depth ?? 2;
      // Where headings are only lines, how deep one nests is a guess: none that follows is taken for a part.
      if (own <= depth || plain) depth = Number.POSITIVE_INFINITY;
      const written = withoutNumber(unit.prose.text);
      const name = written.replace(/\s*\([^()]{1,30}\)$/, '');
      const lesson = MINUTES.test(written) && cues.has('is', 'boilerplate/lesson-headings', name);
      // What is left of a section of links: its heading.
      const empty = units[i + 1] === undefined || units[i + 1]?.type === 'heading';
      const links = empty && cues.has('opens', 'boilerplate/links-openers', name);
      const aside = own > 1 && (lesson || links || cues.has('is', 'boilerplate/aside-headings', name));
      if (aside && own < depth) depth = own;
    }
    if (depth !== Number.POSITIVE_INFINITY) found.add(i);
  });
  return found;
};
