import type { Cell as Side, SubjectKey } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { certainty, words as said } from '../../reveal/parts/phrase.ts';
import { balanced } from '../draw/make.ts';
import type { Cell, Node } from '../draw/node.ts';
import { markerShape } from '../draw/sign.ts';
import type { Page } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { line, runsOf } from '../text/runs.ts';
import { nameOf } from './pieces.ts';

/** What one subject says, or that nothing is said. */
export function sideText(side: Side, page: Page, size: number): Paragraph {
  if (!side) return line(`– ${labels.notSaid}`, { size: Math.min(28, size), colour: 'ink-2' });
  const dashed = certainty(side).length > 0;
  const runs = runsOf(said(side, page)).map((run) => ({ ...run, dashed: dashed || (run.dashed ?? false) }));
  return line(runs, { size, colour: 'ink', leading: 1.22 });
}

/** How a column's cells stand: their width and padding in px, and whether a gap parts them from the column before. */
export interface Column {
  readonly width: number;
  readonly pad: number;
  readonly apart: boolean;
}

/** A cell in its subject's tint; `more`: with a line to the next row. */
export function cellOf(
  key: SubjectKey,
  paragraphs: readonly Paragraph[],
  { width, pad, apart }: Column,
  more: boolean,
): Cell {
  const inset = [pad + (apart ? 12 : 0), 8, pad, 8] as const;
  return {
    body: { paragraphs, anchor: 'middle', inset: balanced(paragraphs, inset, width - inset[0] - inset[2]), wrap: true },
    fill: `${key}-tint`,
    below: more ? { colour: 'bg', width: 3 } : undefined,
    before: apart ? { colour: 'bg', width: 20 } : undefined,
  };
}

/** The head of a subject's column: its name, with room for its shape before it. */
export function headOf(page: Page, key: SubjectKey, size: number, left: number): Cell {
  const text = line(nameOf(page, key), { size, bold: true, colour: key, leading: 1.15 });
  return { body: { paragraphs: [text], anchor: 'top', inset: [left + size + 8, 0, 0, 16], wrap: true }, fill: null };
}

/** The subjects' shapes before their names. */
export function headMarkers(
  subjects: readonly SubjectKey[],
  lefts: readonly number[],
  y: number,
  side: number,
): Node[] {
  return subjects.map((key, i) => markerShape([key], { x: lefts[i] ?? 0, y: y + 8, side }));
}
