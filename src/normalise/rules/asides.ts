import { sentencesOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { blockProses } from '../proses.ts';
import type { Rule } from '../rules.ts';
import { withoutNumber } from '../shape.ts';
import type { Unit } from '../units.ts';
import { isAsked } from './tasks.ts';

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
      const lesson =
        cues.has('is', 'boilerplate/lesson-headings', name) && (MINUTES.test(written) || isLesson(units, i, own, cues));
      // What is left of a section of links: its heading.
      const empty = units[i + 1] === undefined || units[i + 1]?.type === 'heading';
      const links = empty && cues.has('opens', 'boilerplate/links-openers', name);
      const ends = cues.has('ends', 'boilerplate/aside-heading-ends', name);
      const aside = own > 1 && (lesson || links || ends || cues.has('is', 'boilerplate/aside-headings', name));
      if (aside && own < depth) depth = own;
    }
    if (depth !== Number.POSITIVE_INFINITY) found.add(i);
  });
  return found;
};

/** Share of a section's sentences that tasks, questions and licences must be. */
const SHARE = 0.6;
const LICENCE = /\blicen[cs]ed?\b|\bCC[ -]BY\b|https?:\/\//i;

/** Whether a section holds what a lesson asks, or who made what it shows. */
function isLesson(units: readonly Unit[], at: number, depth: number, cues: Cues): boolean {
  const next = units.findIndex((unit, i) => i > at && unit.type === 'heading' && (unit.depth ?? 2) <= depth);
  const texts = units
    .slice(at + 1, next < 0 ? units.length : next)
    .flatMap((unit) => (unit.type === 'block' ? blockProses(unit.block) : unit.type === 'line' ? [unit.prose] : []))
    .flatMap((prose) => sentencesOf(prose.text).map(({ text }) => text));
  const asked = texts.filter((text) => isAsked(text, cues) || LICENCE.test(text)).length;
  return texts.length > 0 && asked >= texts.length * SHARE;
}
