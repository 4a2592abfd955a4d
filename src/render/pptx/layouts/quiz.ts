import type { QuizContent } from '../../../model/index.ts';
import { hued } from '../../reveal/parts/frame.ts';
import { bound, longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { question } from '../../reveal/parts/question.ts';
import { card, grid, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { checkShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaleForAll } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';

const LETTERS = 'ABCD';

/** A question with its options; the next slide is the same with the right one marked, and says why. */
export function quiz(content: QuizContent, page: Page): readonly Plan[] {
  const { title } = question(content.stem, page);
  return [false, true].flatMap((answer) =>
    claimSlide(page, (body) => drawn(content, page, body, answer), { title, answer }),
  );
}

function drawn(content: QuizContent, page: Page, body: Box, answer: boolean): Node[] {
  const { lead } = question(content.stem, page);
  const asked =
    lead === null ? null : line(runsOf(hued(page, lead)), { size: 44, bold: true, colour: 'ink', leading: 1.18 });
  const top = asked ? heightOf([asked], body.w) + 24 : 0;
  const foot = { ...body, y: body.y + body.h - 104, h: 104 };
  const area = { ...body, y: body.y + top, h: body.h - top - 128 };
  return [
    ...(asked ? [words('Question', { ...body, h: top - 16 }, [asked])] : []),
    ...options(content, area, asked !== null, answer),
    ...(answer
      ? [
          checkShape({ x: foot.x, y: foot.y + 24, side: 56 }, 'ok'),
          words(
            'Answer',
            { ...foot, x: foot.x + 80, w: foot.w - 80 },
            [line(runsOf(said(content.reason, page)), { size: 36, colour: 'ink-2', leading: 1.26 })],
            { anchor: 'middle', balance: false },
          ),
        ]
      : []),
  ];
}

function options({ options: all }: QuizContent, area: Box, asked: boolean, answer: boolean): Node[] {
  const columns = all.length > 3 ? 2 : 1;
  const boxes = grid(area, columns, Math.ceil(all.length / columns), [32, asked ? 20 : 28]);
  const most = [46, 40, 34][Number(size(longest(all.map(({ text }) => text.text)), [24, 48]).slice(1))] ?? 34;
  const round = Math.min(asked ? 68 : 88, (boxes[0]?.h ?? 100) - 16);
  const inset = [44 + round + 32, 8, 100, 8] as const;
  const texts = all.map(({ text, right }) =>
    line(runsOf([bound(text.text)]), {
      size: columns > 1 ? most : Math.max(most, 40),
      bold: !answer || right,
      colour: answer && !right ? 'muted' : 'ink',
      leading: 1.18,
    }),
  );
  const scale = scaleForAll(
    texts.map(
      (one, i) =>
        [
          [{ ...one, bold: true }],
          { w: (boxes[i]?.w ?? 0) - inset[0] - inset[2], h: (boxes[i]?.h ?? 0) - 16 },
        ] as const,
    ),
  );
  return all.flatMap(({ right }, i): Node[] => {
    const box = boxes[i];
    const text = texts[i];
    if (!box || !text) return [];
    const marked = answer && right;
    const skin = marked
      ? { fill: 'ok-tint', line: { colour: 'ok', width: 3 }, radius: 32 }
      : answer
        ? { fill: null, line: { colour: 'line-2', width: 3, dash: 'dash' as const }, radius: 32 }
        : { fill: 'surface', line: { colour: 'line', width: 3 }, radius: 32 };
    const letter = line(LETTERS[i] ?? '', {
      size: round * 0.48,
      bold: true,
      colour: marked ? 'ok-on' : answer ? 'muted' : 'ink',
      align: 'centre',
      leading: 1.149,
    });
    return [
      card('Option', box, skin, [text], { inset, scale }),
      card(
        'Letter',
        { x: box.x + 44, y: box.y + (box.h - round) / 2, w: round, h: round },
        { fill: marked ? 'ok' : 'sunk', form: { is: 'ellipse' } },
        [letter],
        { balance: false, scale: 1, wrap: false },
      ),
      ...(marked ? [checkShape({ x: box.x + box.w - 92, y: box.y + box.h / 2 - 28, side: 56 }, 'ok')] : []),
    ];
  });
}
