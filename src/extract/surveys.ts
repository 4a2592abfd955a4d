import { capitalise } from '../model/index.ts';
import { namesDanger, underDangers } from './hazards.ts';
import type { IndustryPlace } from './industries.ts';
import type { Passage, Reading } from './passage.ts';
import { proseOf, surveyed } from './sectors.ts';

/** The paragraphs of surveys, by their keys. */
export function surveysOf(reading: Reading): ReadonlyMap<string, IndustryPlace> {
  const sections = new Map<string, Passage[]>();
  for (const passage of reading.passages) {
    if (passage.item !== null || passage.at !== 0 || passage.headings.length === 0) continue;
    if (underDangers(passage, reading.cues) || namesDanger(passage, reading.cues)) continue;
    const key = passage.document.source.id;
    sections.set(key, [...(sections.get(key) ?? []), passage]);
  }
  const found = new Map<string, IndustryPlace>();
  for (const first of sections.values())
    for (const [passage, sector] of surveyed(reading, first)) {
      const prose = proseOf(passage, sector);
      const name = capitalise(prose.text);
      found.set(paragraphOf(passage), { key: sector.key, name, document: passage.document, prose, rule: 'survey' });
    }
  return found;
}

/** The key of a passage's paragraph or item. */
export function paragraphOf(passage: Passage): string {
  return `${passage.document.source.id}#${passage.section.index}.${passage.block}.${passage.item ?? ''}`;
}
