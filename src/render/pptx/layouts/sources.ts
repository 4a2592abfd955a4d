import type { SourcesContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { bound, longest, size } from '../../reveal/parts/phrase.ts';
import { grid, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { webPage } from '../parts/slide.ts';
import type { Paragraph } from '../text/body.ts';
import { scaled, scaleFor, scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { ruled } from './pieces.ts';

type Rows = SourcesContent['rows'];

/** What the talk is made from: each source by number, in its own words, with its name. */
export function sources({ rows }: SourcesContent, page: Page): readonly Plan[] {
  const quoted = rows.some((row) => row.quote);
  return claimSlide(
    page,
    (body) => (rows.length === 1 ? alone(rows[0] as Rows[number], page, body) : listed(rows, quoted, page, body)),
    { note: quoted ? labels.quotesVerbatim : labels.sources },
  );
}

function listed(rows: Rows, quoted: boolean, page: Page, body: Box): Node[] {
  const boxes = grid(body, 1, rows.length, [0, 0]);
  const h = (boxes[0]?.h ?? 0) - 24;
  const most =
    (rows.length === 2 ? [56, 50, 43] : [45, 39, 34])[
      Number(size(longest(rows.map((row) => row.quote?.text)), rows.length > 3 ? [36, 76] : [60, 96]).slice(1))
    ] ?? 34;
  const quotes = rows.map((row) => (row.quote ? said(row.quote.text, most) : null));
  const names = rows.map((row) => reference(row, page, quoted ? (rows.length > 3 ? 27 : 30) : 38, 24));
  const quoteScale = scaleForAll(quotes.flatMap((one) => (one ? [[[one], { w: 910, h }] as const] : [])));
  const nameScale = scaleForAll(names.map((one, i) => [one, { w: quotes[i] ? 562 : 1520, h }] as const));
  return boxes.flatMap((box, i): Node[] => {
    const row = rows[i];
    const one = quotes[i];
    if (!row) return [];
    const y = box.y + 10;
    const height = box.h - 20;
    const x = one ? box.x + box.w - 562 : box.x + 176;
    return [
      ...(i > 0 ? [ruled(box.x, box.y, box.w, 'line')] : []),
      words(
        'Number',
        { x: box.x, y, w: 128, h: height },
        [line(String(row.n), { size: rows.length > 3 ? 72 : 88, serif: true, colour: 'ink', leading: 1.1 })],
        { anchor: 'middle', balance: false },
      ),
      ...(one
        ? [words('Quotation', { x: box.x + 176, y, w: 910, h: height }, [one], { anchor: 'middle', scale: quoteScale })]
        : []),
      words('Source', { x, y, w: one ? 562 : 1520, h: height }, names[i] ?? [], {
        anchor: 'middle',
        scale: nameScale,
        balance: false,
      }),
    ];
  });
}

function alone(row: Rows[number], page: Page, body: Box): Node[] {
  const text = row.quote ? [said(row.quote.text, 82)] : [];
  const name = reference(row, page, 44, 30).map((one, i) => (i === 0 && text.length > 0 ? { ...one, gap: 56 } : one));
  const set = scaled([...text, ...name], scaleFor([...text, ...name], { w: body.w - 196, h: body.h - 40 }));
  const height = heightOf(set, body.w - 196);
  const y = body.y + (body.h - height) / 2;
  const number = line(String(row.n), { size: 130, serif: true, colour: 'ink', leading: 1.1 });
  return [
    words('Number', { x: body.x, y: y - 20, w: 150, h: 150 }, [number], { scale: 1, balance: false }),
    words('Source', { x: body.x + 176, y, w: body.w - 176, h: height + 10 }, set, { scale: 1, balance: false }),
  ];
}

function said(text: string, size: number): Paragraph {
  return line(runsOf([{ type: 'text', value: '“' }, bound(text), { type: 'text', value: '”' }]), {
    size,
    serif: true,
    colour: 'ink',
    leading: 1.16,
    tracking: -0.018,
  });
}

/** The title, which opens the source where that is a page of the web, and where and when it was published. */
function reference(row: Rows[number], { deck }: Page, title: number, detail: number): Paragraph[] {
  const address = deck.sources.find(({ n }) => n === row.n)?.id ?? '';
  const link = webPage(address) ?? undefined;
  return [
    line([{ text: row.title, link }], { size: title, bold: true, colour: 'ink', leading: 1.25 }),
    ...(row.detail ? [line(row.detail, { size: detail, colour: 'muted', leading: 1.3, gap: 6 })] : []),
  ];
}
