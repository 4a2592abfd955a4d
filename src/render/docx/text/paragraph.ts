import { el } from '../../ooxml/element.ts';

/** Styles of paragraphs, as `parts/styles.ts` defines them. */
export type Style =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Eyebrow'
  | 'Facts'
  | 'Tag'
  | 'Label'
  | 'ListParagraph'
  | 'Term'
  | 'Definition'
  | 'Quote'
  | 'Attribution'
  | 'Caption'
  | 'NoteLine'
  | 'EndnoteText'
  | 'Header'
  | 'Footer';

/** How a paragraph stands besides its style. */
export interface Standing {
  /** The list that it is an item of: its number and its depth from zero on. */
  readonly item?: { readonly list: number; readonly depth: number } | undefined;
  /** Depth of the list that it goes on in, without a sign of its own. */
  readonly within?: number | undefined;
  readonly centred?: boolean | undefined;
  /** Whether it reads from right to left. */
  readonly rtl?: boolean | undefined;
}

/** Twips from one depth of a list to the next. */
export const STEP = 340;

/** A paragraph as it will be written, or a table that is XML already. */
export type Block = Paragraph | { readonly table: string };

interface Paragraph {
  readonly style: Style;
  /** Runs that are XML already. */
  readonly runs: readonly string[];
  readonly standing: Standing;
}

export function paragraph(style: Style, runs: readonly string[], standing: Standing = {}): Block {
  return { style, runs, standing };
}

/** Blocks as XML. What leads to a heading stands close over it. */
export function drawn(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block, i) => {
    if ('table' in block) return block.table;
    const before = blocks[i - 1];
    const close = HEADS.has(block.style) && before !== undefined && 'style' in before && before.style === 'Eyebrow';
    return xmlOf(block, close);
  });
}

const HEADS: ReadonlySet<Style> = new Set<Style>(['Title', 'Heading1', 'Heading2', 'Heading3']);

/** A paragraph (`w:p`), its properties in the order of the schema. */
function xmlOf({ style, runs, standing: { item, within, centred, rtl } }: Paragraph, close: boolean): string {
  return el(
    'w:p',
    {},
    el(
      'w:pPr',
      {},
      ...(style === 'Normal' ? [] : [el('w:pStyle', { 'w:val': style })]),
      ...(item
        ? [el('w:numPr', {}, el('w:ilvl', { 'w:val': item.depth }), el('w:numId', { 'w:val': item.list }))]
        : []),
      ...(rtl ? [el('w:bidi')] : []),
      ...(close ? [el('w:spacing', { 'w:before': 0 })] : []),
      ...(within === undefined ? [] : [el('w:ind', { 'w:left': STEP * (within + 1) })]),
      ...(centred ? [el('w:jc', { 'w:val': 'center' })] : []),
    ),
    ...runs,
  );
}
