import type { Element, ElementContent } from 'hast';
import { el } from '../../ooxml/element.ts';
import type { Paper } from '../paper.ts';
import { blocks } from './blocks.ts';
import { type Block, drawn, paragraph } from './paragraph.ts';
import { classesOf, runs } from './runs.ts';

/** Twips between the margins of the page. */
export const WIDTH = 9412;

/** A table with its caption above it: its heads stand on every page that it reaches, no row is torn. */
export function table(node: Element, paper: Paper): readonly Block[] {
  const caption = node.children.find((one) => one.type === 'element' && one.tagName === 'caption');
  const rows = rowsIn(node);
  const heads = rows.filter(({ head }) => head).length;
  const columns = widths(rows);
  const xml = el(
    'w:tbl',
    {},
    el(
      'w:tblPr',
      {},
      el('w:tblStyle', { 'w:val': 'TableGrid' }),
      el('w:tblW', { 'w:w': WIDTH, 'w:type': 'dxa' }),
      el('w:tblLayout', { 'w:type': 'fixed' }),
      el('w:tblLook', {
        'w:val': '0620',
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
    ),
    el('w:tblGrid', {}, ...columns.map((w) => el('w:gridCol', { 'w:w': w }))),
    ...rows.map(({ cells, head }) => row(cells, columns, head && heads > 0, paper)),
  );
  return [
    ...(caption?.type === 'element' ? [paragraph('Caption', runs(caption.children, paper))] : []),
    { table: xml },
    // Two tables without a paragraph between them would be one.
    paragraph('Facts', []),
  ];
}

function row(cells: readonly Element[], columns: readonly number[], head: boolean, paper: Paper): string {
  return el(
    'w:tr',
    {},
    el('w:trPr', {}, el('w:cantSplit'), ...(head ? [el('w:tblHeader')] : [])),
    ...columns.map((w, i) => cell(cells[i], w, head, paper)),
  );
}

/** A cell; one that says nothing holds an empty paragraph, as the schema asks for. */
function cell(node: Element | undefined, width: number, head: boolean, paper: Paper): string {
  const bold = head || node?.tagName === 'th';
  const children = node?.children ?? [];
  const said = bold ? [paragraph('Normal', runs(children, paper, { bold }))] : blocks(children, paper);
  const centred = children.length === 1 && children[0]?.type === 'element' && classesOf(children[0]).includes('box');
  const filled = centred ? [paragraph('Normal', runs(children, paper), { centred })] : said;
  return el(
    'w:tc',
    {},
    el('w:tcPr', {}, el('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
    ...drawn(filled.length > 0 ? filled : [paragraph('Normal', [])]),
  );
}

interface Row {
  readonly head: boolean;
  readonly cells: readonly Element[];
}

function rowsIn(node: Element, head = false): readonly Row[] {
  return node.children.flatMap((child): readonly Row[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [{ head, cells: child.children.filter((one) => one.type === 'element') }];
    return rowsIn(child, child.tagName === 'thead');
  });
}

/** Twips of each column: by the root of its longest text, so that long texts get more room and short ones enough. */
function widths(rows: readonly Row[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const longest = Array.from({ length: count }, (_, i) =>
    Math.max(LEAST, ...rows.map(({ cells }) => lengthOf(cells[i]?.children ?? []))),
  );
  const sum = longest.reduce((all, one) => all + Math.sqrt(one), 0);
  const shares = longest.map((one) => Math.floor((WIDTH * Math.sqrt(one)) / sum));
  return shares.map((w, i) => (i === 0 ? WIDTH - shares.slice(1).reduce((all, one) => all + one, 0) : w));
}

/** Letters that the narrowest column has room for beside others. */
const LEAST = 14;

function lengthOf(nodes: readonly ElementContent[]): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      (node.type === 'text'
        ? node.value.length
        : node.type === 'element' && node.tagName !== 'sup'
          ? lengthOf(node.children)
          : 0),
    0,
  );
}
