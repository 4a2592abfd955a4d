import type { Prose, Section } from '../model/index.ts';
import type { Unit } from './units.ts';

/** The sections that units make: each heading governs what follows it; text before any is section 0 of depth 0. */
export function sectionsOf(units: readonly Unit[]): readonly Section[] {
  const sections: (Section & { blocks: Section['blocks'][number][] })[] = [];
  const open = (heading: Prose | null, depth: number) => {
    const parent = sections.findLast((section) => section.depth < depth && section.depth > 0);
    sections.push({ index: sections.length, depth, heading, parent: parent?.index ?? null, blocks: [] });
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
