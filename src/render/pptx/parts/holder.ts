import { el } from '../../ooxml/element.ts';
import type { Box, Holder } from '../draw/node.ts';
import { colourOf } from '../draw/paint.ts';
import { emu } from '../draw/units.ts';
import type { Colour, Look } from '../look.ts';
import { ANCHORS, points } from '../text/write.ts';

/** A place that a layout or master keeps, with how its text is set. */
export interface Kept {
  readonly holder: Holder;
  readonly name: string;
  readonly box: Box;
  /** What stands there in the layout itself. */
  readonly prompt: string;
  /** px */
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
  readonly serif?: boolean;
  /** Line height over the face's own, and letter spacing in em. */
  readonly leading?: number;
  readonly tracking?: number;
  readonly anchor?: keyof typeof ANCHORS;
  readonly align?: 'l' | 'r';
}

/** The placeholder as a shape. */
export function holderShape(kept: Kept, id: number, look: Look): string {
  const { holder, name, box, anchor = 'top' } = kept;
  const style = el(
    'a:lvl1pPr',
    { marL: 0, indent: 0, algn: kept.align ?? 'l' },
    el('a:lnSpc', {}, el('a:spcPct', { val: Math.round((kept.leading ?? 1) * 100) * 1000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    el('a:buNone'),
    el(
      'a:defRPr',
      { sz: points(kept.size), b: kept.bold ?? false, spc: Math.round((kept.tracking ?? 0) * kept.size * 50) },
      el('a:solidFill', {}, colourOf(kept.colour, look)),
      el('a:latin', { typeface: kept.serif ? look.serif : '+mn-lt' }),
    ),
  );
  const small = holder.type === 'ftr' || holder.type === 'sldNum';
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { type: holder.type, sz: small ? 'quarter' : undefined, idx: holder.idx })),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', {}, el('a:off', { x: emu(box.x), y: emu(box.y) }), el('a:ext', { cx: emu(box.w), cy: emu(box.h) })),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        { vert: 'horz', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: false, anchor: ANCHORS[anchor] },
        el('a:normAutofit'),
      ),
      el('a:lstStyle', {}, style),
      el('a:p', {}, promptOf(kept)),
    ),
  );
}

function promptOf({ holder, prompt }: Kept): string {
  const text = el('a:t', {}, prompt);
  if (holder.type === 'sldNum')
    return el(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
      el('a:rPr', { lang: 'en' }),
      text,
    );
  return prompt === '' ? el('a:endParaRPr', { lang: 'en' }) : el('a:r', {}, el('a:rPr', { lang: 'en' }), text);
}
