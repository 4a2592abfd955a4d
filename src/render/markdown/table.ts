import type { Element, ElementContent } from 'hast';
import type { Dialect } from './dialects.ts';
import { inline } from './inline.ts';

/** A table with its heads as rows between bars; words hold no bar, since bars are escaped. */
export function table(node: Element, dialect: Dialect): string {
  const [heads = [], ...rows] = rowsIn(node).map((row) =>
    cellsIn(row).map((cell) => inline(cell.children, dialect).trim()),
  );
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function rowsIn({ children }: Element): readonly Element[] {
  return children.filter(isElement).flatMap((node) => (node.tagName === 'tr' ? [node] : rowsIn(node)));
}

function cellsIn({ children }: Element): readonly Element[] {
  return children.filter(isElement).filter(({ tagName }) => tagName === 'th' || tagName === 'td');
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
