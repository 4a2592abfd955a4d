import { type OwnBlock, type OwnContent, type OwnRun, ownStep } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { card, panel, words } from '../draw/make.ts';
import type { Box, Cell, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph, Run } from '../text/body.ts';
import { scaled } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line } from '../text/runs.ts';

/** Sizes of the steps, px: as on the page, in a wider face. */
const SIZES = [68, 59, 50, 41, 34, 30] as const;
const GAP = 0.7;
const INDENT = 1.05;

/** The speaker's own blocks below one another, in the middle of what is free. */
export function own({ blocks }: OwnContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => placed(blocks, body, page), { note: labels.ownWords });
}

/** A block as it stands: what it needs, and how it is drawn there. */
interface Part {
  readonly height: number;
  draw(y: number): readonly Node[];
}

function placed(blocks: readonly OwnBlock[], body: Box, page: Page): readonly Node[] {
  const first = SIZES[ownStep(blocks) ?? 4] ?? 34;
  const made = (scale: number) => {
    const size = first * scale;
    const parts = blocks.map((block) => PARTS[block.kind](block as never, { ...body, size, page }));
    return {
      parts,
      gap: size * GAP,
      tall: parts.reduce((sum, one) => sum + one.height, size * GAP * (parts.length - 1)),
    };
  };
  let scale = 1;
  while (made(scale).tall > body.h && scale > 0.36) scale *= 0.96;
  const { parts, gap, tall } = made(scale);
  let y = body.y + Math.max(0, (body.h - tall) / 2);
  return parts.flatMap((part) => {
    const nodes = part.draw(y);
    y += part.height + gap;
    return [...nodes];
  });
}

interface Room extends Box {
  readonly size: number;
  readonly page: Page;
}

type Make<K extends OwnBlock['kind']> = (block: Extract<OwnBlock, { kind: K }>, room: Room) => Part;

const PARTS: { readonly [K in OwnBlock['kind']]: Make<K> } = {
  paragraph: ({ runs }, room) =>
    text('Text', [line(inRuns(runs), { size: room.size, colour: 'ink', leading: 1.18 })], room),
  quote: ({ runs }, room) => {
    const inner = { ...room, x: room.x + room.size * 0.7, w: room.w - room.size * 0.7 };
    const said = text(
      'Quotation',
      [line(inRuns(runs), { size: room.size * 1.06, serif: true, colour: 'ink', leading: 1.14 })],
      inner,
    );
    const bar = (y: number) => panel('Line', { x: room.x, y, w: 8, h: said.height }, { fill: 'ink' });
    return { height: said.height, draw: (y) => [bar(y), ...said.draw(y)] };
  },
  list: ({ ordered, items }, room) => below(items.map((item, i) => listItem(item, ordered ? `${i + 1}` : '•', room))),
  code: ({ lines }, room) => {
    const set = lines.map((one) =>
      line([{ text: one === '' ? ' ' : one.replaceAll(' ', '\u00a0'), mono: true }], {
        size: room.size * 0.76,
        colour: 'ink',
        leading: 1.3,
      }),
    );
    const pad = room.size * 0.5;
    const height = lines.length * room.size * 0.76 * 1.3 + pad * 2;
    const draw = (y: number) => [
      card('Code', { x: room.x, y, w: room.w, h: height }, { fill: 'sunk', radius: 24 }, set, {
        ...{ inset: [pad, pad, pad, pad] as const, scale: 1, balance: false, wrap: false },
      }),
    ];
    return { height, draw };
  },
  table: ({ head, rows }, room) => table(head, rows, room),
};

function text(name: string, paragraphs: readonly Paragraph[], { x, w }: Box): Part {
  const height = heightOf(paragraphs, w);
  return { height, draw: (y) => [words(name, { x, y, w, h: height + 6 }, paragraphs, { scale: 1, balance: false })] };
}

function below(parts: readonly Part[]): Part {
  const height = parts.reduce((sum, one) => sum + one.height, 0);
  return {
    height,
    draw: (top) => {
      let y = top;
      return parts.flatMap((part) => {
        const nodes = part.draw(y);
        y += part.height;
        return [...nodes];
      });
    },
  };
}

function listItem(runs: readonly OwnRun[], sign: string, room: Room): Part {
  const { size, x, w } = room;
  const inner = { ...room, x: x + size * INDENT, w: w - size * INDENT };
  const said = text('Item', [line(inRuns(runs), { size, colour: 'ink', leading: 1.18 })], inner);
  const pad = size * 0.24;
  const mark = line(sign, { size, serif: sign !== '•', colour: sign === '•' ? 'ink' : 'muted', leading: 1.18 });
  const draw = (y: number) => [
    panel('Line', { x, y, w, h: 2 }, { fill: 'line' }),
    words('Mark', { x, y: y + pad, w: size * INDENT, h: size * 1.18 }, [mark], {
      scale: 1,
      balance: false,
      wrap: false,
    }),
    ...said.draw(y + pad),
  ];
  return { height: said.height + pad * 2, draw };
}

function table(
  head: readonly (readonly OwnRun[])[],
  rows: readonly (readonly (readonly OwnRun[])[])[],
  room: Room,
): Part {
  const { size, x, w, page } = room;
  const columns = head.map(() => w / Math.max(1, head.length));
  const pad = size * 0.28;
  const inset = [0, pad, size * 0.6, pad] as const;
  const cell = (runs: readonly OwnRun[], bold: boolean, small: boolean): Cell => ({
    body: {
      paragraphs: scaled(
        [
          line(inRuns(runs), {
            size: small ? size * 0.72 : size,
            bold,
            colour: small ? 'ink-2' : 'ink',
            leading: 1.18,
          }),
        ],
        1,
      ),
      ...{ anchor: 'top', inset, wrap: true },
    },
    fill: null,
    below: small ? { colour: 'ink', width: 3 } : { colour: 'line', width: 2 },
  });
  const made = [head, ...rows].map((row, at) => {
    const cells = head.map((_, i) => cell(row[i] ?? [], at === 0 || i === 0, at === 0));
    const tall = cells.map((one, i) => heightOf(one.body.paragraphs, (columns[i] ?? w) - inset[2]));
    return { height: Math.max(...tall) + pad * 2, cells };
  });
  const height = made.reduce((sum, row) => sum + row.height, 0);
  const draw = (y: number): Node[] => [
    {
      kind: 'table',
      name: 'Table',
      alt: page.data.title,
      box: { x, y, w, h: height },
      columns,
      heads: false,
      rows: made,
    },
  ];
  return { height, draw };
}

function inRuns(runs: readonly OwnRun[]): Run[] {
  return runs.map(({ text, strong, emphasis, code, href }) => ({
    text,
    ...(strong && { bold: true }),
    ...(emphasis && { slanted: true }),
    ...(code && { mono: true }),
    ...(href !== undefined && { link: href }),
  }));
}
