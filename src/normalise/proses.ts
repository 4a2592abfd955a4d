import type { Block, Item, Prose } from '../model/index.ts';

type Handlers = { [T in Block['type']]: (block: Extract<Block, { type: T }>) => readonly Prose[] };

const HANDLERS: Handlers = {
  paragraph: ({ prose }) => [prose],
  quotation: ({ prose }) => [prose],
  code: ({ prose }) => [prose],
  list: ({ items }) => items.flatMap(itemProses),
  table: ({ header, rows }) => [...header, ...rows.flat()].filter((prose) => prose.text !== ''),
};

/** Everything that a block says, in reading order. */
export function blockProses(block: Block): readonly Prose[] {
  return HANDLERS[block.type](block as never);
}

function itemProses({ term, prose, items }: Item): readonly Prose[] {
  return [term, prose].filter((part) => part !== null).concat(items.flatMap(itemProses));
}

/** One prose of several; what stands between them has no place of its own. */
export function joinProse(parts: readonly Prose[], between = ' '): Prose {
  let text = '';
  const segments: Prose['segments'][number][] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += between;
    const offset = text.length;
    segments.push(...part.segments.map((segment) => ({ ...segment, at: segment.at + offset })));
    text += part.text;
  }
  return { text, segments };
}
