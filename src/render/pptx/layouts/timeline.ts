import type { TimelineContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { words as said } from '../../reveal/parts/phrase.ts';
import { card, grid } from '../draw/make.ts';
import type { Box, Node, Shape } from '../draw/node.ts';
import { iconShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { dates, named, stepOf } from './dates.ts';
import { dashOf, doubt, hueOf, tintOf, whose } from './pieces.ts';

type Items = TimelineContent['items'];

/** What is expected: over an axis of years where each has one, else as a fan from today. */
export function timeline(content: TimelineContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => (content.dated ? dates(content, page, body) : fanned(content.items, page, body)));
}

/** Lines from today to cards side by side. */
function fanned(items: Items, page: Page, body: Box): Node[] {
  const left = body.x + 446;
  const boxes = grid({ ...body, x: left, w: body.x + body.w - left }, 1, items.length, [0, 24]);
  const sizes = items.length > 3 ? [42, 38, 36] : items.length === 2 ? [64, 58, 52] : [54, 50, 42];
  const icon = items.length > 3 ? 72 : items.length === 2 ? 140 : 104;
  const texts = items.map(({ text }) =>
    line(runsOf(said(text, page)), { size: sizes[stepOf(items)] ?? 36, colour: 'ink', leading: 1.14 }),
  );
  const inset = (i: number) => [48 + icon + 48, named(items[i], page) ? 44 : 8, 48, 8] as const;
  const scale = scaleForAll(
    texts.map(
      (one, i) =>
        [[one], { w: (boxes[i]?.w ?? 0) - inset(i)[0] - 48, h: (boxes[i]?.h ?? 0) - inset(i)[1] - 8 }] as const,
    ),
  );
  const middle = body.y + body.h / 2;
  return [
    ...boxes.map((box, i) => fan({ x: body.x + 196, y: middle }, { x: left, y: box.y + box.h / 2 }, items[i])),
    card(
      'Today',
      { x: body.x, y: middle - 98, w: 196, h: 196 },
      { fill: 'ink', form: { is: 'ellipse' } },
      [line(labels.today, { size: 44, bold: true, colour: 'bg', align: 'centre' })],
      { balance: false, inset: [8, 8, 8, 8] },
    ),
    ...boxes.flatMap((box, i): Node[] => {
      const item = items[i];
      const text = texts[i];
      if (!item || !text) return [];
      const hue = hueOf(item.who);
      return [
        card('Expectation', box, { fill: tintOf(hue), line: doubt(item.text), radius: 32 }, [text], {
          inset: inset(i),
          scale,
        }),
        iconShape(page, item.icon, { x: box.x + 48, y: box.y + (box.h - icon) / 2, side: icon }, hue ?? 'ink', 1.3),
        ...(named(item, page)
          ? whose(item.who, page, { x: box.x + 96 + icon, y: above(box, text, inset(i), scale) }, 26).nodes
          : []),
      ];
    }),
  ];
}

/** Where the line over a card's words stands: those lie in the middle of what their inset leaves. */
function above(
  box: Box,
  text: Paragraph,
  [l, t, r, b]: readonly [number, number, number, number],
  scale: number,
): number {
  const height = heightOf([text], box.w - l - r, scale);
  return Math.max(box.y + 8, box.y + t + (box.h - t - b - height) / 2 - 36);
}

/** A curve from one point to another, flat at both ends, in the hue of what it leads to. */
function fan(from: { x: number; y: number }, to: { x: number; y: number }, item: Items[number] | undefined): Shape {
  const [w, h] = [to.x - from.x, Math.abs(to.y - from.y)];
  const [start, end] = to.y >= from.y ? [0, h] : [h, 0];
  const steps = [
    ['M', [0, start]],
    ['C', [w * 0.6, start], [w * 0.4, end], [w, end]],
  ] as const;
  const hue = item ? hueOf(item.who) : null;
  const line = { colour: hue ? `${hue}-solid` : 'line-2', width: 4, dash: dashOf(item?.text) };
  return {
    kind: 'shape',
    name: 'Line',
    alt: null,
    box: { x: from.x, y: Math.min(from.y, to.y), w, h },
    form: { is: 'path', outlines: [{ steps, filled: false, drawn: true }] },
    fill: null,
    line,
  };
}
