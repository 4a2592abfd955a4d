import type { Element } from 'hast';
import type { TimelineContent } from '../../../model/index.ts';
import { timeline as onPage } from '../../reveal/handlers/layouts/timeline.ts';
import { longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { card, grid, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import type { Page } from '../frame/plan.ts';
import { scaleForAll } from '../text/fit.ts';
import { line, runsOf } from '../text/runs.ts';
import { doubt, hueOf, tintOf, whose } from './pieces.ts';

type Items = TimelineContent['items'];

/** Height of the axis over the cards, px. */
const AXIS = 150;

/** Each year at its place on the axis, joined to the card that stands under it or near it. */
export function dates(content: TimelineContent, page: Page, body: Box): Node[] {
  const { items } = content;
  const svg = axisOf(onPage(content, page));
  const boxes = grid({ ...body, y: body.y + AXIS, h: body.h - AXIS }, items.length, 1, [24, 0]);
  const most =
    (items.length > 3 ? [38, 36, 35] : items.length === 2 ? [58, 58, 50] : [46, 42, 41])[stepOf(items)] ?? 35;
  const pad = items.length > 3 ? 28 : 36;
  const year = items.length > 3 ? 68 : 84;
  const top = (i: number) => pad + year + (named(items[i], page) ? 68 : 24);
  const texts = items.map(({ text }) => line(runsOf(said(text, page)), { size: most, colour: 'ink', leading: 1.14 }));
  const scale = scaleForAll(
    texts.map((one, i) => [[one], { w: (boxes[i]?.w ?? 0) - 2 * pad, h: (boxes[i]?.h ?? 0) - top(i) - pad }] as const),
  );
  const alt = items.map(({ when }) => when).join(', ');
  const cards = boxes.flatMap((box, i): Node[] => {
    const [item, text] = [items[i], texts[i]];
    if (!item || !text) return [];
    const hue = hueOf(item.who);
    const skin = { fill: tintOf(hue), line: doubt(item.text), radius: 32 };
    const when = line(item.when ?? '', { size: year, bold: true, colour: hue ?? 'ink', leading: 1 });
    return [
      card('Expectation', box, skin, [text], { inset: [pad, top(i), pad, pad], scale, anchor: 'top' }),
      words('Year', { x: box.x + pad, y: box.y + pad, w: box.w - 2 * pad, h: year + 4 }, [when], { balance: false }),
      ...(named(item, page) ? whose(item.who, page, { x: box.x + pad, y: box.y + pad + year + 16 }, 26).nodes : []),
    ];
  });
  if (!svg) return cards;
  return [{ kind: 'group', name: 'Axis', alt, children: shapesOf(svg, { ...body, h: AXIS }, 'axis') }, ...cards];
}

/** The axis as the page draws it. */
function axisOf(nodes: readonly unknown[]): Element | null {
  for (const node of nodes as Element[]) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'svg' && String(node.properties.className).includes('date-lines')) return node;
    const found = axisOf(node.children);
    if (found) return found;
  }
  return null;
}

/** The step of the sizes that the longest text takes. */
export function stepOf(items: Items): number {
  return Number(size(longest(items.map(({ text }) => text.text)), [44, 70]).slice(1));
}

/** Whether a card says whom it is about. */
export function named(item: Items[number] | undefined, page: Page): boolean {
  return (item?.who.length ?? 0) > 0 && page.deck.subjects.length > 1;
}
