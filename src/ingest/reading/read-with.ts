import type { Nodes } from 'mdast';
import { InputError, type Progress } from '../../model/index.ts';
import { BYTES_READERS, type Read, TEXT_READERS } from '../readers/index.ts';
import { deepLine } from './depth.ts';
import type { Limits } from './limits.ts';
import type { Errand } from './parcel.ts';

/** Reads a file by its format's reader. Throws InputError for one that can't be a source, or is more than the limits allow. */
export async function readWith({ format, content, name, limits }: Errand, progress: Progress): Promise<Read> {
  const deep = typeof content === 'string' ? deepLine(content, format, limits.depth) : null;
  if (deep !== null) throw tooDeep(name, deep, limits);
  try {
    const read =
      typeof content === 'string'
        ? await (await TEXT_READERS[format as keyof typeof TEXT_READERS]())(content, name)
        : await (await BYTES_READERS[format as keyof typeof BYTES_READERS]())(content, name, progress, limits);
    refuseDeep(read, name, limits);
    return read;
  } catch (error) {
    // What recurses into what is nested comes to its end before the limit is asked.
    if (error instanceof RangeError) throw tooDeep(name, '', limits);
    throw error;
  }
}

/** Walks without recursion, since the tree may be deeper than the stack. */
function refuseDeep({ tree }: Read, name: string, limits: Limits): void {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { node, depth } = one;
    const { line, column } = node.position?.start ?? {};
    const place = line === undefined ? '' : `:${line}:${column}`;
    if (depth > limits.depth) throw tooDeep(name, place, limits);
    if (node.type === 'table' && cellsOf(node.children) > limits.cells)
      throw new InputError(
        `${name}${place}: a table of ${cellsOf(node.children)} cells, expected at most ${limits.cells}. Take it apart, or raise it with --limits cells=${limits.cells * 4}.`,
      );
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}

function cellsOf(rows: readonly { readonly children: readonly unknown[] }[]): number {
  return rows.reduce((sum, { children }) => sum + children.length, 0);
}

function tooDeep(name: string, place: string, { depth }: Limits): InputError {
  return new InputError(
    `${name}${place}: quotes, lists or marks stand more than ${depth} deep within one another. Flatten them, or raise it with --limits depth=${depth * 4}.`,
  );
}
