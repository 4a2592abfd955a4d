import type { ElementContent } from 'hast';
import { h } from '../../markup/element.ts';
import { labels } from '../labels.ts';

/** Most rows of a list; a page with more is no use to anybody. */
export const MOST_ROWS = 300;

/** A part of the page with its heading, or nothing when it holds nothing. */
export function section(id: string, title: string, hint: string | null, content: ElementContent[]): ElementContent[] {
  if (content.length === 0) return [];
  const heading = h('h2', { id: `${id}-title` }, title);
  return [
    h('section.part', { id, ariaLabelledBy: `${id}-title` }, [
      heading,
      ...(hint === null ? [] : [h('p.hint', hint)]),
      ...content,
    ]),
  ];
}

/** The first rows of a list, and how many the page leaves out. */
export function atMost<T>(rows: readonly T[], draw: (row: T) => ElementContent): ElementContent[] {
  const more = rows.length - MOST_ROWS;
  return [...rows.slice(0, MOST_ROWS).map(draw), ...(more > 0 ? [h('li.notice', labels.more(more))] : [])];
}
