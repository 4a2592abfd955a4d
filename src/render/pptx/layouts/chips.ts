import type { Phrase, SubjectKey } from '../../../model/index.ts';
import { words as said } from '../../reveal/parts/phrase.ts';
import { card, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import type { Page } from '../frame/plan.ts';
import { lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { dashOf } from './pieces.ts';

const HEIGHT = 64;
const GAP = 16;

/** Names as chips in rows behind a label; `at` draws them at a height. */
export function chips(
  phrases: readonly Phrase[],
  subject: SubjectKey,
  page: Page,
  box: Box,
  label: string,
): { readonly height: number; readonly at: (y: number) => Node[] } {
  const head = line(label, { size: 26, colour: 'muted' });
  const left = lengthOf(head) + 34;
  const most = line(
    phrases.map(({ text }) => ({ text })),
    { size: 30 },
  );
  const tight = left + lengthOf(most) + phrases.length * 76 > box.w;
  const texts = phrases.map((one) =>
    line(runsOf(said(one, page)), { size: tight ? 26 : 30, colour: 'ink', align: 'centre' }),
  );
  const places: { x: number; row: number; w: number }[] = [];
  let [x, row] = [left, 0];
  for (const text of texts) {
    const w = Math.min(box.w - left, lengthOf(text) * 1.03 + (tight ? 36 : 60));
    if (x > left && x + w > box.w) [x, row] = [left, row + 1];
    places.push({ x, row, w });
    x += w + GAP;
  }
  const height = (row + 1) * HEIGHT + row * GAP;
  const at = (y: number) => [
    words('Label', { x: box.x, y, w: left - 10, h: height }, [head], { anchor: 'middle', balance: false }),
    ...texts.flatMap((text, i) => {
      const place = places[i];
      if (!place) return [];
      const chip = { x: box.x + place.x, y: y + place.row * (HEIGHT + GAP), w: place.w, h: HEIGHT };
      const line = { colour: `${subject}-line`, width: 2, dash: dashOf(phrases[i]) };
      return [
        card('Example', chip, { fill: `${subject}-tint`, line, radius: HEIGHT / 2 }, [text], {
          balance: false,
          inset: [8, 0, 8, 0],
        }),
      ];
    }),
  ];
  return { height, at };
}
