import type { Block, Document, Item, Prose } from '../model/index.ts';

/** Every readable prose of a document in order: headings, paragraphs, items, cells; code left out. */
export function prosesOf(document: Document): readonly Prose[] {
  return document.sections.flatMap((section) => [
    ...(section.heading ? [section.heading] : []),
    ...section.blocks.flatMap(prosesOfBlock),
  ]);
}

function prosesOfBlock(block: Block): readonly Prose[] {
  if (block.type === 'list') return block.items.flatMap(prosesOfItem);
  if (block.type === 'table') return [...block.header, ...block.rows.flat()];
  return block.type === 'code' ? [] : [block.prose];
}

function prosesOfItem(item: Item): readonly Prose[] {
  return [item.term, item.prose].filter((prose) => prose !== null).concat(item.items.flatMap(prosesOfItem));
}
