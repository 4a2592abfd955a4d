import type { PointsContent } from '../../../model/index.ts';
import { longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { card, grid } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { iconShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaleForAll } from '../text/fit.ts';
import { line, runsOf } from '../text/runs.ts';
import { doubt, hueOf, tintOf, whose } from './pieces.ts';

type Items = PointsContent['items'];

/** Most sizes by step, and how large the icons are, by how many there are. */
const TILES = {
  1: { sizes: [96, 84, 76, 68], icon: 208, pad: 72, stroke: 1.1 },
  2: { sizes: [64, 58, 52, 48], icon: 168, pad: 64, stroke: 1.25 },
  4: { sizes: [42, 40, 38, 36], icon: 84, pad: 40, stroke: 1.4 },
} as const;
const ROWS = {
  2: { sizes: [68, 60, 54, 48], icon: 152, pad: 72, stroke: 1.2 },
  3: { sizes: [50, 46, 42, 38], icon: 104, pad: 56, stroke: 1.3 },
} as const;

/** Short statements of one kind, a panel each, in the hue of the subject that each is about. */
export function points(content: PointsContent, page: Page): readonly Plan[] {
  const { items } = content;
  const [one, other] = items.map((item) => item.who.join());
  const inRows = items.length === 3 || (items.length === 2 && one === other);
  return claimSlide(page, (body) => (inRows ? rows(content, page, body) : tiles(content, page, body)));
}

function sizeOf(items: Items, sizes: readonly number[]): number {
  return sizes[Number(size(longest(items.map(({ text }) => text.text)), [44, 70, 100]).slice(1))] ?? 36;
}

function rows({ items, subject }: PointsContent, page: Page, body: Box): Node[] {
  const { sizes, icon, pad, stroke } = ROWS[items.length === 2 ? 2 : 3];
  const boxes = grid(body, 1, items.length, [0, items.length === 2 ? 32 : 24]);
  const names = items.map(({ who }) => (subject === null ? whose(who, page, { x: 0, y: 0 }, 28).width : 0));
  const right = pad + Math.max(0, ...names) + (Math.max(0, ...names) > 0 ? 40 : 0);
  const inset = [pad + icon + 56, 12, right, 12] as const;
  const lines = items.map(({ text }) =>
    line(runsOf(said(text, page)), { size: sizeOf(items, sizes), colour: 'ink', leading: 1.14 }),
  );
  const scale = scaleForAll(
    lines.map((one) => [[one], { w: body.w - inset[0] - inset[2], h: (boxes[0]?.h ?? 0) - 24 }] as const),
  );
  return items.flatMap(({ icon: name, who, text }, i): Node[] => {
    const box = boxes[i];
    const one = lines[i];
    if (!box || !one) return [];
    const hue = hueOf(who);
    const by =
      subject === null
        ? whose(who, page, { x: box.x + box.w - pad, y: box.y + box.h / 2 - 17 }, 28, 'right').nodes
        : [];
    return [
      card('Point', box, { fill: tintOf(hue), line: doubt(text), radius: 32 }, [one], { inset, scale }),
      iconShape(page, name, { x: box.x + pad, y: box.y + (box.h - icon) / 2, side: icon }, hue ?? 'ink', stroke),
      ...by,
    ];
  });
}

function tiles({ items, subject }: PointsContent, page: Page, body: Box): Node[] {
  const { sizes, icon, pad, stroke } = TILES[items.length === 1 ? 1 : items.length === 2 ? 2 : 4];
  const columns = items.length === 1 ? 1 : 2;
  const boxes = grid(body, columns, Math.ceil(items.length / columns), [32, 32]);
  const inset = [pad, pad + icon + 24, pad, pad] as const;
  const lines = items.map(({ text }) =>
    line(runsOf(said(text, page)), { size: sizeOf(items, sizes), colour: 'ink', leading: 1.16 }),
  );
  const room = { w: (boxes[0]?.w ?? 0) - 2 * pad, h: (boxes[0]?.h ?? 0) - inset[1] - pad };
  const scale = scaleForAll(lines.map((one) => [[one], room] as const));
  return items.flatMap(({ icon: name, who, text }, i): Node[] => {
    const box = boxes[i];
    const one = lines[i];
    if (!box || !one) return [];
    const hue = hueOf(who);
    const by = subject === null ? whose(who, page, { x: box.x + box.w - pad, y: box.y + pad }, 28, 'right').nodes : [];
    return [
      card('Point', box, { fill: tintOf(hue), line: doubt(text), radius: 32 }, [one], {
        inset,
        scale,
        anchor: 'bottom',
      }),
      iconShape(page, name, { x: box.x + pad - 8, y: box.y + pad, side: icon }, hue ?? 'ink', stroke),
      ...by,
    ];
  });
}
