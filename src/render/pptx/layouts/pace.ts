import { clock, labels } from '../../reveal/labels.ts';
import { card, grid, words } from '../draw/make.ts';
import type { Box, Node, Shape } from '../draw/node.ts';
import { scaleForAll } from '../text/fit.ts';
import { line } from '../text/runs.ts';
import { ruled } from './pieces.ts';

interface Step {
  readonly text: string;
  readonly seconds: number;
}

/** The time that the audience has, in a ring. */
export function ring(
  seconds: number,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): Shape {
  const thick = side * 0.05;
  const text = line(clock(seconds), {
    size: side * (seconds >= 3600 ? 0.2 : 0.27),
    bold: true,
    colour: 'ink',
    align: 'centre',
    leading: 1.1,
  });
  return card(
    'Time',
    { x, y, w: side, h: side },
    { fill: null, line: { colour: 'ink', width: thick }, form: { is: 'ellipse' } },
    [text],
    { balance: false, wrap: false, inset: [0, 0, 0, 0] },
  );
}

/** What people do, one under another: number, words, minutes. */
export function stepList(steps: readonly Step[], box: Box, size: number): Node[] {
  const boxes = grid(box, 1, steps.length, [0, 0]);
  const number = size * 1.7;
  const time = size * 3.6;
  const texts = steps.map(({ text }) => line(text, { size, bold: true, colour: 'ink', leading: 1.18 }));
  const scale = scaleForAll(
    texts.map((one) => [[one], { w: box.w - number - time - 24, h: (boxes[0]?.h ?? 0) - 8 }] as const),
  );
  return boxes.flatMap((place, i): Node[] => {
    const step = steps[i];
    const text = texts[i];
    if (!step || !text) return [];
    return [
      ruled(place.x, place.y, place.w, 'line'),
      words('Step', { ...place, w: number }, [line(String(i + 1), { size: size * 1.6, serif: true, colour: 'ink' })], {
        anchor: 'middle',
        balance: false,
      }),
      words('What to do', { ...place, x: place.x + number + 8, w: place.w - number - time - 16 }, [text], {
        anchor: 'middle',
        scale,
        balance: false,
      }),
      words(
        'Time',
        { ...place, x: place.x + place.w - time, w: time },
        [line(labels.minutes(step.seconds), { size: Math.min(size, 26), colour: 'muted', align: 'right' })],
        { anchor: 'middle', balance: false },
      ),
    ];
  });
}

/** The same side by side, with the time at the end. */
export function timeLine(steps: readonly Step[], seconds: number, box: Box): Node[] {
  const clockSide = box.h;
  const boxes = grid({ ...box, w: box.w - clockSide - 48 }, steps.length, 1, [24, 0]);
  const size = steps.length > 3 ? 24 : 26;
  const bodies = steps.map((step) => [
    line(step.text, { size, bold: true, colour: 'ink', leading: 1.2 }),
    line(labels.minutes(step.seconds), { size: 24, colour: 'muted', leading: 1.2 }),
  ]);
  const scale = scaleForAll(bodies.map((one) => [one, { w: (boxes[0]?.w ?? 0) - 50, h: box.h }] as const));
  return [
    ...boxes.flatMap((place, i): Node[] => [
      words('Step', { ...place, w: 44 }, [line(String(i + 1), { size: 46, serif: true, colour: 'ink' })], {
        anchor: 'middle',
        balance: false,
      }),
      words('What to do', { ...place, x: place.x + 50, w: place.w - 50 }, bodies[i] ?? [], {
        anchor: 'middle',
        scale,
        balance: false,
      }),
    ]),
    ring(seconds, { x: box.x + box.w - clockSide + 4, y: box.y + 4, side: clockSide - 8 }),
  ];
}
