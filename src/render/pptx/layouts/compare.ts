import type { CompareContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { longest, size } from '../../reveal/parts/phrase.ts';
import type { Box, Cell, Node } from '../draw/node.ts';
import { iconShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaled, scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line } from '../text/runs.ts';
import { ruled } from './pieces.ts';
import { cellOf, headMarkers, headOf, sideText } from './table.ts';

const HEAD = 76;
/** How much wider the face is than the page's. */
const WIDER = 1.06;

/** Two subjects mirrored about a spine of stages; one or three stand beside the spine. */
export function compare(content: CompareContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => drawn(content, page, body));
}

function drawn({ subjects, stages }: CompareContent, page: Page, body: Box): Node[] {
  const mirrored = subjects.length === 2;
  const spine = mirrored ? 248 : subjects.length > 2 ? 226 : 320;
  const gap = subjects.length > 2 ? 20 : 0;
  const side = (body.w - spine) / subjects.length;
  const columns = mirrored ? [side, spine, side] : [spine, ...subjects.map(() => side)];
  const row = (body.h - HEAD) / stages.length;
  const pad = subjects.length > 2 ? 30 : 44;
  const texts = stages.map((stage) => stage.sides.map((one) => sideText(one, page, sizeOf({ subjects, stages }))));
  const scale = scaleForAll(texts.flat().map((one) => [[one], { w: side - 2 * pad - gap, h: row - 24 }] as const));
  const head: Cell[] = subjects.map((key, at) =>
    headOf(page, key, subjects.length > 2 ? 34 : 40, gap > 0 && at > 0 ? gap : 0),
  );
  const corner: Cell = {
    body: {
      paragraphs: [line(labels.aspect, { size: 24, colour: 'muted', align: mirrored ? 'centre' : 'left' })],
      anchor: 'top',
      inset: [0, 10, 0, 0],
      wrap: true,
    },
    fill: null,
  };
  const insert = (cells: readonly Cell[], one: Cell) =>
    mirrored ? [cells[0] as Cell, one, ...cells.slice(1)] : [one, ...cells];
  const stageText = stages.map(({ label }) =>
    line(label, {
      size: stages.length > 3 ? 28 : 30,
      bold: true,
      colour: 'ink-2',
      align: mirrored ? 'centre' : 'left',
      leading: 1.18,
    }),
  );
  const stageScale = scaleForAll(stageText.map((one) => [[one], { w: spine - 32, h: row - 84 }] as const));
  const icons: Node[] = [];
  const rows = stages.map((stage, i) => {
    const cells = subjects.map((key, at) =>
      cellOf(
        key,
        scaled([texts[i]?.[at] ?? line('', { size: 24 })], scale),
        { width: side, pad, apart: gap > 0 && at > 0 },
        i + 1 < stages.length,
      ),
    );
    const [label = line('', { size: 24 })] = scaled([stageText[i] ?? line('', { size: 24 })], stageScale);
    const px = stages.length > 3 ? 40 : 52;
    const y = body.y + HEAD + i * row;
    const tall = heightOf([label], spine - 32);
    const shown = stage.icon !== null && tall + px + 24 <= row;
    if (shown)
      icons.push(
        iconShape(
          page,
          stage.icon,
          { x: mirrored ? body.x + side + (spine - px) / 2 : body.x, y: y + (row - px - 12 - tall) / 2, side: px },
          'ink',
        ),
      );
    if (mirrored && i + 1 < stages.length) icons.push(arrow(body.x + side + spine / 2, y + row));
    const mark: Cell = {
      body: {
        paragraphs: [label],
        anchor: 'middle',
        inset: [mirrored ? 16 : 0, shown ? px + 12 : 0, 16, 0],
        wrap: true,
      },
      fill: null,
    };
    return { height: row, cells: insert(cells, mark) };
  });
  return [
    {
      kind: 'table',
      name: 'Comparison',
      alt: page.data.title,
      box: body,
      columns,
      heads: !mirrored,
      rows: [{ height: HEAD, cells: insert(head, corner) }, ...rows],
    },
    ...headMarkers(
      subjects,
      subjects.map(
        (_, i) => body.x + (mirrored ? i * (side + spine) : spine + i * side) + (gap > 0 && i > 0 ? gap : 0),
      ),
      body.y,
      subjects.length > 2 ? 28 : 30,
    ),
    ...icons,
  ];
}

function sizeOf({ subjects, stages }: CompareContent): number {
  const cells = longest(stages.flatMap((stage) => stage.sides.map((one) => one?.text)));
  const room = subjects.length > 2 ? [38, 60, 74] : stages.length > 3 ? [34, 60, 74] : [64, 96, 130];
  const sizes = subjects.length === 2 && stages.length === 2 ? [48, 44, 40, 34] : [40, 36, 34, 30];
  return sizes[Number(size(cells * WIDER, room).slice(1))] ?? 30;
}

/** A small arrow down, from a stage to the next. */
function arrow(x: number, y: number): Node {
  const steps = [
    ['M', [0, 0]],
    ['L', [8, 8]],
    ['L', [16, 0]],
  ] as const;
  return {
    ...ruled(x - 8, y - 6, 16, 'line-2'),
    name: 'Arrow',
    box: { x: x - 8, y: y - 5, w: 16, h: 8 },
    form: { is: 'path', outlines: [{ steps, filled: false, drawn: true }] },
    fill: null,
    line: { colour: 'line-2', width: 3 },
  };
}
