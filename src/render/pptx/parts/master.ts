import { document, el } from '../../ooxml/element.ts';
import { SPACES } from '../../ooxml/names.ts';
import { colourOf } from '../draw/paint.ts';
import { places } from '../frame/places.ts';
import { FRAMES } from '../frame/plan.ts';
import type { Look } from '../look.ts';
import { points } from '../text/write.ts';
import { holderShape, type Kept } from './holder.ts';
import { SHARED } from './holders.ts';
import { groundOf } from './layouts.ts';
import { colourMap } from './theme.ts';
import { tree } from './tree.ts';

const HOLDERS: readonly Kept[] = [
  { ...SHARED.title, holder: { type: 'title' }, prompt: 'Title' },
  {
    holder: { type: 'body', idx: 1 },
    name: 'Text',
    box: { x: places.left, y: 300, w: places.width, h: 640 },
    prompt: 'Text',
    size: 40,
    colour: 'ink',
  },
  { ...SHARED.sources, holder: { type: 'ftr', idx: 3 } },
  { ...SHARED.number, holder: { type: 'sldNum', idx: 4 } },
];

/** Ids of a master and its layouts in the presentation: one row of numbers from 2³¹ on. */
export const MASTER_ID = 2_147_483_648;

/** The slide master: what all layouts have in common. Its relations are the layouts in order, then the theme. */
export function masterPart(look: Look): string {
  return document(
    el(
      'p:sldMaster',
      SPACES,
      el('p:cSld', {}, groundOf('bg', look), tree(...HOLDERS.map((one, i) => holderShape(one, i + 2, look)))),
      colourMap(look),
      el(
        'p:sldLayoutIdLst',
        {},
        ...FRAMES.map((_, i) => el('p:sldLayoutId', { id: MASTER_ID + 1 + i, 'r:id': `rId${i + 1}` })),
      ),
      el('p:hf', { hdr: false, dt: false }),
      el(
        'p:txStyles',
        {},
        el('p:titleStyle', {}, level(1, 64, '+mj', true, look)),
        el('p:bodyStyle', {}, ...levels(look)),
        el('p:otherStyle', {}, ...levels(look)),
      ),
    ),
  );
}

function levels(look: Look): string[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => level(n, n === 1 ? 40 : 34, '+mn', false, look));
}

/** How text of a level is set where nothing else says so. No bullets: no slide of ours has any. */
export function level(n: number, size: number, face: '+mj' | '+mn', bold: boolean, look: Look): string {
  return el(
    `a:lvl${n}pPr`,
    {
      marL: 0,
      indent: 0,
      algn: 'l',
      defTabSz: 914_400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    el('a:buNone'),
    el(
      'a:defRPr',
      { sz: points(size), b: bold, kern: 1200 },
      el('a:solidFill', {}, colourOf('ink', look)),
      el('a:latin', { typeface: `${face}-lt` }),
      el('a:ea', { typeface: `${face}-ea` }),
      el('a:cs', { typeface: `${face}-cs` }),
    ),
  );
}
