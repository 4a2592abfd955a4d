import type { IndustryContent } from '../../../model/index.ts';
import { key } from '../../reveal/parts/marker.ts';
import { words as said } from '../../reveal/parts/phrase.ts';
import { grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { iconShape, markerShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { scaled, scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { dashOf, whose } from './pieces.ts';

type Items = IndustryContent['items'];

/** Sizes of names and jobs, of the icon, and the room in a tile, by how many there are. */
const SIZES = {
  wide: { name: 54, job: 40, icon: 112, pad: 60, gap: 52, marker: 30 },
  four: { name: 46, job: 34, icon: 96, pad: 36, gap: 32, marker: 26 },
  six: { name: 42, job: 31, icon: 76, pad: 36, gap: 32, marker: 22 },
  many: { name: 34, job: 26, icon: 56, pad: 26, gap: 24, marker: 20 },
} as const;

/** One tile an industry: what is done there, and the shape of who does it. */
export function industry({ items }: IndustryContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => {
    const used = items.flatMap((item) => item.jobs.map((job) => job.who));
    const keyed = key(page, used).length > 0;
    const rest = keyed ? { ...body, y: body.y + 56, h: body.h - 56 } : body;
    return [
      ...(keyed ? legend(used, page, body) : []),
      ...(items.length < 4 ? wide(items, page, rest) : tiles(items, page, rest)),
    ];
  });
}

function legend(used: readonly Items[number]['jobs'][number]['who'][], page: Page, body: Box): Node[] {
  const single = page.deck.subjects.filter((one) => used.some((who) => who.includes(one.key)));
  const together = used.some((who) => who.length > 1);
  let x = body.x;
  return [...single.map((one) => [one.key] as const), ...(together ? [['a', 'b'] as const] : [])].flatMap((who) => {
    const { nodes, width } = whose(who, page, { x, y: body.y }, 26);
    x += width + 40;
    return nodes;
  });
}

/** Three in a row; what is left of four and five is wider. */
function boxesOf(count: number, body: Box): Box[] {
  const gap = [32, 22] as const;
  if (count === 4) return grid(body, 2, 2, gap);
  if (count !== 5) return grid(body, 3, Math.ceil(count / 3), gap);
  const half = (body.h - gap[1]) / 2;
  return [
    ...grid({ ...body, h: half }, 3, 1, gap),
    ...grid({ ...body, y: body.y + half + gap[1], h: half }, 2, 1, gap),
  ];
}

function tiles(items: Items, page: Page, body: Box): Node[] {
  const manner = SIZES[items.length === 4 ? 'four' : items.length < 7 ? 'six' : 'many'];
  const { icon, pad, gap, marker } = manner;
  const boxes = boxesOf(items.length, body);
  const texts = items.map((item) => [
    line(item.name, { size: manner.name, bold: true, colour: 'ink', leading: 1.14 }),
    ...item.jobs.map((job) =>
      line(runsOf(said(job.text, page)), { size: manner.job, colour: 'ink-2', leading: 1.25, gap: 8 }),
    ),
  ]);
  const left = pad + icon + gap;
  const room = (i: number) => ({ w: (boxes[i]?.w ?? 0) - left - pad - marker - 14, h: (boxes[i]?.h ?? 0) - 24 });
  const scale = scaleForAll(texts.map((one, i) => [one, room(i)] as const));
  return items.flatMap((item, i): Node[] => {
    const box = boxes[i];
    if (!box) return [];
    const { nodes } = jobs(
      item,
      scaled(texts[i] ?? [], scale),
      { x: box.x + left, y: box.y, w: box.w - left - pad, h: box.h },
      marker * scale,
    );
    return [
      panel(item.name, box, skin(item)),
      iconShape(
        page,
        item.icon,
        { x: box.x + pad, y: box.y + (box.h - icon) / 2, side: icon },
        'ink-2',
        icon > 60 ? 1.4 : 1.6,
      ),
      ...nodes,
    ];
  });
}

function skin(item: Items[number]) {
  const dash = dashOf(...item.jobs.map((job) => job.text));
  return { fill: 'surface', line: { colour: dash ? 'line-2' : 'line', width: 2, dash }, radius: 20 };
}

/** The name over the jobs, each behind the shape of who does it. */
function jobs(
  item: Items[number],
  [name, ...rest]: readonly Paragraph[],
  box: Box,
  marker: number,
): { readonly nodes: Node[] } {
  const indent = marker + 12;
  const heights = [name, ...rest].map((one, i) => (one ? heightOf([one], box.w - (i > 0 ? indent : 0)) + 2 : 0));
  const gap = 8;
  const all = heights.reduce((sum, one) => sum + one, 0) + gap * rest.length;
  let y = box.y + Math.max(0, (box.h - all) / 2);
  const nodes: Node[] = name
    ? [words('Name', { x: box.x, y, w: box.w, h: heights[0] ?? 0 }, [name], { scale: 1, balance: false })]
    : [];
  y += (heights[0] ?? 0) + gap;
  rest.forEach((job, i) => {
    const h = heights[i + 1] ?? 0;
    nodes.push(markerShape(item.jobs[i]?.who ?? [], { x: box.x, y: y + (job.size * 1.25 - marker) / 2, side: marker }));
    nodes.push(
      words('Job', { x: box.x + indent, y, w: box.w - indent, h }, [{ ...job, gap: 0 }], { scale: 1, balance: false }),
    );
    y += h + gap;
  });
  return { nodes };
}

/** Two or three have the width for a line each: name on the left, what is done on the right. */
function wide(items: Items, page: Page, body: Box): Node[] {
  const { icon, pad, gap, marker, ...size } = SIZES.wide;
  const boxes = grid(body, 1, items.length, [0, 22]);
  const left = pad + icon + gap;
  const names = items.map((item) => line(item.name, { size: size.name, bold: true, colour: 'ink', leading: 1.08 }));
  const width = body.w - left - 560 - 56 - 64;
  const lines = items.map((item) =>
    item.jobs.map((job) => line(runsOf(said(job.text, page)), { size: size.job, colour: 'ink-2', leading: 1.24 })),
  );
  const h = (boxes[0]?.h ?? 0) - 24;
  const named = scaleForAll(names.map((one) => [[one], { w: 560, h }] as const));
  const scale = scaleForAll(
    lines.flatMap((all) => all.map((one) => [[one], { w: width - marker - 20, h: h / all.length - 10 }] as const)),
  );
  return items.flatMap((item, i): Node[] => {
    const box = boxes[i];
    const name = names[i];
    if (!box || !name) return [];
    const spots = grid({ x: box.x + left + 616, y: box.y + 8, w: width, h: box.h - 16 }, 1, item.jobs.length, [0, 4]);
    return [
      panel(item.name, box, skin(item)),
      iconShape(page, item.icon, { x: box.x + pad, y: box.y + (box.h - icon) / 2, side: icon }, 'ink-2', 1.25),
      words('Name', { x: box.x + left, y: box.y + 8, w: 560, h: box.h - 16 }, [name], {
        anchor: 'middle',
        scale: named,
      }),
      ...item.jobs.flatMap((job, at): Node[] => {
        const spot = spots[at];
        const text = lines[i]?.[at];
        if (!spot || !text) return [];
        return [
          markerShape(job.who, { x: spot.x, y: spot.y + (spot.h - marker) / 2, side: marker }),
          words('Job', { ...spot, x: spot.x + marker + 20, w: spot.w - marker - 20 }, [text], {
            anchor: 'middle',
            scale,
          }),
        ];
      }),
    ];
  });
}
