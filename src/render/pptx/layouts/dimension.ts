import type { DimensionContent, DimensionLane } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { words as said } from '../../reveal/parts/phrase.ts';
import { card, grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { iconShape, markerShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { scaleForAll } from '../text/fit.ts';
import { lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { dashOf, nameOf } from './pieces.ts';

const AXIS = 136;
/** Least width in px that holds a note, and one that stands beside a name. */
const NOTE = 480;
const ROOMY = 1000;
/** Room for the lanes' names where their stretches have gaps. */
const NAMES = 340;

/** An axis of categories, a bar a subject over what it covers, and examples under the axis. */
export function dimension(content: DimensionContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => drawn(content, page, body));
}

function drawn(content: DimensionContent, page: Page, body: Box): Node[] {
  const { categories, form, lanes } = content;
  const left = form === 'lattice' ? NAMES : 0;
  const most = Math.max(0, ...categories.map(({ examples }) => examples.length));
  const foot = most > 0 ? most * 42 + 24 : 0;
  const across = { ...body, x: body.x + left, w: body.w - left };
  const area = { ...body, y: body.y + AXIS + 24, h: body.h - AXIS - 24 - foot };
  const [inner, outer] = lanes;
  const bars =
    form === 'nested' && inner && outer
      ? holder(outer, inner, content, page, area)
      : grid(area, 1, lanes.length, [0, 24]).flatMap((box, i) => {
          const lane = lanes[i];
          if (!lane) return [];
          return form === 'lattice'
            ? dots(lane, content, page, box)
            : [panel('Ground', box, { fill: 'sunk', radius: 32 }), ...strip(lane, content, page, box, box)];
        });
  return [
    ...axis(content, page, { ...across, h: AXIS }),
    {
      kind: 'group',
      name: 'What each covers',
      alt: lanes.map((lane) => `${nameOf(page, lane.subject)}: ${heard(lane, content)}`).join('. '),
      children: bars,
    },
    ...(foot > 0 ? kinds(content, page, { ...across, y: body.y + body.h - foot + 16, h: foot - 16 }) : []),
  ];
}

function heard(lane: DimensionLane, { categories }: DimensionContent): string {
  return labels.covers(
    lane.covers.map((at) => categories[at]?.text.text ?? ''),
    categories.length,
  );
}

function axis({ categories }: DimensionContent, page: Page, box: Box): Node[] {
  const boxes = grid(box, categories.length, 1, [0, 0]);
  const texts = categories.map(({ text }) =>
    line(text.text, { size: 40, bold: true, colour: 'ink', align: 'centre', leading: 1.12 }),
  );
  const scale = scaleForAll(texts.map((one) => [[one], { w: (boxes[0]?.w ?? 0) - 16, h: 58 }] as const));
  return categories.flatMap(({ icon }, i): Node[] => {
    const place = boxes[i];
    const text = texts[i];
    if (!place || !text) return [];
    return [
      iconShape(page, icon, { x: place.x + place.w / 2 - 32, y: place.y, side: 64 }, 'ink-2', 1.5),
      words('Category', { ...place, x: place.x + 4, y: place.y + 74, w: place.w - 8, h: 60 }, [text], {
        scale,
        anchor: 'middle',
        balance: false,
      }),
    ];
  });
}

function kinds({ categories }: DimensionContent, page: Page, box: Box): Node[] {
  const boxes = grid(box, categories.length, 1, [0, 0]);
  const bodies = categories.map(({ examples }) =>
    examples.map(
      (one): Paragraph =>
        line(runsOf(said(one, page)), {
          size: categories.length > 5 ? 26 : 30,
          colour: 'ink-2',
          align: 'centre',
          leading: 1.25,
        }),
    ),
  );
  const scale = scaleForAll(bodies.map((one) => [one, { w: (boxes[0]?.w ?? 0) - 12, h: box.h }] as const));
  return bodies.flatMap((one, i) =>
    one.length > 0 && boxes[i]
      ? [words('Examples', { ...boxes[i], x: boxes[i].x + 2, w: boxes[i].w - 4 }, one, { scale, balance: false })]
      : [],
  );
}

/** The outer subject's panel over the whole axis, with the inner one's bar in it. */
function holder(outer: DimensionLane, inner: DimensionLane, content: DimensionContent, page: Page, area: Box): Node[] {
  const edge = { colour: dashOf(outer.note) ? 'line-2' : `${outer.subject}-solid`, width: 5, dash: dashOf(outer.note) };
  const name = line(nameOf(page, outer.subject), { size: 54, bold: true, colour: outer.subject, leading: 1.06 });
  const head = 104;
  const wide = Math.min(area.w * 0.5, lengthOf(name) + 20);
  return [
    panel('Holder', area, { fill: `${outer.subject}-tint`, line: edge, radius: 44 }),
    markerShape([outer.subject], { x: area.x + 40, y: area.y + 38, side: 34 }),
    words('Subject', { x: area.x + 92, y: area.y + 22, w: wide, h: 70 }, [name], { anchor: 'middle', balance: false }),
    words(
      'What it covers',
      { x: area.x + 92 + wide + 32, y: area.y + 22, w: area.w - wide - 164, h: 76 },
      [line(runsOf(said(outer.note, page)), { size: 34, colour: 'ink-2', align: 'right', leading: 1.2 })],
      { anchor: 'middle', balance: false },
    ),
    ...strip(inner, content, page, { ...area, y: area.y + head, h: area.h - head - 32 }, area),
  ];
}

/** A subject's bar over its stretch of the axis, with what it says in it or beside it, where there is room. */
function strip(lane: DimensionLane, { categories, lanes }: DimensionContent, page: Page, box: Box, edge: Box): Node[] {
  const column = edge.w / categories.length;
  const [from, to] = [lane.covers[0] ?? 0, lane.covers.at(-1) ?? 0];
  const nested = box !== edge;
  const x = box.x + from * column + (nested ? (from === 0 ? 32 : 16) : 0);
  const bar = { ...box, x, w: box.x + (to + 1) * column - x - (nested ? (to === categories.length - 1 ? 32 : 16) : 0) };
  const dash = dashOf(lane.note);
  const ink = dash ? 'ink' : `${lane.subject}-on`;
  const name = line(nameOf(page, lane.subject), {
    size: lanes.length > 2 ? 48 : 66,
    bold: true,
    colour: dash ? lane.subject : ink,
    leading: 1.06,
  });
  const inside = bar.w >= (lanes.length > 2 ? ROOMY : NOTE);
  const note = line(runsOf(said(lane.note, page)), {
    size: lanes.length > 2 ? 28 : 34,
    colour: inside ? ink : 'ink-2',
    leading: 1.25,
    gap: 10,
  });
  const skin = {
    fill: dash ? `${lane.subject}-tint` : `${lane.subject}-solid`,
    line: dash ? { colour: 'line-2', width: 4, dash } : null,
    radius: 32,
  };
  const pad = inside ? 40 : 32;
  const runs = note.runs.map((run) => (dash ? run : { ...run, colour: undefined }));
  const free = lane.reach === null && !inside ? besides(box, bar, column, from, to, categories.length) : null;
  return [
    card(
      'Stretch',
      bar,
      skin,
      inside ? (lanes.length > 2 ? [inline(name, runs)] : [name, { ...note, runs }]) : [name],
      { inset: [pad, 12, pad, 12] },
    ),
    ...(free
      ? [
          words('What it covers', free.box, [{ ...note, gap: 0, align: free.left ? 'right' : 'left' }], {
            anchor: 'middle',
          }),
        ]
      : []),
    ...(lane.reach ? reach(lane, column, page, box) : []),
  ];
}

/** A name with what is said of it on its line, for bars that are low. */
function inline(name: Paragraph, runs: Paragraph['runs']): Paragraph {
  return {
    ...name,
    leading: 1.15,
    runs: [
      ...name.runs,
      { text: '   ' },
      ...runs.map((run) => ({ ...run, bold: false, share: 0.62 * (run.share ?? 1) })),
    ],
  };
}

/** The wider stretch that a bar leaves free, where a line can stand in it. */
function besides(box: Box, bar: Box, column: number, from: number, to: number, count: number) {
  const left = from > count - 1 - to;
  const w = column * (left ? from : count - 1 - to);
  if (w < NOTE) return null;
  return { left, box: { ...box, x: (left ? box.x : bar.x + bar.w) + 36, w: w - 76 } };
}

/** What is hedged beyond a bar: its words where they have room, else their tag. */
function reach({ reach: more, subject }: DimensionLane, column: number, page: Page, box: Box): Node[] {
  if (!more) return [];
  const [from, to] = [more.covers[0] ?? 0, more.covers.at(-1) ?? 0];
  const place = { ...box, x: box.x + from * column + 16, w: (to - from + 1) * column - 48 };
  const shown = column * more.covers.length >= 480 ? more.text : { ...more.text, text: '' };
  const text = line(runsOf(said(shown, page)), { size: 30, colour: 'ink', leading: 1.28 });
  return [
    card(
      'Further',
      place,
      { fill: null, line: { colour: `${subject}-solid`, width: 4, dash: 'dash' }, radius: 32 },
      [text],
      { inset: [30, 12, 30, 12] },
    ),
  ];
}

/** A subject's shape under every category that it covers. */
function dots(lane: DimensionLane, { categories, lanes }: DimensionContent, page: Page, box: Box): Node[] {
  const side = lanes.length > 2 ? 52 : 64;
  const column = (box.w - NAMES) / categories.length;
  const name = line(nameOf(page, lane.subject), { size: 40, bold: true, colour: lane.subject, leading: 1.1 });
  return [
    card(
      'Lane',
      box,
      {
        fill: `${lane.subject}-tint`,
        line: dashOf(lane.note) ? { colour: 'line-2', width: 4, dash: 'dash' } : null,
        radius: 32,
      },
      [name],
      { inset: [36, 8, box.w - NAMES + 20, 8], balance: false },
    ),
    ...lane.covers.map((at) =>
      markerShape([lane.subject], {
        x: box.x + NAMES + (at + 0.5) * column - side / 2,
        y: box.y + (box.h - side) / 2,
        side,
      }),
    ),
  ];
}
