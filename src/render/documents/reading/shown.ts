import type { ElementContent } from 'hast';
import type { LayoutName, Layouts, SlideData } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { points, quote, stat, takeaways, timeline } from '../handout/facts.ts';
import type { Draw } from '../handout/knowledge.ts';
import { own } from '../handout/own.ts';
import { type Sheet, under } from '../handout/sheet.ts';
import { comparison, dimension, risk } from '../handout/tables.ts';
import { definition, taxonomy, terms } from '../handout/terms.ts';
import { industry, spotlight } from '../handout/uses.ts';
import { cover, objectives, pause, plan, references } from './frames.ts';
import { discussion, exercise, quiz } from './tasks.ts';

/** Says in structure and words what a slide shows, below its heading. */
export type Show<L extends LayoutName> = (content: Layouts[L], sheet: Sheet, data: SlideData) => ElementContent[];

/** What every layout shows, to read; nothing that the heading above it says already. */
const SHOWN = {
  title: cover,
  roadmap: plan,
  section: () => [],
  objectives,
  definition: whole(definition),
  terms: whole(terms),
  taxonomy: (content, sheet, data) => [
    h('p.hint', 'Each lies within what stands above it.'),
    ...whole(taxonomy)(content, sheet, data),
  ],
  compare: ({ subjects, stages }, sheet) =>
    comparison(
      subjects,
      stages.map(({ label, sides }) => ({ facet: label, sides })),
      sheet,
    ),
  matrix: ({ subjects, rows }, sheet) => comparison(subjects, rows, sheet),
  dimension: whole(dimension),
  industry: whole(industry),
  spotlight: whole(spotlight),
  stat: (content, sheet, data) => [
    ...whole(stat)(content, sheet, data),
    ...(content.share ? [h('p.hint', `Drawn: ${content.share.filled} of ${content.share.of} filled.`)] : []),
  ],
  risk: whole(risk),
  quote: whole(quote),
  points: whole(points),
  timeline: whole(timeline),
  quiz,
  exercise,
  discussion,
  break: pause,
  takeaways: whole(takeaways),
  sources: references,
  own: whole(own),
} satisfies { [L in LayoutName]: Show<L> };

export function show(data: SlideData, sheet: Sheet): ElementContent[] {
  // The layout and its content are one pair in SlideData; TypeScript can't follow a pair through a table.
  const drawn = (SHOWN[data.layout] as Show<LayoutName>)(data.content, under(data.tag, sheet), data);
  return drawn.filter((node) => node.type !== 'element' || node.children.length > 0);
}

/** Whether a slide has a heading of its own: the page's and the part's are those of covers and dividers. */
export function isShown(layout: LayoutName): boolean {
  return layout !== 'title' && layout !== 'section';
}

const NOTHING_SAID: ReadonlySet<string | null> = new Set();

/** A drawing of the handout, with all that the slide shows: no sentence is taken to say it. */
function whole<L extends LayoutName>(draw: Draw<L>): Show<L> {
  return (content, sheet, { title }) => draw(content, sheet, NOTHING_SAID, title);
}
