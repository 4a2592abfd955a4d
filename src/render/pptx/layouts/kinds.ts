import { type TaxonomyNode, widthOf } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { words as said } from '../../reveal/parts/phrase.ts';
import { words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { markerShape } from '../draw/sign.ts';
import type { Page } from '../frame/plan.ts';
import type { Paragraph, Run } from '../text/body.ts';
import { scaled, scaleFor } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { circle, isDoubtful, labelOf } from './kinds-round.ts';

/** How what a holder says of itself is set. */
export interface Manner {
  readonly label: number;
  readonly gloss: number;
  /** Its small kinds as a list instead of circles. */
  readonly listed: boolean;
  readonly centred?: boolean;
}

/** A block of what stands in a holder: how high it is, and how it is drawn from a height on. */
interface Block {
  readonly height: number;
  readonly at: (y: number) => Node[];
}

/** A holder's name, what it is, its small kinds and its own examples, one under another in the middle of a box. */
export function about(
  node: TaxonomyNode,
  small: readonly TaxonomyNode[],
  page: Page,
  box: Box,
  manner: Manner,
): Node[] {
  const kinds =
    small.length === 0 ? null : manner.listed ? listed(small, node, box) : circles(small, node, page, box, manner);
  const members = node.examples.length === 0 ? null : membersOf(node, page, box);
  const below = [kinds, members].filter((one) => one !== null);
  const rest = below.reduce((sum, one) => sum + one.height + 24, 0);
  const blocks = [textOf(node, page, { ...box, h: Math.max(80, box.h - rest) }, manner), ...below];
  let y = box.y + Math.max(0, (box.h - blocks.reduce((sum, one) => sum + one.height, 0) - 24 * below.length) / 2);
  return blocks.flatMap((block) => {
    const nodes = block.at(y);
    y += block.height + 24;
    return nodes;
  });
}

function textOf(node: TaxonomyNode, page: Page, box: Box, { label, gloss, centred }: Manner): Block {
  const align = centred ? 'centre' : 'left';
  const paragraphs: Paragraph[] = [
    line(labelOf(node), { size: label, bold: true, colour: node.subject ?? 'ink', align, leading: 1.1 }),
    ...(node.gloss
      ? [line(runsOf(said(node.gloss, page)), { size: gloss, colour: 'ink-2', align, leading: 1.28, gap: 12 })]
      : []),
  ];
  const set = scaled(paragraphs, scaleFor(paragraphs, box));
  const height = heightOf(set, box.w) + 4;
  return { height, at: (y) => [words('Kind', { ...box, y, h: height }, set, { scale: 1, balance: false })] };
}

/** "3 others". */
function more({ others }: TaxonomyNode): Run[] {
  return [{ text: labels.others(others.length), colour: 'ink-2' }];
}

function circles(small: readonly TaxonomyNode[], node: TaxonomyNode, page: Page, box: Box, { centred }: Manner): Block {
  const all = [
    ...small.map((one) => ({
      label: labelOf(one),
      dashed: isDoubtful(one),
      gloss: one.gloss && widthOf(one.gloss.text) <= 13 ? runsOf(said(one.gloss, page)) : [],
      edge: one.subject ? `${one.subject}-solid` : edgeOf(node),
    })),
    ...(node.others.length > 0 ? [{ label: more(node), dashed: false, gloss: [], edge: 'line-2' }] : []),
  ];
  const most = centred ? (all.length < 4 ? 336 : 232) : 172;
  const gap = centred ? 36 : 14;
  const columns =
    centred && all.length > 3 ? 3 : Math.max(1, Math.min(all.length, Math.floor((box.w + gap) / (most * 0.86 + gap))));
  const side = Math.min(most, (box.w - gap * (columns - 1)) / columns);
  const rows = Math.ceil(all.length / columns);
  const height = rows * side + (rows - 1) * gap;
  const place = (i: number, y: number): Box => {
    const inRow = Math.min(columns, all.length - Math.floor(i / columns) * columns);
    const left = centred ? (box.w - inRow * side - (inRow - 1) * gap) / 2 : 0;
    return {
      x: box.x + left + (i % columns) * (side + gap),
      y: y + Math.floor(i / columns) * (side + gap),
      w: side,
      h: side,
    };
  };
  const size = side > 300 ? 52 : side > 200 ? 34 : 32;
  return {
    height,
    at: (y) => all.map((one, i) => circle(one.label, place(i, y), one.edge, one.dashed, size, one.gloss)),
  };
}

function edgeOf({ subject }: TaxonomyNode): string {
  return subject ? `${subject}-solid` : 'line-2';
}

function listed(small: readonly TaxonomyNode[], node: TaxonomyNode, box: Box): Block {
  const names = [...small.map(labelOf), ...(node.others.length > 0 ? [more(node)] : [])];
  return lines(
    names.map((runs) => ({ who: null, runs })),
    box,
    28,
  );
}

/** What is in the set without being in what it holds: its own examples, with its own mark. */
function membersOf({ examples, subject }: TaxonomyNode, page: Page, box: Box): Block {
  const list = lines(
    examples.map((one) => ({ who: subject, runs: runsOf(said(one, page)) })),
    box,
    32,
  );
  const head = line(labels.examples, { size: 24, colour: 'ink-2' });
  return {
    height: list.height + 44,
    at: (y) => [words('Label', { ...box, y, h: 32 }, [head], { balance: false }), ...list.at(y + 44)],
  };
}

function lines(
  all: readonly { readonly who: TaxonomyNode['subject']; readonly runs: readonly Run[] }[],
  box: Box,
  size: number,
): Block {
  const mark = size * 0.75;
  const texts = all.map(({ runs }) => line(runs, { size, colour: 'ink', leading: 1.2 }));
  const heights = texts.map((one) => heightOf([one], box.w - mark - 16) + 2);
  const height = heights.reduce((sum, one) => sum + one, 0) + 10 * (texts.length - 1);
  const at = (y: number) => {
    let top = y;
    return texts.flatMap((text, i): Node[] => {
      const h = heights[i] ?? 0;
      const who = all[i]?.who;
      const nodes = [
        markerShape(who ? [who] : [], { x: box.x, y: top + size * 0.6 - mark / 2, side: mark }),
        words('Kind', { x: box.x + mark + 16, y: top, w: box.w - mark - 16, h }, [text], { scale: 1, balance: false }),
      ];
      top += h + 10;
      return nodes;
    });
  };
  return { height, at };
}
