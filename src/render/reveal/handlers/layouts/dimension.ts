import type { Element, ElementContent } from 'hast';
import type { DimensionContent, DimensionLane } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import { type LayoutContext, subjectOf } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

/** Width of the body in px; what a bar keeps free beside its name; the mean width of a letter in ems. */
const WIDTH = 1696;
const PADDING = 84;
const LETTER = 0.56;
/** Least width in px that holds a note, and one that stands beside a name. */
const NOTE = 480;
const ROOMY = 1000;
/** Sizes of a bar's name in px, largest first: the steps z0 to z4 of the sheet. */
const NAME = [72, 60, 48, 40, 34] as const;

/** An axis of categories, a bar a subject over what it covers, and examples under the axis. */
export function dimension(content: DimensionContent, context: LayoutContext): ElementContent[] {
  const { categories, form, lanes } = content;
  const shown = categories.some(({ examples }) => examples.length > 0);
  const [inner, outer] = lanes;
  const drawn =
    form === 'nested' && inner && outer
      ? [holder(outer, inner, content, context)]
      : lanes.map((lane) => (form === 'lattice' ? dots(lane, content, context) : strip(lane, content, context)));
  const className = [`cols-${categories.length}`, `axis-${form}`, `ranges-${lanes.length}`];
  return contentSlide(context, [
    h('div.dimension', { className }, [
      h(
        'ul.range-axis',
        { className: [size(longest(categories.map(({ text }) => text.text)), [10, 14])] },
        categories.map(({ text, icon: name }) => h('li', [icon(context, name), h('p', text.text)])),
      ),
      h('ul.ranges', drawn),
      ...(shown
        ? [
            h(
              'ul.range-kinds',
              categories.map((one) => kinds(one, context)),
            ),
          ]
        : []),
    ]),
  ]);
}

/** The outer subject's panel over the whole axis, with the inner one's bar in it. */
function holder(
  outer: DimensionLane,
  inner: DimensionLane,
  content: DimensionContent,
  context: LayoutContext,
): Element {
  return h('li.range-holds', { className: [`lane-${outer.subject}`, ...certainty(outer.note)] }, [
    h('div.range-head', [h('p.name', nameOf(outer, context)), h('p.note', words(outer.note, context))]),
    heard(outer, content),
    h('ul', [strip(inner, content, context)]),
  ]);
}

/** A subject's bar over its stretch of the axis, with what it says in it or beside it, where there is room. */
function strip(lane: DimensionLane, content: DimensionContent, context: LayoutContext): Element {
  const column = WIDTH / content.categories.length;
  const [from, to] = ends(lane.covers);
  const width = column * (to - from + 1);
  const name = subjectOf(context, lane.subject)?.short ?? lane.subject;
  const step = NAME.findIndex((px) => name.length * px * LETTER <= width - PADDING);
  const inside = width >= (content.lanes.length > 2 ? ROOMY : NOTE);
  const beside = lane.reach === null && !inside ? besides(from, to, content.categories.length) : null;
  const note = words(lane.note, context);
  return h('li.range-strip', { className: [`lane-${lane.subject}`] }, [
    h(
      'div.range-bar',
      { className: [...place(from, to), `z${step < 0 ? NAME.length - 1 : step}`, ...certainty(lane.note)] },
      [h('p.name', nameOf(lane, context)), ...(inside ? [h('p.note', note)] : [])],
    ),
    heard(lane, content),
    ...(beside ? [h('p.note.range-beside', { className: place(...beside) }, note)] : []),
    ...(lane.reach ? [reach(lane.reach, column, context)] : []),
  ]);
}

/** The wider stretch of the axis that a bar leaves free, where a line can stand in it. */
function besides(from: number, to: number, count: number): readonly [number, number] | null {
  const [left, right] = [from, count - 1 - to];
  const free: readonly [number, number] = right >= left ? [to + 1, count - 1] : [0, from - 1];
  return (WIDTH / count) * Math.max(left, right) >= NOTE ? free : null;
}

/** What is hedged beyond a bar: its words where they have room, else their tag. */
function reach({ covers, text }: NonNullable<DimensionLane['reach']>, column: number, context: LayoutContext): Element {
  const tag = { ...text, text: '' };
  const shown = column * covers.length >= NOTE ? text : tag;
  return h('div.range-more', { className: place(...ends(covers)) }, [h('p', words(shown, context))]);
}

/** A subject's shape under every category that it covers. */
function dots(lane: DimensionLane, content: DimensionContent, context: LayoutContext): Element {
  return h('li.range-dots', { className: [`lane-${lane.subject}`, ...certainty(lane.note)] }, [
    h('p.name', nameOf(lane, context)),
    heard(lane, content),
    h(
      'div.range-cells',
      { ariaHidden: 'true' },
      lane.covers.map((at) => h('span.range-dot', { className: place(at, at) }, [marker([lane.subject])])),
    ),
  ]);
}

/** What the drawing shows, for those who hear it. */
function heard(lane: DimensionLane, { categories }: DimensionContent): Element {
  const names = lane.covers.map((at) => categories[at]?.text.text ?? '');
  return h('p.unseen', labels.covers(names, categories.length));
}

function kinds({ text, examples }: DimensionContent['categories'][number], context: LayoutContext): Element {
  return h('li', [
    ...(examples.length > 0 ? [h('span.unseen', `${text.text}: `)] : []),
    ...examples.map((one) => h('span.range-kind', words(one, context))),
  ]);
}

function nameOf(lane: DimensionLane, context: LayoutContext): ElementContent[] {
  return [marker([lane.subject]), h('span', subjectOf(context, lane.subject)?.short ?? lane.subject)];
}

function ends(indexes: readonly number[]): readonly [number, number] {
  return [indexes[0] ?? 0, indexes.at(-1) ?? 0];
}

/** Columns of the grid, counted from one. */
function place(from: number, to: number): string[] {
  return [`from-${from + 1}`, `to-${to + 1}`];
}
