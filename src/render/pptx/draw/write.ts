import { el } from '../../ooxml/element.ts';
import { ANCHORS, bodyOf, paragraphOf, type Writing } from '../text/write.ts';
import { geometryOf } from './geometry.ts';
import {
  around,
  type Box,
  type Cell,
  type Group,
  type Holder,
  type Node,
  type Picture,
  type Shape,
  type Table,
} from './node.ts';
import { colourOf, fillOf, lineOf } from './paint.ts';
import { emu } from './units.ts';

/** Numbers of shapes, each once in a slide. */
export type Ids = () => number;

/** What is drawn, as elements of a slide's tree. */
export function drawn(node: Node, writing: Writing, ids: Ids): string {
  if (node.kind === 'group') return node.children.length === 0 ? '' : group(node, writing, ids);
  if (node.kind === 'table') return table(node, writing, ids);
  return node.kind === 'picture' ? picture(node, ids) : shape(node, writing, ids);
}

/** Numbers from two on: one is the tree's own. */
export function numbered(): Ids {
  let last = 1;
  return () => {
    last += 1;
    return last;
  };
}

function known(
  { name, alt, body }: { name: string; alt?: string | null | undefined; body?: unknown },
  ids: Ids,
): string {
  const quiet = alt === null || (alt === undefined && body === undefined);
  return el('p:cNvPr', { id: ids(), name, descr: alt ?? undefined }, ...(quiet ? [DECORATIVE] : []));
}

/** Marks what screen readers pass over. */
const DECORATIVE = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ),
);

function place({ x, y, w, h }: Box, name = 'a:xfrm', inner = false): string {
  const [off, ext] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(w), cy: emu(h) },
  ];
  return el(name, {}, el('a:off', off), el('a:ext', ext), ...(inner ? [el('a:chOff', off), el('a:chExt', ext)] : []));
}

function shape(node: Shape, writing: Writing, ids: Ids): string {
  const { box, form, fill, line, body, holder } = node;
  const text = body !== undefined && fill === null && line === null && form.is === 'rect';
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      known(node, ids),
      holder ? el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })) : el('p:cNvSpPr', text ? { txBox: true } : {}),
      el('p:nvPr', {}, ...(holder ? [placeholder(holder)] : [])),
    ),
    holder
      ? el('p:spPr', {}, place(box))
      : el('p:spPr', {}, place(box), geometryOf(form, box), fillOf(fill, writing.look), lineOf(line, writing.look)),
    ...(body ? [bodyOf(body, writing)] : []),
  );
}

function placeholder({ type, idx }: Holder): string {
  return el('p:ph', { type, sz: type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined, idx });
}

function group(node: Group, writing: Writing, ids: Ids): string {
  const head = known(node, ids);
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, head, el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr', {}, place(around(node.children), 'a:xfrm', true)),
    ...node.children.map((child) => drawn(child, writing, ids)),
  );
}

function table(node: Table, writing: Writing, ids: Ids): string {
  const { box, columns, rows, heads } = node;
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      known(node, ids),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr'),
    ),
    place(box, 'p:xfrm'),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        el(
          'a:tbl',
          {},
          el('a:tblPr', { firstRow: true, firstCol: heads ? true : undefined }),
          el('a:tblGrid', {}, ...columns.map((w) => el('a:gridCol', { w: emu(w) }))),
          ...rows.map(({ height, cells }) => el('a:tr', { h: emu(height) }, ...cells.map((one) => cell(one, writing)))),
        ),
      ),
    ),
  );
}

function cell({ body, fill, above, below, before }: Cell, writing: Writing): string {
  const [l, t, r, b] = body.inset.map(emu);
  const side = (name: string, line = null as Cell['below'] | null) => lineOf(line ?? null, writing.look, name);
  return el(
    'a:tc',
    {},
    el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...body.paragraphs.map((one) => paragraphOf(one, writing))),
    el(
      'a:tcPr',
      { marL: l, marR: r, marT: t, marB: b, anchor: ANCHORS[body.anchor] },
      side('a:lnL', before),
      side('a:lnR'),
      side('a:lnT', above),
      side('a:lnB', below),
      fill === null ? el('a:noFill') : el('a:solidFill', {}, colourOf(fill, writing.look)),
    ),
  );
}

function picture(node: Picture, ids: Ids): string {
  const vector = node.vector
    ? [
        el(
          'a:extLst',
          {},
          el(
            'a:ext',
            { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
            el('asvg:svgBlip', {
              'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
              'r:embed': node.vector,
            }),
          ),
        ),
      ]
    : [];
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      known(node, ids),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el('p:blipFill', {}, el('a:blip', { 'r:embed': node.image }, ...vector), el('a:stretch', {}, el('a:fillRect'))),
    el('p:spPr', {}, place(node.box), geometryOf({ is: 'rect' }, node.box)),
  );
}
