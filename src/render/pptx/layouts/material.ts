import type { ActivityKind, ExerciseContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { bound, longest } from '../../reveal/parts/phrase.ts';
import { card, grid, panel, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { markerShape } from '../draw/sign.ts';
import type { Paragraph } from '../text/body.ts';
import { scaleFor, scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { bank } from './cards.ts';
import { ruled } from './pieces.ts';

/** What people work with, by the kind of activity. */
export const MATERIAL = {
  sort,
  match,
  spot,
  case: scenario,
  quiz: sort,
  discussion: sort,
} satisfies Record<ActivityKind, (content: ExerciseContent, box: Box) => Node[]>;

/** Places to put the cards to, and the cards. */
function sort({ items, bins }: ExerciseContent, box: Box): Node[] {
  const most = longest(bins.map(({ text }) => text.text));
  const folded = bins.length > 2 && most > 32;
  const rows = folded ? Math.ceil(bins.length / 2) : 1;
  const height = bins.length === 0 ? 0 : rows * (folded ? 64 : 88) + (rows - 1) * 10;
  const boxes = grid({ ...box, h: height }, folded ? 2 : Math.max(1, bins.length), rows, [16, 10]);
  const size = most > 32 ? 26 : most > 20 ? 28 : 34;
  const texts = bins.map(({ text, subject }) =>
    line(runsOf([bound(text.text)]), { size, bold: true, colour: subject ?? 'ink', leading: 1.15 }),
  );
  const left = (i: number) => (bins[i]?.subject ? 68 : 24);
  const scale = scaleForAll(
    texts.map((one, i) => [[one], { w: (boxes[i]?.w ?? 0) - left(i) - 16, h: (boxes[i]?.h ?? 0) - 12 }] as const),
  );
  const places = bins.flatMap(({ subject }, i): Node[] => {
    const place = boxes[i];
    const text = texts[i];
    if (!place || !text) return [];
    const skin = {
      fill: subject ? `${subject}-tint` : 'surface',
      line: { colour: subject ? `${subject}-solid` : 'line-2', width: 3 },
      radius: 20,
    };
    return [
      card('Place', place, skin, [text], { inset: [left(i), 6, 16, 6], scale }),
      ...(subject ? [markerShape([subject], { x: place.x + 24, y: place.y + place.h / 2 - 14, side: 28 })] : []),
    ];
  });
  const top = height === 0 ? 0 : height + 20;
  return [...places, ...bank(items, { ...box, y: box.y + top, h: box.h - top })];
}

/** Two columns, one numbered and one lettered. */
function match({ items, bins }: ExerciseContent, box: Box): Node[] {
  const rows = Math.max(items.length, bins.length);
  const short = longest(items.map(({ text }) => text)) <= 24;
  const first = short ? 400 : (box.w - 72) / 2;
  const height = Math.min(box.h, rows * 150 + (rows - 1) * 12);
  const sides = [
    { texts: items.map(({ text }) => text), box: { ...box, w: first, h: height }, mark: (i: number) => String(i + 1) },
    {
      texts: bins.map(({ text }) => text.text),
      box: { ...box, x: box.x + first + 72, w: box.w - first - 72, h: height },
      mark: (i: number) => String.fromCharCode(65 + i),
    },
  ];
  const size = rows > 5 ? 28 : rows > 4 ? 30 : 32;
  const set = sides.map((side) => ({
    ...side,
    boxes: grid(side.box, 1, rows, [0, 12]),
    lines: side.texts.map((one) => line(runsOf([bound(one)]), { size, colour: 'ink', leading: 1.18 })),
  }));
  const scale = scaleForAll(
    set.flatMap((side) =>
      side.lines.map((one) => [[one], { w: side.box.w - 112, h: (side.boxes[0]?.h ?? 0) - 12 }] as const),
    ),
  );
  return set.flatMap((side) =>
    side.lines.flatMap((text, i): Node[] => {
      const place = side.boxes[i];
      if (!place) return [];
      return [
        card('Card', place, { fill: 'surface', line: { colour: 'line', width: 2 }, radius: 12 }, [text], {
          inset: [88, 6, 20, 6],
          scale,
        }),
        badge(side.mark(i), place.x + 20, place.y + place.h / 2),
      ];
    }),
  );
}

function badge(text: string, x: number, middle: number): Node {
  const said: Paragraph = line(text, { size: 26, bold: true, colour: 'ink-2', align: 'centre', leading: 1.149 });
  return card('Mark', { x, y: middle - 24, w: 48, h: 48 }, { fill: 'sunk', form: { is: 'ellipse' } }, [said], {
    balance: false,
    scale: 1,
    wrap: false,
  });
}

/** Numbered statements with a box for each verdict. */
function spot({ items, bins }: ExerciseContent, box: Box): Node[] {
  const width = 150;
  const right = bins.length * width;
  const height = Math.min(box.h - 64, items.length * 140);
  const boxes = grid({ ...box, y: box.y + 64, h: height }, 1, Math.max(1, items.length), [0, 0]);
  const heads = bins.map(({ text }) =>
    line(text.text, { size: 24, bold: true, colour: 'ink-2', align: 'centre', leading: 1.15 }),
  );
  const texts = items.map(({ text }) =>
    line(runsOf([bound(text)]), { size: items.length > 4 ? 30 : 36, colour: 'ink', leading: 1.18 }),
  );
  const scale = scaleForAll(
    texts.map((one) => [[one], { w: box.w - right - 96, h: (boxes[0]?.h ?? 0) - 12 }] as const),
  );
  const column = (i: number) => box.x + box.w - right + i * width;
  return [
    ...heads.map((head, i) =>
      words('Verdict', { x: column(i), y: box.y, w: width - 8, h: 58 }, [head], { anchor: 'bottom', balance: false }),
    ),
    ...texts.flatMap((text, i): Node[] => {
      const place = boxes[i];
      if (!place) return [];
      return [
        ruled(place.x, place.y, place.w, 'line'),
        badge(String(i + 1), place.x, place.y + place.h / 2),
        words('Statement', { ...place, x: place.x + 72, w: place.w - right - 92 }, [text], { anchor: 'middle', scale }),
        ...bins.map((_, at) =>
          panel(
            'Box to tick',
            { x: column(at) + width / 2 - 26, y: place.y + place.h / 2 - 22, w: 44, h: 44 },
            { fill: 'surface', line: { colour: 'line-2', width: 3 }, radius: 10 },
          ),
        ),
      ];
    }),
  ];
}

/** The uses that are planned, and the cards to weigh for them. */
function scenario({ items, bins }: ExerciseContent, box: Box): Node[] {
  if (bins.length === 0) return bank(items, box);
  const columns = bins.length > 1 ? 2 : 1;
  const rows = Math.ceil(bins.length / columns);
  const texts = bins.map(({ text }) =>
    line(runsOf([bound(text.text)]), { size: bins.length > 2 ? 26 : 28, bold: true, colour: 'ink', leading: 1.2 }),
  );
  const w = (box.w - 32 * (columns - 1)) / columns - 28;
  const row = Math.min(96, Math.max(...texts.map((one) => heightOf([one], w))) + 8);
  const boxes = grid({ ...box, y: box.y + 42, h: rows * row + (rows - 1) * 8 }, columns, rows, [32, 8]);
  const top = 42 + rows * (row + 8) + 16;
  const scale = Math.min(...texts.map((one) => scaleFor([one], { w, h: row })));
  return [
    words('Planned', { ...box, h: 36 }, [line(labels.scenario, { size: 26, bold: true, colour: 'muted' })], {
      anchor: 'middle',
      balance: false,
    }),
    ...texts.flatMap((text, i): Node[] => {
      const place = boxes[i];
      if (!place) return [];
      return [
        panel('Dot', { x: place.x + 2, y: place.y + 12, w: 12, h: 12 }, { fill: 'line-2', form: { is: 'ellipse' } }),
        words('Use', { ...place, x: place.x + 28, w: place.w - 28 }, [text], { scale }),
      ];
    }),
    ...bank(items, { ...box, y: box.y + top, h: box.h - top }),
  ];
}
