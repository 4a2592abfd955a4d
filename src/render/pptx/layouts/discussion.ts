import type { DiscussionContent } from '../../../model/index.ts';
import { hued } from '../../reveal/parts/frame.ts';
import { longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { question } from '../../reveal/parts/question.ts';
import { card, grid, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { markerShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { timeLine } from './pace.ts';
import { doubt } from './pieces.ts';

const FOOT = 104;
const SIZES: Readonly<Record<number, readonly number[]>> = {
  1: [64, 58, 52],
  2: [54, 48, 42],
  3: [46, 42, 37],
  4: [44, 38, 34],
};

/** A question for the room, the statements to hold it against, and how the time is used. */
export function discussion(content: DiscussionContent, page: Page): readonly Plan[] {
  const { title, lead } = question(content.question, page);
  return claimSlide(
    page,
    (body) => {
      const asked =
        lead === null ? null : line(runsOf(hued(page, lead)), { size: 44, bold: true, colour: 'ink', leading: 1.2 });
      const top = asked ? heightOf([asked], body.w) + 24 : 0;
      return [
        ...(asked ? [words('Question', { ...body, h: top - 18 }, [asked])] : []),
        ...views(content, page, { ...body, y: body.y + top, h: body.h - top - FOOT - 24 }),
        ...timeLine(content.steps, content.seconds, { ...body, y: body.y + body.h - FOOT, h: FOOT }),
      ];
    },
    { title },
  );
}

function views({ points }: DiscussionContent, page: Page, area: Box): Node[] {
  const columns = points.length === 4 ? 2 : points.length === 1 ? 1 : points.length;
  const boxes = grid(area, columns, Math.ceil(points.length / columns), [32, 24]);
  const stacked = points.length === 3;
  const mark = points.length === 1 ? 64 : 44;
  const most =
    SIZES[points.length]?.[Number(size(longest(points.map(({ text }) => text.text)), [60, 85]).slice(1))] ?? 34;
  const texts = points.map(({ text }) => line(runsOf(said(text, page)), { size: most, colour: 'ink', leading: 1.18 }));
  const inset = (i: number) => {
    const marked = (points[i]?.who.length ?? 0) > 0;
    return stacked
      ? ([36, marked ? 40 + mark + 24 : 36, 36, 36] as const)
      : ([marked ? 44 + mark + 28 : 44, 12, 40, 12] as const);
  };
  const scale = scaleForAll(
    texts.map(
      (one, i) =>
        [
          [one],
          { w: (boxes[i]?.w ?? 0) - inset(i)[0] - inset(i)[2], h: (boxes[i]?.h ?? 0) - inset(i)[1] - inset(i)[3] },
        ] as const,
    ),
  );
  return points.flatMap(({ who, text }, i): Node[] => {
    const box = boxes[i];
    if (!box) return [];
    const [l, t, r, b] = inset(i);
    const height = heightOf([texts[i] ?? line('', { size: 24 })], box.w - l - r, scale);
    const at = stacked
      ? { x: box.x + 36, y: box.y + t + (box.h - t - b - height) / 2 - 24 - mark, side: mark }
      : { x: box.x + 44, y: box.y + (box.h - mark) / 2, side: mark };
    return [
      card('Statement', box, { fill: 'sunk', line: doubt(text), radius: 32 }, [texts[i] ?? line('', { size: 24 })], {
        inset: inset(i),
        scale,
      }),
      ...(who.length > 0 ? [markerShape(who, at)] : []),
    ];
  });
}
