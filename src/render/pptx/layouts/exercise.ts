import type { ExerciseContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { hued } from '../../reveal/parts/frame.ts';
import { longest } from '../../reveal/parts/phrase.ts';
import { question } from '../../reveal/parts/question.ts';
import { words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { columnsOf } from './cards.ts';
import { MATERIAL } from './material.ts';
import { ring, stepList } from './pace.ts';

/** Most characters of a card that is a chip, and most steps that stand above a bank of them. */
const CHIP = 18;
const STEPS = 3;
const SIDE = 440;

/** What people do with which cards, and the time that they have for it. */
export function exercise(content: ExerciseContent, page: Page): readonly Plan[] {
  const { title, lead } = question(content.prompt, page);
  const roomy = lead === null && content.more === 0 && content.steps.length <= STEPS && isBankOfChips(content);
  return claimSlide(page, (body) => (roomy ? drawnRoomy(content, body) : drawnFull(content, page, body, lead)), {
    title,
  });
}

/** Steps large over the cards; the ring beside both. */
function drawnRoomy(content: ExerciseContent, body: Box): Node[] {
  const area = { ...body, w: body.w - SIDE - 76 };
  const height = content.steps.length * 92;
  const rest = { ...area, y: area.y + height + 28, h: area.h - height - 28 };
  return [
    ...stepList(content.steps, { ...area, h: height }, content.steps.length > 2 ? 34 : 38),
    ...MATERIAL[content.kind](content, rest),
    ring(content.seconds, { x: body.x + body.w - SIDE + 10, y: body.y + (body.h - SIDE) / 2 + 10, side: SIDE - 20 }),
  ];
}

function drawnFull(content: ExerciseContent, page: Page, body: Box, lead: string | null): Node[] {
  const area = { ...body, w: body.w - SIDE - 64 };
  const asked = lead === null ? null : line(runsOf(hued(page, lead)), { size: 36, colour: 'ink-2', leading: 1.25 });
  const top = asked ? heightOf([asked], area.w) + 24 : 0;
  const more = content.more > 0 ? 44 : 0;
  const side = content.steps.length < 3 ? 300 : content.steps.length === 3 ? 240 : 210;
  const right = { x: body.x + body.w - SIDE, y: body.y, w: SIDE, h: body.h };
  const list = { ...right, y: body.y + side + 28, h: Math.min(body.h - side - 28, content.steps.length * 116) };
  return [
    ...(asked ? [words('Task', { ...area, h: top - 18 }, [asked])] : []),
    ...MATERIAL[content.kind](content, { ...area, y: area.y + top, h: area.h - top - more }),
    ...(more > 0
      ? [
          words(
            'More',
            { ...area, y: area.y + area.h - 36, h: 36 },
            [line(labels.more(content.more), { size: 24, colour: 'muted' })],
            { anchor: 'middle', balance: false },
          ),
        ]
      : []),
    ring(content.seconds, { x: right.x + (SIDE - side) / 2 + 8, y: right.y + 8, side: side - 16 }),
    ...stepList(content.steps, list, 25),
  ];
}

/** Short cards in two lines at most, and places for them that take one line. */
function isBankOfChips({ kind, items, bins }: ExerciseContent): boolean {
  const most = longest(items.map(({ text }) => text));
  return kind === 'sort' && most <= CHIP && items.length <= 2 * columnsOf(items) && bins.length <= 3;
}
