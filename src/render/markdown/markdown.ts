import type { Artifact, Deck } from '../../model/index.ts';
import { references } from '../documents/handout/references.ts';
import { sheetOf } from '../documents/handout/sheet.ts';
import { timelineOf } from '../documents/timeline.ts';
import { DIALECTS, type SlideDialect } from './dialects.ts';
import { footnotes } from './footnotes.ts';
import { slide } from './slide.ts';

/**
 * The deck as Markdown, a file for each family of programs that shows such slides: titles, lists, tables, quotes, tasks with their
 * answers a step later, notes with the time, and the place of every sentence. Text of a source stays text.
 */
export function markdown(deck: Deck): readonly Artifact[] {
  return Object.values(DIALECTS).map((dialect) => ({ path: dialect.path, content: written(deck, dialect) }));
}

function written(deck: Deck, dialect: SlideDialect): string {
  const cited = references(deck);
  const sheet = sheetOf(deck, cited);
  const slides = timelineOf(deck).moments.map((moment) => slide(moment, sheet, dialect).join('\n\n'));
  const end = dialect.footnotes ? footnotes(deck, cited) : [];
  return `${[dialect.front(deck).join('\n'), slides.join('\n\n---\n\n'), ...end].join('\n\n')}\n`;
}
