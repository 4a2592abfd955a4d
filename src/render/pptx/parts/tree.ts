import { el } from '../../ooxml/element.ts';

/** A slide's, layout's or master's tree of shapes. */
export function tree(...shapes: readonly string[]): string {
  const zero = { x: 0, y: 0 };
  const none = { cx: 0, cy: 0 };
  return el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el('a:xfrm', {}, el('a:off', zero), el('a:ext', none), el('a:chOff', zero), el('a:chExt', none)),
    ),
    ...shapes,
  );
}
