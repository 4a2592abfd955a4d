import type { TakeawaysContent } from '../../../model/index.ts';
import { miniature } from '../../reveal/motif/miniature.ts';
import { hued } from '../../reveal/parts/frame.ts';
import { longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';

type Item = TakeawaysContent['items'][number];

/** Sizes of head and text, largest first, by how many there are. */
const SIZES: Readonly<Record<number, readonly [head: readonly number[], text: readonly number[]]>> = {
  1: [
    [84, 76, 64],
    [44, 44, 44],
  ],
  2: [
    [60, 56, 48],
    [40, 38, 36],
  ],
  3: [
    [48, 44, 38],
    [34, 32, 30],
  ],
  4: [
    [38, 38, 34],
    [28, 28, 28],
  ],
};

/** What to keep: each point under a miniature of the drawing that made it. */
export function takeaways({ items }: TakeawaysContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) =>
    items.length === 1 ? alone(items[0] as Item, page, body) : columns(items, page, body),
  );
}

function bodyOf(item: Item, page: Page, all: readonly Item[]): Paragraph[] {
  const [heads, texts] = SIZES[Math.min(4, all.length)] ?? [[38], [28]];
  const head = heads[Number(size(longest(all.map((one) => one.head.text)), [24, 36]).slice(1))] ?? 38;
  const text = texts[Number(size(longest(all.map((one) => one.text.text)), [70, 110]).slice(1))] ?? 28;
  return [
    line(runsOf(hued(page, item.head.text)), { size: head, bold: true, colour: 'ink', leading: 1.12 }),
    ...(item.text.text
      ? [line(runsOf(said(item.text, page)), { size: text, colour: 'ink-2', leading: 1.28, gap: 16 })]
      : []),
  ];
}

function columns(items: readonly Item[], page: Page, body: Box): Node[] {
  const boxes = grid(body, items.length, 1, [items.length > 3 ? 36 : 64, 0]);
  const texts = items.map((item) => bodyOf(item, page, items));
  const w = boxes[0]?.w ?? 0;
  const scale = scaleForAll(texts.map((one) => [one, { w, h: body.h - 290 }] as const));
  const tall = Math.max(...texts.map((one) => heightOf(one, w, scale)));
  const figure = Math.min(items.length === 2 ? 440 : 420, body.h - tall - 40);
  return boxes.flatMap((box, i) => {
    const item = items[i];
    if (!item) return [];
    return [
      ...drawing(item, page, { ...box, h: figure }),
      words('Takeaway', { ...box, y: box.y + figure + 34, h: body.h - figure - 34 }, texts[i] ?? [], { scale }),
    ];
  });
}

function alone(item: Item, page: Page, body: Box): Node[] {
  const w = (body.w - 80) / 2;
  return [
    ...drawing(item, page, { ...body, w }),
    words('Takeaway', { ...body, x: body.x + w + 80, w }, bodyOf(item, page, [item]), { anchor: 'middle' }),
  ];
}

function drawing({ figure }: Item, page: Page, box: Box): Node[] {
  const most = Math.min(box.w / 480, (box.h - 24) / 320, box.w > 700 && box.h > 500 ? 1.4 : 1);
  const inner = {
    x: box.x + (box.w - 480 * most) / 2,
    y: box.y + (box.h - 320 * most) / 2,
    w: 480 * most,
    h: 320 * most,
  };
  return [
    panel('Ground', box, { fill: 'sunk', radius: 32 }),
    { kind: 'group', name: 'Figure', alt: null, children: shapesOf(miniature(figure, page), inner, 'mini') },
  ];
}
