import { type ObjectivesContent, uncapitalise } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { longest, size } from '../../reveal/parts/phrase.ts';
import { grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaled, scaleFor, scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line } from '../text/runs.ts';
import { ruled } from './pieces.ts';

/** Most lines that leave room for the part's name in large. */
const BIG = 3;
const SIDE = 440;
const SIZES: Readonly<Record<number, readonly number[]>> = { 1: [84, 76, 64], 2: [64, 58, 52], 3: [54, 50, 44] };

/** What people can do afterwards, and where the part stands in the day. */
export function objectives(content: ObjectivesContent, page: Page): readonly Plan[] {
  const opener = content.part !== null && content.objectives.length <= BIG;
  return claimSlide(page, (body) => drawn(content, body, opener), {
    note: '',
    ...(opener && { large: { size: 104, above: 46, below: 60 } }),
  });
}

function drawn(content: ObjectivesContent, body: Box, opener: boolean): Node[] {
  const { part, objectives: lines } = content;
  const area = { ...body, y: body.y + 70, w: body.w - SIDE - 96, h: body.h - 70 };
  const step = Number(size(longest(lines), [44, 64]).slice(1));
  const most = (opener ? SIZES[lines.length] : [48, 44, 38])?.[step] ?? 38;
  const height = opener ? area.h : Math.min(area.h, lines.length * 150);
  const boxes = grid({ ...area, h: height }, 1, lines.length, [0, 0]);
  const tick = opener && lines.length === 1 ? 76 : 52;
  const texts = lines.map((one) => line(uncapitalise(one), { size: most, bold: true, colour: 'ink', leading: 1.14 }));
  const scale = scaleForAll(
    texts.map((one) => [[one], { w: area.w - tick - 32, h: (boxes[0]?.h ?? 0) - 12 }] as const),
  );
  return [
    words(
      'Lead-in',
      { ...body, w: area.w, h: 50 },
      [line(part ? labels.afterPart : labels.atTheEnd, { size: 40, colour: 'ink-2' })],
      { anchor: 'middle', balance: false },
    ),
    ...boxes.flatMap((box, i): Node[] => [
      ruled(box.x, box.y, box.w, 'line'),
      panel(
        'Box to tick',
        { x: box.x, y: box.y + (box.h - tick) / 2, w: tick, h: tick },
        { fill: 'surface', line: { colour: 'ink', width: 4 }, radius: 12 },
      ),
      words('Objective', { ...box, x: box.x + tick + 32, w: box.w - tick - 32 }, [texts[i] ?? line('', { size: 24 })], {
        anchor: 'middle',
        scale,
      }),
    ]),
    ruled(area.x, area.y + height - 2, area.w, 'line'),
    ...place(content, { ...body, x: body.x + body.w - SIDE, w: SIDE }, opener),
  ];
}

/** Which part of how many, how long, and all parts on a line. */
function place({ part, parts, seconds }: ObjectivesContent, box: Box, opener: boolean): Node[] {
  const head = [
    line(
      part
        ? [{ text: labels.part(part.n), bold: true, colour: 'ink' }, { text: ` ${labels.partOf(parts.length)}` }]
        : labels.parts(parts.length),
      { size: 30, colour: 'ink-2' },
    ),
    line(labels.wholeMinutes(seconds), { size: 44, bold: true, colour: 'ink', gap: 6 }),
  ];
  const names = parts.map((name, i) =>
    line(name, {
      size: parts.length > 5 ? 26 : 28,
      bold: part?.n === i + 1,
      colour: part?.n === i + 1 ? 'ink' : 'ink-2',
      leading: 1.2,
    }),
  );
  const w = box.w - 80 - 40;
  const gap = parts.length > 5 ? 13 : 20;
  const room = box.h - 80 - 120 - gap * parts.length;
  const scale = scaleFor(names, { w, h: room });
  const set = names.map((one) => scaled([one], scale)[0] ?? one);
  let y = box.y + 40 + 128;
  const way = set.flatMap((one, i): Node[] => {
    const h = heightOf([one], w) + 2;
    const top = y;
    y += h + gap;
    const here = part?.n === i + 1;
    const link: Node[] =
      i + 1 < parts.length
        ? [
            panel(
              'Line',
              { x: box.x + 40 + 9, y: top + one.size * 0.6 + 11, w: 4, h: Math.max(1, h + gap - 22) },
              { fill: 'line' },
            ),
          ]
        : [];
    return [
      ...link,
      panel(
        'Stop',
        { x: box.x + 42, y: top + one.size * 0.6 - 9, w: 18, h: 18 },
        { fill: here ? 'ink' : 'sunk', line: { colour: here ? 'ink' : 'line-2', width: 4 }, form: { is: 'ellipse' } },
      ),
      words('Part', { x: box.x + 80, y: top, w, h }, [one], { scale: 1, balance: false }),
    ];
  });
  const height = opener ? box.h : Math.min(box.h, y - box.y + 20);
  return [
    panel('Ground', { ...box, h: height }, { fill: 'sunk', radius: 32 }),
    words('Length', { x: box.x + 40, y: box.y + 40, w: box.w - 80, h: 106 }, head, { balance: false }),
    ...way,
  ];
}
