import type { Element, ElementContent } from 'hast';
import { boxOf, clipped } from './clip.ts';
import { classesOf, type Frame } from './frame.ts';
import type { Box, Node, Point, Shape, Step } from './node.ts';
import { stepsOf } from './path.ts';
import { type Scope, styleOf } from './style.ts';
import { svgText } from './svg-text.ts';

const CANVAS: Box = { x: 0, y: 0, w: 1920, h: 1080 };

/**
 * A drawing of the page as native shapes: `box` is where its view box lies on the canvas (whole, in the middle). `scope`
 * says which of the page's rules paint it.
 */
export function shapesOf(svg: Element, box: Box, scope: Scope): Node[] {
  const [, , width = 1, height = 1] = String(svg.properties.viewBox ?? '')
    .split(' ')
    .map(Number);
  const scale = Math.min(box.w / width, box.h / height);
  const frame = { x: box.x + (box.w - width * scale) / 2, y: box.y + (box.h - height * scale) / 2, scale };
  return inside(svg.children, frame, scope, []);
}

function inside(children: readonly ElementContent[], frame: Frame, scope: Scope, above: readonly string[]): Node[] {
  const elements = children.filter((child) => child.type === 'element');
  return elements.flatMap((one, i): Node[] => {
    if (one.tagName === 'g') return inside(one.children, moved(one, frame), scope, [...above, ...classesOf(one)]);
    if (one.tagName === 'text') return svgText(elements, i, frame, scope, above);
    const shape = shapeOf(one, frame, scope, [...above, ...classesOf(one), `@${one.tagName}`]);
    return shape ? [clipped(shape, CANVAS)] : [];
  });
}

function moved({ properties }: Element, frame: Frame): Frame {
  const [, x = '0', y = '0', scale = '1'] =
    /translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([-\d.]+)\))?/.exec(String(properties.transform ?? '')) ?? [];
  return {
    x: frame.x + Number(x) * frame.scale,
    y: frame.y + Number(y) * frame.scale,
    scale: frame.scale * Number(scale),
  };
}

function shapeOf(element: Element, frame: Frame, scope: Scope, classes: readonly string[]): Shape | null {
  const placed = FORMS[element.tagName]?.((name) => Number(element.properties[name] ?? 0), element, frame, classes);
  if (!placed) return null;
  const { fill, line } = styleOf(scope, classes);
  const width = line && { ...line, width: line.width * (line.fixed ? 1 : frame.scale) };
  return { kind: 'shape', name: 'Drawing', alt: null, ...placed, fill, line: width };
}

type Placed = Pick<Shape, 'box' | 'form'>;
type Read = (name: string) => number;

const FORMS: Readonly<
  Record<string, (of: Read, element: Element, frame: Frame, classes: readonly string[]) => Placed>
> = {
  circle: (of, _, frame) => ({
    box: on(frame, of('cx') - of('r'), of('cy') - of('r'), 2 * of('r'), 2 * of('r')),
    form: { is: 'ellipse' },
  }),
  rect: (of, _, frame) => ({
    box: on(frame, of('x'), of('y'), of('width'), of('height')),
    form: of('rx') > 0 ? { is: 'round', radius: of('rx') * frame.scale } : { is: 'rect' },
  }),
  line: (of, _, frame) =>
    pathed(
      [
        ['M', [of('x1'), of('y1')]],
        ['L', [of('x2'), of('y2')]],
      ],
      frame,
    ),
  path: (_, element, frame, classes) => {
    const steps = stepsOf(String(element.properties.d ?? ''));
    // A ring: two circles in one path, the inner of them a fifth smaller.
    if (!classes.includes('shape-b')) return pathed(steps, frame);
    const { x, y, w, h } = boxOf(steps);
    return { box: on(frame, x, y, w, h), form: { is: 'ring', thick: (w / 10) * frame.scale } };
  },
};

function on({ x, y, scale }: Frame, left: number, top: number, w: number, h: number): Box {
  return { x: x + left * scale, y: y + top * scale, w: w * scale, h: h * scale };
}

function pathed(steps: readonly Step[], frame: Frame): Placed {
  const { x, y, w, h } = boxOf(steps);
  return {
    box: on(frame, x, y, w, h),
    form: { is: 'path', outlines: [{ steps: shifted(steps, x, y, frame.scale), filled: true, drawn: true }] },
  };
}

/** A path from its own left top, at a scale. */
export function shifted(steps: readonly Step[], x: number, y: number, scale: number): Step[] {
  return steps.map(
    ([name, ...points]) =>
      [name, ...(points as Point[]).map(([px, py]) => [(px - x) * scale, (py - y) * scale])] as unknown as Step,
  );
}
