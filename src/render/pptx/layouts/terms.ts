import type { TermsContent } from '../../../model/index.ts';
import { words as said } from '../../reveal/parts/phrase.ts';
import { grid, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaled, scaleForAll } from '../text/fit.ts';
import { heightOf, lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { bracket, dashOf, ruled } from './pieces.ts';

/** Terms under the microscope, smaller than the subjects': rows of two or three, else two columns. */
export function terms({ items }: TermsContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => (items.length > 3 ? columns(items, page, body) : rows(items, page, body)));
}

type Items = TermsContent['items'];

function rows(items: Items, page: Page, body: Box): Node[] {
  const boxes = grid(body, 1, items.length, [0, 0]);
  const set = textsOf(items, page, items.length > 2 ? 76 : 86, 46, 'ink');
  const h = (boxes[0]?.h ?? 0) - 60;
  const term = scaleForAll(set.map((one) => [[one.term], { w: 780, h: h - 30 }] as const));
  const gloss = scaleForAll(set.map((one) => [[one.gloss], { w: 800, h }] as const));
  return boxes.flatMap((box, i): Node[] => {
    const one = set[i];
    if (!one) return [];
    const [name = one.term] = scaled([one.term], term);
    const height = heightOf([name], 780);
    const y = box.y + (box.h - height - 34) / 2;
    return [
      ...(i > 0 ? [ruled(box.x, box.y, box.w, 'line')] : []),
      words('Term', { x: box.x, y, w: 800, h: height + 4 }, [name], { scale: 1, balance: false }),
      bracket({ x: box.x, y: y + height + 10, w: Math.min(790, lengthOf(name) + 8), h: 18 }, 'line-2', one.dash),
      words('Meaning', { x: box.x + 896, y: box.y + 20, w: 800, h: box.h - 40 }, [one.gloss], {
        anchor: 'middle',
        scale: gloss,
      }),
    ];
  });
}

function columns(items: Items, page: Page, body: Box): Node[] {
  const boxes = grid(body, 2, Math.ceil(items.length / 2), [96, 56]);
  const set = textsOf(items, page, 76, 42, 'ink-2');
  const [first] = boxes;
  const room = { w: first?.w ?? 0, h: first?.h ?? 0 };
  const term = scaleForAll(set.map((one) => [[one.term], { w: room.w, h: room.h * 0.42 }] as const));
  const tall = Math.max(...set.map((one) => heightOf([one.term], room.w, term)));
  const gloss = scaleForAll(set.map((one) => [[one.gloss], { w: room.w, h: room.h - tall - 76 }] as const));
  return boxes.flatMap((box, i): Node[] => {
    const one = set[i];
    if (!one) return [];
    const [name = one.term] = scaled([one.term], term);
    const y = box.y + 20;
    return [
      words('Term', { x: box.x, y, w: box.w, h: tall + 4 }, [name], { scale: 1, anchor: 'bottom', balance: false }),
      bracket({ x: box.x, y: y + tall + 10, w: box.w, h: 18 }, 'line-2', one.dash),
      words('Meaning', { x: box.x, y: y + tall + 50, w: box.w, h: box.h - tall - 70 }, [one.gloss], { scale: gloss }),
    ];
  });
}

function textsOf(items: Items, page: Page, term: number, gloss: number, colour: string) {
  return items.map((item) => ({
    term: line(item.term, { size: term, serif: true, colour: 'ink', leading: 1.06, tracking: -0.026 }),
    gloss: line(runsOf(said(item.gloss, page)), { size: gloss, colour, leading: 1.24 }),
    dash: dashOf(item.gloss),
  }));
}
