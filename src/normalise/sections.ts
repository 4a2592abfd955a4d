import type { Prose, Section } from '../model/index.ts';
import type { Unit } from './units.ts';

/** The sections that units make: each heading governs what follows it; text before any is section 0 of depth 0. */
export function sectionsOf(units: readonly Unit[]): readonly Section[] {
  const sections: (Section & { blocks: Section['blocks'][number][] })[] = [];
  /** Sections that what follows may lie in, from the outermost to the nearest. */
  const above: Section[] = [];
  const open = (heading: Prose | null, depth: number) => {
    while ((above.at(-1)?.depth ?? 0) >= depth && above.length > 0) above.pop();
    const section = { index: sections.length, depth, heading, parent: above.at(-1)?.index ?? null, blocks: [] };
    sections.push(section);
    if (depth > 0) above.push(section);
  };
  for (const unit of units) {
    if (unit.type === 'heading') {
      open(unit.prose, unit.depth ?? 2);
      continue;
    }
    if (sections.length === 0) open(null, 0);
    sections.at(-1)?.blocks.push(unit.type === 'line' ? { type: 'paragraph', prose: unit.prose } : unit.block);
  }
  return sections;
}
