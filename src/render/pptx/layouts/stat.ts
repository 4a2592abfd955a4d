import { figureParts, type StatContent, widthOf } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { subjectsNamed } from '../../reveal/names.ts';
import { words as said, size } from '../../reveal/parts/phrase.ts';
import { grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph, Run } from '../text/body.ts';
import { scaled, scaleFor } from '../text/fit.ts';
import { heightOf, lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { dashOf } from './pieces.ts';

/** A number as large as it can be, what it counts, and the same share drawn in units. */
export function stat(content: StatContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => drawn(content, page, body));
}

function drawn(content: StatContent, page: Page, body: Box): Node[] {
  const { caption, share, when, attribution } = content;
  const named = subjectsNamed(page.names, `${page.data.title} ${caption.text}`);
  const hue = named.length === 1 && named[0] ? named[0] : null;
  const told = bare(caption.text) === bare(page.data.title);
  const from = [attribution, when].filter((part) => part !== null && part !== '').join(', ');
  const units = share ? pictogram(share, hue ? `${hue}-solid` : 'ink', dashOf(caption), body) : null;
  const width = units ? body.w - units.width - 64 : body.w;
  const number = line(runsFor(content), {
    size: units ? 420 : 460,
    bold: true,
    colour: hue ?? 'ink',
    leading: 1.05,
    tracking: -0.05,
  });
  const what = [
    ...(told
      ? []
      : [
          line(runsOf(said(caption, page)), {
            size: units ? (size(widthOf(caption.text), [96]) === 'z0' ? 44 : 38) : 54,
            colour: 'ink',
            leading: 1.22,
          }),
        ]),
    ...(from ? [line(from, { size: units ? 26 : 30, colour: 'muted', gap: 16 })] : []),
  ];
  const room = Math.min(width, units ? 860 : 1400);
  const whatHeight = Math.min(body.h * 0.42, heightOf(what, room));
  const scale = Math.min(scaleFor([number], { w: width, h: body.h - whatHeight - 30 }), one(number, width));
  const [set = number] = scaled([number], scale);
  const height = heightOf([set], width * 2);
  const long = lengthOf(set) + 88;
  const tall = heightOf(what, body.w - long);
  if (!units && what.length > 0 && long <= body.w * 0.52 && tall <= height * 0.75) return beside(set, what, body, long);
  const y = body.y + Math.max(0, (body.h - height - whatHeight - 24) / 2);
  return [
    words('Number', { x: body.x - 8, y, w: width + 8, h: height }, [set], {
      scale: 1,
      anchor: 'middle',
      balance: false,
    }),
    ...(what.length > 0
      ? [words('What it counts', { x: body.x, y: y + height + 24, w: room, h: whatHeight + 8 }, what)]
      : []),
    ...(units ? [units.at(body.y + (body.h - units.height) / 2)] : []),
  ];
}

/** A short number with its words at its right, on one base line. */
function beside(number: Paragraph, what: readonly Paragraph[], body: Box, at: number): Node[] {
  const height = heightOf([number], body.w);
  const y = body.y + (body.h - height) / 2;
  const foot = y + height - number.size * 0.2;
  return [
    words('Number', { x: body.x - 8, y, w: at - 60, h: height }, [number], {
      scale: 1,
      anchor: 'middle',
      balance: false,
      wrap: false,
    }),
    words('What it counts', { x: body.x + at, y: body.y, w: body.w - at, h: foot - body.y }, what, {
      anchor: 'bottom',
    }),
  ];
}

/** The share of its size at which a number stands on one line. */
function one(number: ReturnType<typeof line>, width: number): number {
  return Math.min(1, (width * 0.97) / lengthOf(number));
}

/** "80%" is a figure and a smaller mark; "USD 1.2" has its currency in front. */
function runsFor(content: StatContent): Run[] {
  const { lead, digits, mark, unit } = figureParts(content.value, content.unit);
  return [
    ...(lead ? [{ text: `${lead}\u00a0`, share: 0.4 }] : []),
    { text: digits },
    ...(mark ? [{ text: mark, share: 0.58, raised: true }] : []),
    ...(unit ? [{ text: ` ${unit}`, share: 0.2 }] : []),
  ];
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^(?:an?|the) |[.\s]+$/g, '');
}

function pictogram(
  { filled, of }: NonNullable<StatContent['share']>,
  colour: string,
  dash: 'dash' | undefined,
  body: Box,
) {
  const columns = of === 10 ? 5 : 10;
  const [w, h, gap, radius] = of === 10 ? [134, 238, 24, 20] : [62, 46, 14, 10];
  const width = columns * (w + gap) - gap;
  const height = (of / columns) * (h + gap) - gap;
  const at = (y: number): Node => ({
    kind: 'group',
    name: 'Share',
    alt: `${labels.share}: ${labels.shareOf(filled, of)}`,
    children: grid({ x: body.x + body.w - width, y, w: width, h: height }, columns, of / columns, [gap, gap]).map(
      (box, i) =>
        panel(
          'Unit',
          { x: box.x + 2, y: box.y + 2, w: box.w - 4, h: box.h - 4 },
          { fill: i < filled ? colour : null, line: i < filled ? null : { colour: 'line-2', width: 3, dash }, radius },
        ),
    ),
  });
  return { width, height, at };
}
