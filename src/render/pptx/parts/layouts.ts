import { document, el } from '../../ooxml/element.ts';
import { SPACES } from '../../ooxml/names.ts';
import { panel, rule } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { colourOf } from '../draw/paint.ts';
import { drawn, numbered } from '../draw/write.ts';
import { places } from '../frame/places.ts';
import type { FrameName } from '../frame/plan.ts';
import type { Colour, Look } from '../look.ts';
import type { Writing } from '../text/write.ts';
import { holderShape, type Kept } from './holder.ts';
import { SHARED } from './holders.ts';
import { tree } from './tree.ts';

interface Frame {
  readonly title: string;
  /** The kind of layout that programs know. */
  readonly type: 'title' | 'secHead' | 'titleOnly' | 'obj';
  readonly ground: Colour;
  readonly holders: readonly Kept[];
  readonly nodes: readonly Node[];
}

const TITLE: Kept = { ...SHARED.title, holder: { type: 'title' } };
const EYEBROW: Kept = {
  holder: { type: 'body', idx: 10 },
  name: 'Section',
  box: places.eyebrow,
  prompt: 'Section',
  size: 28,
  colour: 'muted',
  anchor: 'middle',
  tracking: -0.008,
};
const FOOT: readonly Kept[] = [
  { ...SHARED.sources, holder: { type: 'ftr', idx: 11 } },
  { ...SHARED.number, holder: { type: 'sldNum', idx: 12 } },
];
const RULE = rule(places.rule.x, places.rule.y, places.rule.w, 'line');

/** The file's own layouts: what they keep room for, and what stands on all their slides. */
export const LAYOUTS = {
  cover: {
    title: 'Cover',
    type: 'title',
    ground: 'bg',
    holders: [
      {
        ...TITLE,
        holder: { type: 'ctrTitle' },
        box: { x: 112, y: 250, w: 980, h: 480 },
        prompt: 'Title of the talk',
        size: 104,
        leading: 0.87,
        tracking: -0.035,
        anchor: 'middle',
      },
      {
        holder: { type: 'subTitle', idx: 1 },
        name: 'Lead',
        box: { x: 112, y: 760, w: 860, h: 120 },
        prompt: 'What it is about, for how long',
        size: 40,
        colour: 'ink-2',
        leading: 1.09,
        tracking: -0.016,
      },
    ],
    nodes: [],
  },
  part: {
    title: 'Part',
    type: 'secHead',
    ground: 'inv-bg',
    holders: [
      {
        ...TITLE,
        box: { x: 112, y: 300, w: 960, h: 300 },
        prompt: 'Part',
        size: 132,
        colour: 'inv-ink',
        leading: 0.86,
        tracking: -0.035,
        anchor: 'middle',
      },
      {
        holder: { type: 'body', idx: 1 },
        name: 'Lead',
        box: { x: 112, y: 640, w: 760, h: 160 },
        prompt: 'What the part shows',
        size: 40,
        colour: 'inv-muted',
        leading: 1.13,
        tracking: -0.016,
      },
    ],
    nodes: [],
  },
  claim: { title: 'Claim', type: 'titleOnly', ground: 'bg', holders: [TITLE, EYEBROW, ...FOOT], nodes: [RULE] },
  quote: {
    title: 'Quotation',
    type: 'titleOnly',
    ground: 'bg',
    holders: [
      {
        ...TITLE,
        box: { x: 112, y: 180, w: 1640, h: 620 },
        prompt: '“Somebody’s own words.”',
        size: 110,
        bold: false,
        serif: true,
        leading: 0.94,
        tracking: -0.028,
        anchor: 'middle',
      },
      EYEBROW,
      ...FOOT,
    ],
    nodes: [RULE],
  },
  break: {
    title: 'Break',
    type: 'titleOnly',
    ground: 'inv-bg',
    holders: [
      {
        ...TITLE,
        box: { x: 112, y: 300, w: 880, h: 200 },
        prompt: 'Break',
        size: 172,
        colour: 'inv-ink',
        leading: 0.86,
        tracking: -0.035,
      },
    ],
    nodes: [],
  },
} satisfies Record<FrameName, Frame> as Readonly<Record<FrameName, Frame>>;

/** A layout part. `more`: what stands on all its slides of a brand. */
export function layoutPart(name: FrameName, writing: Writing, more: readonly Node[]): string {
  const { title, type, ground, holders, nodes } = LAYOUTS[name];
  const ids = numbered();
  return document(
    el(
      'p:sldLayout',
      { ...SPACES, type, preserve: true },
      el(
        'p:cSld',
        { name: title },
        groundOf(ground, writing.look),
        tree(
          ...[...nodes, ...more].map((node) => drawn(node, writing, ids)),
          ...holders.map((one) => holderShape(one, ids(), writing.look)),
        ),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
}

export function groundOf(colour: Colour, look: Look): string {
  return el('p:bg', {}, el('p:bgPr', {}, el('a:solidFill', {}, colourOf(colour, look)), el('a:effectLst')));
}

/** The white plate on which a logo lies on a dark page. */
export function plate(box: Box): Node {
  return panel('Plate', { x: box.x - 12, y: box.y - 6, w: box.w + 24, h: box.h + 12 }, { fill: '#ffffff', radius: 10 });
}
