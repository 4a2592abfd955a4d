import { el } from '../../ooxml/element.ts';
import type { Box, Form, Outline, Point, Step } from './node.ts';
import { emu } from './units.ts';

/** The geometry of a shape in its box: one of the program's own forms where there is one, else a path. */
export function geometryOf(form: Form, { w, h }: Box): string {
  const least = Math.max(1, Math.min(w, h));
  if (form.is === 'path') return custom(form.outlines, w, h);
  if (form.is === 'round') return preset('roundRect', Math.min(50_000, Math.round((form.radius / least) * 100_000)));
  if (form.is === 'ring') return preset('donut', Math.round((form.thick / least) * 100_000));
  return preset(form.is);
}

function preset(name: string, adjust?: number): string {
  const guides = adjust === undefined ? [] : [el('a:gd', { name: 'adj', fmla: `val ${adjust}` })];
  return el('a:prstGeom', { prst: name }, el('a:avLst', {}, ...guides));
}

function custom(outlines: readonly Outline[], w: number, h: number): string {
  return el(
    'a:custGeom',
    {},
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst'),
    el('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
    el(
      'a:pathLst',
      {},
      ...outlines.map(({ steps, filled, drawn }) =>
        el(
          'a:path',
          { w: emu(w), h: emu(h), fill: filled ? undefined : 'none', stroke: drawn ? undefined : '0' },
          ...steps.map(step),
        ),
      ),
    ),
  );
}

function step(one: Step): string {
  const [name, ...points] = one;
  if (name === 'Z') return el('a:close');
  return el(NAMES[name], {}, ...(points as readonly Point[]).map(([x, y]) => el('a:pt', { x: emu(x), y: emu(y) })));
}

const NAMES = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo' } as const;
