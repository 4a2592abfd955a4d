import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/model/index.ts';
import { ownInset } from '../../../src/render/pptx/draw/make.ts';
import { around, type Box, type Node, type Shape, type Table } from '../../../src/render/pptx/draw/node.ts';
import type { Page, Plan } from '../../../src/render/pptx/frame/plan.ts';
import { layOut } from '../../../src/render/pptx/layouts/layouts.ts';
import { heightOf, lengthOf, widestOf } from '../../../src/render/pptx/text/measure.ts';
import { deckContext } from '../../../src/render/reveal/context.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { limits } from '../../fixtures/render/limits.ts';
import { working } from '../../fixtures/render/working.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { templates } from './file.ts';

interface Laid {
  readonly name: string;
  readonly plan: Plan;
}

function laid(deck: Deck): Laid[] {
  const context = deckContext(deck, templates.icons);
  return context.slides.flatMap((slide, i) => {
    const page: Page = { ...context, data: slide.data, number: i + 1, logo: null };
    return layOut(slide.data, page).map((plan) => ({ name: `${i + 1} ${slide.data.layout}`, plan }));
  });
}

function leaves(nodes: readonly Node[]): (Shape | Table)[] {
  return nodes.flatMap((node) =>
    node.kind === 'group' ? leaves(node.children) : node.kind === 'picture' ? [] : [node],
  );
}

/** Where a shape's text is painted, by its anchor. */
function textBox({ box, body, form }: Shape): Box | null {
  if (!body || body.paragraphs.every(({ runs }) => runs.every(({ text }) => text === ''))) return null;
  const own = ownInset(form, box);
  const [l, t, r, b] = body.inset.map((px, i) => px + (own[i] ?? 0)) as [number, number, number, number];
  const room = { w: box.w - l - r, h: box.h - t - b };
  const h = heightOf(body.paragraphs, body.wrap ? room.w : 10_000);
  const w = Math.min(room.w, Math.max(...body.paragraphs.map((one) => lengthOf(one))));
  const y = box.y + t + (body.anchor === 'top' ? 0 : body.anchor === 'bottom' ? room.h - h : (room.h - h) / 2);
  const align = body.paragraphs[0]?.align ?? 'left';
  return { x: box.x + l + (align === 'left' ? 0 : align === 'right' ? room.w - w : (room.w - w) / 2), y, w, h };
}

function overlap(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return Math.min(w, h);
}

describe.each([
  ['a talk', heating()],
  ['all that layouts hold at most', limits()],
  ['a workshop', workshop()],
  ['activities', working()],
])('%s', (_, deck) => {
  const slides = laid(deck);

  test('lies on its slides, nothing of it beside them', () => {
    for (const { name, plan } of slides) {
      for (const { box, name: shape } of leaves(plan.nodes)) {
        const inside = box.x >= -0.5 && box.y >= -0.5 && box.x + box.w <= 1920.5 && box.y + box.h <= 1080.5;
        expect(inside, `${name}: ${shape} ${JSON.stringify(box)}`).toBe(true);
      }
    }
  });

  test('has room for every text, in letters that are read from the last row', () => {
    for (const { name, plan } of slides) {
      for (const shape of leaves(plan.nodes)) {
        if (shape.kind !== 'shape' || !shape.body) continue;
        const own = ownInset(shape.form, shape.box);
        const [l, t, r, b] = shape.body.inset.map((px, i) => px + (own[i] ?? 0)) as [number, number, number, number];
        const { paragraphs, wrap } = shape.body;
        const said = `${name}: ${shape.name} “${paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')}”`;
        expect(Math.min(...paragraphs.map(({ size }) => size)), said).toBeGreaterThanOrEqual(20);
        if (!wrap) continue;
        expect(heightOf(paragraphs, shape.box.w - l - r), said).toBeLessThanOrEqual(shape.box.h - t - b + 2);
        for (const one of paragraphs) expect(widestOf(one), said).toBeLessThanOrEqual(shape.box.w - l - r + 2);
      }
    }
  });

  test('has room in every cell', () => {
    for (const { name, plan } of slides) {
      for (const table of leaves(plan.nodes)) {
        if (table.kind !== 'table') continue;
        for (const row of table.rows) {
          row.cells.forEach(({ body }, i) => {
            const [l, t, r, b] = body.inset;
            const height = heightOf(body.paragraphs, (table.columns[i] ?? 0) - l - r);
            expect(height + t + b, `${name}: ${body.paragraphs[0]?.runs[0]?.text}`).toBeLessThanOrEqual(row.height + 2);
          });
        }
      }
    }
  });

  test('sets no text over another', () => {
    for (const { name, plan } of slides) {
      const texts = leaves(plan.nodes).flatMap((shape) => {
        const box = shape.kind === 'table' ? null : textBox(shape);
        return box ? [{ box, name: shape.name }] : [];
      });
      const tables = leaves(plan.nodes).flatMap((shape) =>
        shape.kind === 'table' ? [{ box: around([shape]), name: shape.name }] : [],
      );
      const all = [...texts, ...tables];
      all.forEach((one, i) => {
        for (const other of all.slice(i + 1))
          expect(
            overlap(one.box, other.box),
            `${name}: ${one.name} ${JSON.stringify(one.box)} and ${other.name} ${JSON.stringify(other.box)}`,
          ).toBeLessThan(6);
      });
    }
  });
});
