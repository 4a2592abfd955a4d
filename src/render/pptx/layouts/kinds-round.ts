import type { TaxonomyNode } from '../../../model/index.ts';
import { certainty, words as said, sureTag } from '../../reveal/parts/phrase.ts';
import { card } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import type { Page } from '../frame/plan.ts';
import type { Run } from '../text/body.ts';
import { line, runsOf } from '../text/runs.ts';

/** Whether a source only forecasts or hedges that a kind belongs here. */
export function isDoubtful({ confidence }: TaxonomyNode): boolean {
  return certainty({ text: '', claim: null, spans: [], confidence }).length > 0;
}

/** A kind's name with its written tag. */
export function labelOf({ label, confidence }: TaxonomyNode): Run[] {
  return [{ text: label }, ...runsOf(sureTag(confidence))];
}

/** A kind that is shown large: its subject's shape with its name and what it is in it. */
export function disc(node: TaxonomyNode, page: Page, box: Box): Node[] {
  const key = node.subject;
  const doubtful = isDoubtful(node);
  const ring = key === 'b' || doubtful || key === null;
  const ink = doubtful || key === null ? (key ?? 'ink') : key === 'b' ? 'b' : `${key}-on`;
  const width = doubtful ? 5 : key === 'b' ? 14 : 4;
  const line0 = ring
    ? { colour: key ? `${key}-solid` : 'line-2', width, dash: doubtful ? ('dash' as const) : undefined }
    : null;
  const fill = doubtful ? 'bg' : key === 'b' ? 'bg' : key === null ? 'surface' : `${key}-solid`;
  const pad = box.w * 0.12;
  const form = key === 'c' ? ({ is: 'round', radius: box.w * 0.22 } as const) : ({ is: 'ellipse' } as const);
  const label = line(labelOf(node), { size: 80, bold: true, colour: ink, align: 'centre', leading: 1.05 });
  const gloss = node.gloss
    ? [
        line(runsOf(said(node.gloss, page)), {
          size: 30,
          colour: key === 'b' ? 'ink-2' : ink,
          align: 'centre',
          leading: 1.26,
          gap: 14,
        }),
      ]
    : [];
  const half = ring ? width / 2 : 0;
  const shown = { x: box.x + half, y: box.y + half, w: box.w - 2 * half, h: box.h - 2 * half };
  return [
    card(
      node.label,
      shown,
      { fill, line: line0, form },
      [{ ...label, size: labelSize(node.label, box.w - 2 * pad) }, ...gloss],
      { inset: [pad, pad, pad, pad], balance: false },
    ),
  ];
}

function labelSize(label: string, width: number): number {
  const widest = Math.max(...label.split(' ').map((word) => word.length));
  return Math.max(26, Math.min(80, width / (widest * 0.6)));
}

/** A kind that is shown small: a circle with its name. */
export function circle(
  label: readonly Run[],
  box: Box,
  edge: string,
  dashed: boolean,
  size: number,
  gloss: readonly Run[] = [],
): Node {
  const pad = box.w * 0.07;
  const said0 = line(label, { size, bold: true, colour: 'ink', align: 'centre', leading: 1.08 });
  const more = gloss.length > 0 ? [line(gloss, { size: 24, colour: 'ink-2', align: 'centre', leading: 1.15 })] : [];
  return card(
    'Kind',
    box,
    { fill: 'bg', line: { colour: edge, width: 4, dash: dashed ? 'dash' : undefined }, form: { is: 'ellipse' } },
    [said0, ...more],
    { inset: [pad, pad, pad, pad], balance: false },
  );
}
