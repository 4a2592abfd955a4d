import type { Element, ElementContent } from 'hast';
import type { Phrase, SubjectKey, TimelineContent } from '../../../../model/index.ts';
import { h, s } from '../../../markup/element.ts';
import { type LayoutContext, subjectOf } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

type Items = TimelineContent['items'];

/** What is expected: over an axis of years where each has one, else as a fan from today. */
export function timeline({ dated, items }: TimelineContent, context: LayoutContext): ElementContent[] {
  const scale = size(longest(items.map(({ text }) => text.text)), [44, 70]);
  const form = dated ? dates(items, context) : fanned(items, context);
  const name = dated ? 'div.dates' : 'div.fan';
  return contentSlide(context, [h(name, { className: [`fan-${items.length}`, scale] }, form)]);
}

/** Lines from today to cards side by side, for a path would claim an order that nobody states. */
function fanned(items: Items, context: LayoutContext): Element[] {
  return [
    h('div.fan-now', { ariaHidden: 'true' }, h('p', labels.today)),
    fan(items),
    h(
      'ul.fan-cards',
      items.map((item) => card(item, context, [icon(context, item.icon)])),
    ),
  ];
}

/** Each year at its place on the axis, joined to the card that stands under it or near it. */
function dates(items: Items, context: LayoutContext): Element[] {
  return [
    axis(items),
    h(
      'ol.fan-cards',
      items.map((item) => card(item, context, [h('p.date', item.when ?? '')])),
    ),
  ];
}

function card({ who, text }: Items[number], context: LayoutContext, head: readonly Element[]): Element {
  return h('li', { className: [`panel-${hueOf(who)}`, ...certainty(text)] }, [
    ...head,
    h('div', [...whose(who, context), h('p.said', words(text, context))]),
  ]);
}

/** Room of the axis, px. */
const ROOM = { width: 1696, height: 150, line: 16, mark: 12 };

/** Years in proportion between the middles of the first and the last card; dashed behind the last that is stated. */
function axis(items: Items): Element {
  const column = (ROOM.width + GAP) / items.length;
  const middle = (i: number) => column * (i + 0.5) - GAP / 2;
  const years = items.map(({ when }) => Number(when));
  const [first = 0, last = 1] = [years[0], years.at(-1)];
  const scale = (middle(items.length - 1) - middle(0)) / (last - first);
  const places = years.map((year) => middle(0) + (year - first) * scale);
  const sure = items.findLastIndex(({ text }) => certainty(text).length === 0);
  const bounds = [middle(0), places[sure] ?? middle(0), middle(items.length - 1)] as const;
  const stretch = (from: number, to: number, className: string[]) =>
    to > from ? [s('path.axis', { className, d: `M${from} ${ROOM.line} H${to}` })] : [];
  const lines = items.map(({ who, text }, i) => {
    const [x = 0, to] = [places[i], middle(i)];
    const d = `M${x} ${ROOM.line} C${x} ${ROOM.height * 0.6} ${to} ${ROOM.height * 0.5} ${to} ${ROOM.height}`;
    return s('path', { className: lineOf(who, text), d });
  });
  return s('svg.date-lines', { ...ROOM_BOX, ariaHidden: 'true' }, [
    ...lines,
    ...stretch(bounds[0], bounds[1], []),
    ...stretch(bounds[1], bounds[2], ['dashed']),
    ...places.map((cx) => s('circle', { cx, cy: ROOM.line, r: ROOM.mark })),
  ]);
}

const ROOM_BOX = { viewBox: `0 0 ${ROOM.width} ${ROOM.height}`, width: ROOM.width, height: ROOM.height };

/** Height of the cards and the gap between two, in px of the sheet; titles of one line leave a little more. */
const HEIGHT = 680;
const GAP = 24;
const WIDTH = 250;

/** A line to the middle of each card, in a box that the sheet stretches to the height of all cards. */
function fan(items: Items): Element {
  const row = (HEIGHT + GAP) / items.length;
  const paths = items.map(({ who, text }, i) => {
    const to = row * (i + 0.5) - GAP / 2;
    const d = `M0 ${HEIGHT / 2} C${WIDTH * 0.6} ${HEIGHT / 2} ${WIDTH * 0.4} ${to} ${WIDTH} ${to}`;
    return s('path', { className: lineOf(who, text), d });
  });
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  return s('svg.fan-lines', { ...box, preserveAspectRatio: 'none', ariaHidden: 'true' }, paths);
}

/** In the hue of what it leads to; dashed where that isn't stated for certain. */
function lineOf(who: readonly SubjectKey[], text: Phrase): string[] {
  return [`fan-${hueOf(who)}`, ...certainty(text)];
}

function hueOf(who: readonly SubjectKey[]): SubjectKey | 'none' {
  return (who.length === 1 && who[0]) || 'none';
}

/** Whom it is about, where the talk is about more than one. */
function whose(who: readonly SubjectKey[], context: LayoutContext): Element[] {
  if (who.length === 0 || context.deck.subjects.length < 2) return [];
  const [only, ...others] = who.map((key) => subjectOf(context, key)?.short ?? key);
  return [h('p.whose', [marker(who), h('span', others.length > 0 ? labels.together : only)])];
}
