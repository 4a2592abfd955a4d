import type { ExerciseContent } from '../../../model/index.ts';
import { bound, longest } from '../../reveal/parts/phrase.ts';
import { card, grid } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { scaleForAll } from '../text/fit.ts';
import { line, runsOf } from '../text/runs.ts';

type Items = ExerciseContent['items'];

/** Cards to work with, in rows. */
export function bank(items: Items, box: Box): Node[] {
  const columns = columnsOf(items);
  const rows = Math.ceil(items.length / columns);
  const most = longest(items.map(({ text }) => text));
  const height = Math.min(box.h, rows * 148 + (rows - 1) * 14);
  const boxes = grid({ ...box, h: height }, columns, rows, [16, 14]);
  const left = columns < 3;
  const size = columns === 1 ? 40 : most <= 18 ? 36 : most <= 30 ? 34 : 32;
  const texts = items.map(({ text }) =>
    line(runsOf([bound(text)]), { size, colour: 'ink', align: left ? 'left' : 'centre', leading: 1.18 }),
  );
  const inset = left ? ([columns === 1 ? 36 : 24, 6, 20, 6] as const) : ([14, 6, 14, 6] as const);
  const scale = scaleForAll(
    texts.map(
      (one, i) => [[one], { w: (boxes[i]?.w ?? 0) - inset[0] - inset[2], h: (boxes[i]?.h ?? 0) - 12 }] as const,
    ),
  );
  return texts.flatMap((text, i) => {
    const place = boxes[i];
    return place
      ? [
          card('Card', place, { fill: 'surface', line: { colour: 'line', width: 2 }, radius: 12 }, [text], {
            inset,
            scale,
          }),
        ]
      : [];
  });
}

export function columnsOf(items: Items): number {
  const most = longest(items.map(({ text }) => text));
  if (items.length <= 4 && most > 18) return 1;
  return most <= 11 ? 5 : most <= 18 ? 4 : most <= 24 ? 3 : 2;
}
