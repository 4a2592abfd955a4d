import type { MatrixContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { longest, size } from '../../reveal/parts/phrase.ts';
import { panel } from '../draw/make.ts';
import type { Box, Cell, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaled, scaleForAll } from '../text/fit.ts';
import { line } from '../text/runs.ts';
import { cellOf, headMarkers, headOf, sideText } from './table.ts';

const HEAD = 76;
/** How much wider the face is than the page's. */
const WIDER = 1.06;

/** Aspects down, subjects across; the corner says which rows of the whole table these are. */
export function matrix(content: MatrixContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => drawn(content, page, body));
}

function drawn(content: MatrixContent, page: Page, body: Box): Node[] {
  const { subjects, rows } = content;
  const three = subjects.length > 2;
  const first = three ? 236 : 296;
  const side = (body.w - first) / subjects.length;
  const height = (body.h - HEAD) / rows.length;
  const pad = three ? 26 : 40;
  const texts = rows.map((row) => row.sides.map((one) => sideText(one, page, sizeOf(content))));
  const scale = scaleForAll(texts.flat().map((one) => [[one], { w: side - 2 * pad - 24, h: height - 24 }] as const));
  const facets = rows.map(({ facet }) =>
    line(facet, {
      size: rows.length === 1 ? (three ? 44 : 52) : three ? 30 : 34,
      bold: true,
      colour: 'ink',
      leading: 1.2,
    }),
  );
  const facetScale = scaleForAll(facets.map((one) => [[one], { w: first - 30, h: height - 24 }] as const));
  const inset = [0, 0, 24, 0] as const;
  const table = rows.map((_, i) => {
    const name: Cell = {
      body: {
        paragraphs: scaled([facets[i] ?? line('', { size: 24 })], facetScale),
        anchor: 'middle',
        inset,
        wrap: true,
      },
      fill: null,
      above: { colour: 'line', width: 2 },
    };
    return {
      height,
      cells: [
        name,
        ...subjects.map((key, at) =>
          cellOf(
            key,
            scaled([texts[i]?.[at] ?? line('', { size: 24 })], scale),
            { width: side, pad, apart: at > 0 },
            i + 1 < rows.length,
          ),
        ),
      ],
    };
  });
  const heads = subjects.map((key, at) => headOf(page, key, three ? 34 : 40, pad + (at > 0 ? 12 : 0)));
  return [
    {
      kind: 'table',
      name: 'Table',
      alt: page.data.title,
      box: body,
      columns: [first, ...subjects.map(() => side)],
      heads: true,
      rows: [{ height: HEAD, cells: [corner(content), ...heads] }, ...table],
    },
    ...headMarkers(
      subjects,
      subjects.map((_, i) => body.x + first + i * side + pad + (i > 0 ? 12 : 0)),
      body.y,
      three ? 28 : 30,
    ),
    ...dots(content, body),
  ];
}

function sizeOf({ subjects, rows }: MatrixContent): number {
  const cells = longest(rows.flatMap((row) => row.sides.map((one) => one?.text)));
  const room = subjects.length > 2 ? [40, 66] : subjects.length > 1 ? [64, 92] : [110, 200];
  const sizes =
    subjects.length > 2
      ? rows.length === 1
        ? [48, 44, 40]
        : [34, 31, 28]
      : rows.length === 1
        ? [60, 54, 48]
        : [40, 36, 33];
  return sizes[Number(size(cells * WIDER, room).slice(1))] ?? 28;
}

/** Which rows of how many; said to nobody's eye where the table is whole. */
function corner({ from, of, rows, subjects }: MatrixContent): Cell {
  const whole = of <= rows.length;
  const text = whole ? labels.aspect : labels.rows(from, from + rows.length - 1, of);
  const left = whole || of > 12 ? 0 : of * pitchOf(subjects) + 10;
  return {
    body: {
      paragraphs: [line(text, { size: 24, colour: 'muted', leading: 1.3 })],
      anchor: 'top',
      inset: [left, 6, 0, 0],
      wrap: true,
    },
    fill: null,
  };
}

/** A dot for each row of the series, filled for the rows shown here. */
function dots({ from, of, rows, subjects }: MatrixContent, body: Box): Node[] {
  const pitch = pitchOf(subjects);
  if (of <= rows.length || of > 12) return [];
  const shown = (n: number) => n >= from && n < from + rows.length;
  const children = Array.from({ length: of }, (_, i) =>
    panel(
      'Row',
      { x: body.x + i * pitch + 1, y: body.y + 27 - pitch / 2 - 2, w: pitch - 4, h: pitch - 4 },
      { fill: shown(i + 1) ? 'ink' : 'bar-todo', form: { is: 'ellipse' } },
    ),
  );
  return [{ kind: 'group', name: 'Rows', alt: null, children }];
}

/** From one dot to the next, px: closer where the column of heads is narrow. */
function pitchOf(subjects: MatrixContent['subjects']): number {
  return subjects.length > 2 ? 12 : 16;
}
