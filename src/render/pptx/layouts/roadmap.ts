import type { RoadmapContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { planBar } from '../../reveal/motif/plan.ts';
import { grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaleForAll } from '../text/fit.ts';
import { line } from '../text/runs.ts';
import { ruled } from './pieces.ts';

/** Where the bars begin, and how long their axis is, px. */
const AXIS = { x: 736, w: 1072, h: 64 } as const;

/** A staircase of bars on one time axis: solid where the speaker talks, outlined where the audience acts, thin at rest. */
export function roadmap(content: RoadmapContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => drawn(content, body), { note: labels.plan(content.total) });
}

function drawn(content: RoadmapContent, body: Box): Node[] {
  const { rows } = content;
  const modes = new Set(rows.flatMap((row) => row.stretches.map((one) => one.mode)));
  const mixed = modes.has('work') && modes.has('talk');
  const height = rows.length < 4 ? rows.length * 170 : body.h - (mixed ? 48 : 0);
  const boxes = grid({ ...body, h: height }, 1, rows.length, [0, 0]);
  const texts = rows.map((row) => [
    line(row.name, {
      size: isRest(row) ? 30 : rows.length > 5 ? 36 : 40,
      bold: !isRest(row),
      colour: isRest(row) ? 'ink-2' : 'ink',
      leading: 1.15,
    }),
    ...(row.note ? [line(row.note, { size: 26, colour: 'muted', leading: 1.25 })] : []),
  ]);
  const scale = scaleForAll(texts.map((one) => [one, { w: 550, h: (boxes[0]?.h ?? 0) - 8 }] as const));
  const nodes = rows.flatMap((row, i): Node[] => {
    const box = boxes[i];
    if (!box) return [];
    const bar = { x: AXIS.x, y: box.y + (box.h - AXIS.h) / 2, w: AXIS.w, h: AXIS.h };
    const n = [...new Set([row.parts[0], row.parts.at(-1)])].filter((one) => one !== undefined).join('–');
    return [
      ...(i > 0 ? [ruled(box.x, box.y, box.w, 'line')] : []),
      ...(n === ''
        ? []
        : [
            words('Number', { ...box, w: 54 }, [line(n, { size: 28, colour: 'muted' })], {
              anchor: 'middle',
              balance: false,
            }),
          ]),
      words('Part', { ...box, x: box.x + 56, w: 560 }, texts[i] ?? [], { anchor: 'middle', scale, balance: false }),
      {
        kind: 'group',
        name: 'Time',
        alt: labels.barOf(row.name),
        children: shapesOf(planBar(row, content), bar, 'plan'),
      },
    ];
  });
  return mixed ? [...nodes, ...legend(body)] : nodes;
}

function legend(body: Box): Node[] {
  const y = body.y + body.h - 32;
  const right = body.x + body.w;
  const entry = (x: number, text: string, fill: string): Node[] => [
    panel('Key', { x, y: y + 4, w: 44, h: 24 }, { fill, line: { colour: 'ink', width: 4 }, radius: 7 }),
    words('Key', { x: x + 58, y, w: 130, h: 32 }, [line(text, { size: 24, colour: 'ink-2' })], {
      anchor: 'middle',
      balance: false,
    }),
  ];
  return [...entry(right - 410, labels.talk, 'ink'), ...entry(right - 200, labels.yourTurn, 'bg')];
}

function isRest({ stretches }: RoadmapContent['rows'][number]): boolean {
  return stretches.every((one) => one.mode === 'break');
}
