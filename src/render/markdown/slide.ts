import type { ElementContent } from 'hast';
import type { SlideData } from '../../model/index.ts';
import type { Sheet } from '../documents/handout/sheet.ts';
import { show } from '../documents/reading/shown.ts';
import { paragraphsOf } from '../documents/script.ts';
import type { Moment } from '../documents/timeline.ts';
import { elapsed, inShort } from '../documents/times.ts';
import { blocks } from './blocks.ts';
import type { SlideDialect } from './dialects.ts';
import { escapeStart, written } from './escape.ts';

/** A slide as blocks: its title, what it shows, what is said over it. */
export function slide({ slide: one, start, seconds }: Moment, sheet: Sheet, dialect: SlideDialect): readonly string[] {
  const { data } = one;
  const from = marks(sheet.cite(data.titleFrom.spans), dialect);
  const said = paragraphsOf(one).map((text) => escapeStart(written(text)));
  return [
    dialect.heading(written(data.title), data.id),
    ...(data.tag === null ? [] : [`*${written(data.tag)}*`]),
    ...extra(data, sheet, dialect),
    ...blocks(show(data, sheet), dialect),
    ...dialect.notes([
      `At ${elapsed(start)}, for ${inShort(seconds)}${from === '' ? '' : `; the title says ${from}`}`,
      ...said,
    ]),
  ];
}

/** What covers, dividers and trees show besides what a page to read says of them: there, other parts of the page do. */
function extra(data: SlideData, sheet: Sheet, dialect: SlideDialect): readonly string[] {
  if (data.layout === 'title') {
    const { lead, audience, byline } = data.content;
    return [lead, audience, byline ?? ''].filter((line) => line !== '').map((line) => escapeStart(written(line)));
  }
  if (data.layout === 'section') {
    const { name, lead } = data.content;
    const shown = lead === null ? [] : sheet.phrase(lead);
    return [`**${written(name)}**`, ...blocks(shown, dialect)];
  }
  return [];
}

function marks(nodes: readonly ElementContent[], dialect: SlideDialect): string {
  return blocks(nodes, dialect).join('');
}
