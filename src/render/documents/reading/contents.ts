import type { Element } from 'hast';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { Moment, Stretch, Timeline } from '../timeline.ts';
import { inTimeWords } from '../times.ts';

/** Most slides whose titles are all listed; of a longer talk the parts are. */
const MOST = 40;

/** What is on the page, with links: parts with their slides, what frames them, the sources. */
export function contents({ stretches, moments }: Timeline, sourced: boolean): Element {
  const inFull = moments.length <= MOST;
  return h('nav.contents', { ariaLabelledBy: 'contents' }, [
    h('h2', { id: 'contents' }, 'Contents'),
    h('ol', { role: 'list' }, [
      ...stretches.flatMap((stretch, i) => entries(stretch, i, inFull)),
      ...(sourced ? [h('li', link('#sources', 'Sources'))] : []),
    ]),
  ]);
}

function entries({ part, again, seconds, moments }: Stretch, index: number, inFull: boolean): Element[] {
  const titled = moments.filter(hasHeading);
  if (part === null) return titled.map(entry);
  const { n, section } = part;
  return [
    h('li.in-parts', [
      h('p', [
        link(`#part-${index + 1}`, `${n}. ${section.name}${again ? ', continued' : ''}`),
        h('small', ` ${inTimeWords(seconds)}`),
      ]),
      ...(inFull && titled.length > 0 ? [h('ol', { role: 'list' }, titled.map(entry))] : []),
    ]),
  ];
}

/** Covers and dividers say what the page's and the part's headings say. */
function hasHeading({ slide }: Moment): boolean {
  return slide.data.layout !== 'title' && slide.data.layout !== 'section';
}

function entry({ slide, n }: Moment): Element {
  return h('li', link(`#slide-${n}`, slide.data.title));
}

function link(href: string, text: string): Element {
  return h('a', { href }, oneLine(text));
}
