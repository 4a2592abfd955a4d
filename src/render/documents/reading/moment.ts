import type { Element, ElementContent } from 'hast';
import type { Phrase, Slide } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Sheet } from '../handout/sheet.ts';
import type { Moment } from '../timeline.ts';
import { isShown, show } from './shown.ts';

/** A slide to read: its heading with the way to the slide, what it shows, what is said. */
export function momentPart(moment: Moment, heading: 'h2' | 'h3', sheet: Sheet): Element {
  const { slide, n } = moment;
  const { data } = slide;
  const shown = show(data, sheet);
  const body = [
    ...(shown.length > 0 ? [h('div.shown', shown)] : []),
    ...(data.activity ? said(slide, sheet, isOwn) : data.mode === 'work' ? folded(slide, sheet) : said(slide, sheet)),
  ];
  if (!isShown(data.layout)) return h('div.intro', { id: `slide-${n}` }, body);
  const id = `slide-${n}-title`;
  return h(`article.read.${data.mode}`, { id: `slide-${n}`, ariaLabelledBy: id }, [
    h(heading, { id }, [...oneLine(data.title), ...sheet.cite(data.titleFrom.spans)]),
    h('p.aside', [
      h('a', { href: moment.href }, `Slide ${n}`),
      ...(data.tag === null ? [] : [' ', h(`span.tag.${data.mode}`, oneLine(data.tag))]),
    ]),
    ...body,
  ]);
}

/** Of what is said where the audience works, the task tells all but what the speaker wrote. */
function isOwn({ confidence }: Phrase): boolean {
  return confidence === 'own';
}

/** What is said aloud, each sentence with its place. */
export function said(slide: Slide, sheet: Sheet, isTold: (one: Phrase) => boolean = () => true): Element[] {
  const sentences = slide.children.flatMap(({ data }) => data.script).filter(isTold);
  const words = sentences.flatMap((one, i): ElementContent[] => [
    ...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...sheet.phrase(one),
  ]);
  return words.length > 0 ? [h('p.said', words)] : [];
}

/** The words of a task give its answers away. */
function folded(slide: Slide, sheet: Sheet): Element[] {
  const words = said(slide, sheet);
  return words.length > 0 ? [h('details', [h('summary', 'Show what is said'), ...words])] : [];
}
