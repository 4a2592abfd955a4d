import type { Element } from 'hast';
import type { Deck, Span } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import type { PlacesOf } from '../places.ts';
import { paragraphsOf } from '../script.ts';
import { skipInWords } from '../skips.ts';
import { tag } from '../tag.ts';
import type { Moment } from '../timeline.ts';
import { elapsed, inShort, timeOfDay } from '../times.ts';
import { activityPart } from './activity.ts';

/** A slide for whoever leads it: when, how long, every word to say with its places, and what people do. */
export function momentPart(deck: Deck, moment: Moment, placesOf: PlacesOf): Element {
  const { slide, n, start, seconds, cuts } = moment;
  const { data } = slide;
  const told = tag(data);
  const id = `slide-${n}`;
  return h(`article.moment.${data.mode}`, { ariaLabelledBy: id }, [
    h('div.when', [h('b', timeIn(deck, start)), ` ${inShort(seconds)}`]),
    h('div.what', [
      h('h3', { id }, [h('a.n', { href: moment.href, ariaLabel: `Slide ${n}:` }, `${n}`), ' ', ...oneLine(data.title)]),
      ...(told === null ? [] : [told]),
      ...script(moment, placesOf),
      ...(data.activity ? [activityPart(data.activity, placesOf)] : []),
      ...cuts.map((skip) => h('p.skip', skipInWords(skip, deck.from))),
    ]),
  ]);
}

function script({ slide }: Moment, placesOf: PlacesOf): Element[] {
  const said = paragraphsOf(slide).filter((text) => text !== '');
  const spans: Span[] = slide.children.flatMap(({ data }) => data.script.flatMap((phrase) => [...phrase.spans]));
  const places = placesOf(spans);
  return [
    ...said.map((text) => h('p.say', oneLine(text))),
    ...(places !== '' ? [h('p.from', oneLine(`From ${places}`))] : []),
  ];
}

function timeIn({ from }: Deck, start: number): string {
  if (from === null) return elapsed(start);
  const { minute, rest } = timeOfDay(from + start);
  return `${minute}${rest}`;
}
