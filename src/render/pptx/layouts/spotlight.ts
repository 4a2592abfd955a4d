import type { SpotlightContent } from '../../../model/index.ts';
import { longest, longestWord, words as said, size } from '../../reveal/parts/phrase.ts';
import { card, grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { iconShape, markerShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaleForAll } from '../text/fit.ts';
import { line, runsOf } from '../text/runs.ts';
import { doubt, hueOf, nameOf, tintOf } from './pieces.ts';

type Lane = SpotlightContent['lanes'][number];

/** One industry close up: its picture, and a lane for each subject with what it does there. */
export function spotlight(content: SpotlightContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => [
    ...pane(content, page, { ...body, w: 404 }),
    ...lanes(content, page, { ...body, x: body.x + 436, w: body.w - 436 }),
  ]);
}

function pane({ name, icon }: SpotlightContent, page: Page, box: Box): Node[] {
  return [
    card(
      'Field',
      box,
      { fill: 'sunk', radius: 32 },
      [line(name, { size: 52, bold: true, colour: 'ink', leading: 1.08 })],
      { inset: [44, 250, 36, 52], anchor: 'bottom' },
    ),
    iconShape(page, icon, { x: box.x + 32, y: box.y + 52, side: 176 }, 'ink', 1.2),
  ];
}

function lanes({ lanes: all }: SpotlightContent, page: Page, body: Box): Node[] {
  const boxes = grid(body, 1, all.length, [0, all.length > 2 ? 24 : 32]);
  const pad = all.length > 2 ? 16 : 28;
  const left = all.length > 2 ? 216 : 260;
  const columns = Math.max(1, ...all.map((lane) => lane.texts.length));
  const stacked = all.length === 1;
  const area = (box: Box, lane: Lane): Box => {
    const from = lane.who.length > 0 ? left + pad : pad;
    return { x: box.x + from, y: box.y + pad, w: box.w - from - pad, h: box.h - 2 * pad };
  };
  const places = all.map((lane, i) =>
    stacked
      ? grid(area(boxes[i] ?? body, lane), 1, lane.texts.length, [0, 24])
      : grid(area(boxes[i] ?? body, lane), lane.texts.length, 1, [24, 0]),
  );
  const most = sizeOf(all, columns, stacked);
  const texts = all.map((lane) =>
    lane.texts.map((one) => line(runsOf(said(one, page)), { size: most, colour: 'ink', leading: 1.2 })),
  );
  const inset = [columns > 2 ? 24 : 36, 10, columns > 2 ? 20 : 32, 10] as const;
  const scale = scaleForAll(
    texts.flatMap((lines, i) =>
      lines.map(
        (one, at) =>
          [[one], { w: (places[i]?.[at]?.w ?? 0) - inset[0] - inset[2], h: (places[i]?.[at]?.h ?? 0) - 20 }] as const,
      ),
    ),
  );
  return all.flatMap((lane, i): Node[] => {
    const box = boxes[i];
    if (!box) return [];
    return [
      panel('Lane', box, { fill: tintOf(hueOf(lane.who)), radius: 32 }),
      ...(lane.who.length > 0
        ? subject(lane, page, { x: box.x + pad, y: box.y, w: left - 28, h: box.h }, all.length > 2)
        : []),
      ...lane.texts.map((phrase, at) =>
        card(
          'Use',
          places[i]?.[at] ?? box,
          { fill: 'surface', line: doubt(phrase), radius: 20 },
          [texts[i]?.[at] ?? line('', { size: 24 })],
          { inset, scale },
        ),
      ),
    ];
  });
}

function sizeOf(all: readonly Lane[], columns: number, stacked: boolean): number {
  const room = columns > 2 ? [28, 44] : columns > 1 ? [40, 64] : [60, 110];
  const sizes = stacked ? [56, 50, 44] : columns > 2 ? [34, 30, 28] : [40, 36, 32];
  return sizes[Number(size(longest(all.flatMap((lane) => lane.texts.map((text) => text.text))), room).slice(1))] ?? 28;
}

/** The subject as a big shape with its name in it; the shapes of several with their names below. */
function subject({ who }: Lane, page: Page, box: Box, small: boolean): Node[] {
  const names = who.map((key) => nameOf(page, key));
  const side = small ? 150 : 204;
  const [key] = who;
  const fits = who.length === 1 && longestWord(...names) <= (small ? 8 : 11.1) && longest(names) <= 14.6;
  const place = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side };
  if (fits && key) {
    const text = line(names[0] ?? '', {
      size: small ? 34 : 44,
      bold: true,
      colour: key === 'b' ? 'b' : `${key}-on`,
      align: 'centre',
      leading: 1.05,
    });
    const form = {
      a: { is: 'ellipse' },
      b: { is: 'ellipse' },
      c: { is: 'round', radius: side * 0.22 },
      d: { is: 'diamond' },
    } as const;
    const ring = small ? 12 : 18;
    const shown =
      key === 'b' ? { x: place.x + ring / 2, y: place.y + ring / 2, w: side - ring, h: side - ring } : place;
    const inner = key === 'd' ? side / 4 : side * 0.12;
    return [
      card(
        'Subject',
        shown,
        {
          fill: key === 'b' ? 'bg' : `${key}-solid`,
          line: key === 'b' ? { colour: 'b-solid', width: ring } : null,
          form: form[key],
        },
        [text],
        { inset: [inner, 8, inner, 8], balance: false },
      ),
    ];
  }
  const mark = small ? 64 : 96;
  const text = names.map((one) =>
    line(one, { size: small ? 26 : 30, bold: true, colour: 'ink', align: 'centre', leading: 1.2 }),
  );
  const tall = names.length * (small ? 34 : 42) * 1.4;
  const top = box.y + (box.h - mark - tall - 10) / 2;
  return [
    markerShape(who, { x: box.x + (box.w - mark) / 2, y: top, side: mark }),
    words('Subjects', { x: box.x, y: top + mark + 10, w: box.w, h: tall }, text, { balance: false }),
  ];
}
