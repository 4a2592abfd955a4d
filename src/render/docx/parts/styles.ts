import { document, el } from '../../ooxml/element.ts';
import { WORD_SPACES } from '../../ooxml/names.ts';
import type { Paper } from '../paper.ts';
import type { Style } from '../text/paragraph.ts';
import { WIDTH } from '../text/table.ts';
import { GREY } from '../text/words.ts';

const INK = '14151F';
const LINE = 'C9CBD6';

/** How a style of paragraphs is set. Sizes in half points, distances in twips, line heights in 240ths. */
interface Look {
  /** The name that programs know it by. */
  readonly name: string;
  readonly next?: Style;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly left?: number;
  /** Stays on the page of what follows. */
  readonly lead?: boolean;
  /** Depth in the outline, from zero on. */
  readonly outline?: number;
  readonly ruled?: 'bottom' | 'top' | 'between';
  readonly tabbed?: boolean;
}

const LOOKS: Readonly<Record<Exclude<Style, 'Normal'>, Look>> = {
  Title: { name: 'Title', next: 'Normal', size: 52, bold: true, before: 40, after: 80, line: 252, lead: true },
  Subtitle: { name: 'Subtitle', next: 'Normal', size: 24, colour: GREY, after: 120, lead: true },
  Heading1: {
    name: 'heading 1',
    next: 'Normal',
    size: 34,
    bold: true,
    before: 440,
    after: 120,
    line: 252,
    lead: true,
    outline: 0,
  },
  Heading2: {
    name: 'heading 2',
    next: 'Normal',
    size: 25,
    bold: true,
    before: 320,
    after: 80,
    line: 260,
    lead: true,
    outline: 1,
  },
  Heading3: { name: 'heading 3', next: 'Normal', size: 22, bold: true, before: 220, after: 60, lead: true, outline: 2 },
  Eyebrow: { name: 'Eyebrow', size: 18, bold: true, colour: GREY, before: 240, after: 0, lead: true },
  Facts: { name: 'Facts', size: 18, colour: GREY, after: 100 },
  Tag: { name: 'Tag', size: 18, colour: GREY, after: 100, lead: true },
  Label: { name: 'Label', bold: true, before: 120, after: 60, lead: true },
  ListParagraph: { name: 'List Paragraph', after: 60 },
  Term: { name: 'Term', bold: true, before: 100, after: 0, lead: true },
  Definition: { name: 'Definition', left: 340, after: 80 },
  Quote: { name: 'Quote', italic: true, size: 24, left: 340, before: 120, after: 40, lead: true },
  Attribution: { name: 'Attribution', size: 18, colour: GREY, left: 340, after: 120 },
  Caption: { name: 'caption', bold: true, before: 160, after: 80, lead: true },
  NoteLine: { name: 'Note Line', before: 0, after: 0, line: 440, ruled: 'between' },
  EndnoteText: { name: 'endnote text', size: 17, after: 40, line: 252 },
  Header: { name: 'header', size: 17, colour: GREY, after: 0, tabbed: true },
  Footer: { name: 'footer', size: 17, colour: GREY, after: 0, tabbed: true },
};

/** The styles that the file's text is set by; who changes one changes all that is set by it. */
export function stylesPart({ face, lang }: Paper): string {
  const faces = { 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face };
  const letters = [
    el('w:rFonts', faces),
    el('w:color', { 'w:val': INK }),
    ...sized(21),
    el('w:lang', { 'w:val': lang }),
  ];
  return document(
    el(
      'w:styles',
      WORD_SPACES,
      el(
        'w:docDefaults',
        {},
        el('w:rPrDefault', {}, el('w:rPr', {}, ...letters)),
        el(
          'w:pPrDefault',
          {},
          el('w:pPr', {}, el('w:spacing', { 'w:after': 120, 'w:line': 276, 'w:lineRule': 'auto' })),
        ),
      ),
      usual('paragraph', 'Normal', 'Normal', el('w:qFormat')),
      usual('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
      usual('table', 'TableNormal', 'Normal Table', bare()),
      usual('numbering', 'NoList', 'No List'),
      ...Object.entries(LOOKS).map(([id, look]) => paragraphStyle(id, look)),
      el(
        'w:style',
        { 'w:type': 'character', 'w:styleId': 'EndnoteReference' },
        el('w:name', { 'w:val': 'endnote reference' }),
        el('w:rPr', {}, el('w:vertAlign', { 'w:val': 'superscript' })),
      ),
      gridStyle(),
    ),
  );
}

function usual(type: string, id: string, name: string, ...more: readonly string[]): string {
  return el('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, el('w:name', { 'w:val': name }), ...more);
}

function paragraphStyle(id: string, look: Look): string {
  const { name, next, lead, ruled, tabbed, left, outline } = look;
  const side = { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': LINE };
  const spacing = {
    'w:before': look.before,
    'w:after': look.after,
    'w:line': look.line,
    'w:lineRule': look.line ? 'auto' : undefined,
  };
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    el('w:name', { 'w:val': name }),
    el('w:basedOn', { 'w:val': 'Normal' }),
    ...(next ? [el('w:next', { 'w:val': next })] : []),
    el('w:qFormat'),
    el(
      'w:pPr',
      {},
      ...(lead ? [el('w:keepNext'), el('w:keepLines')] : []),
      ...(ruled
        ? [el('w:pBdr', {}, el('w:bottom', side), ...(ruled === 'between' ? [el('w:between', side)] : []))]
        : []),
      ...(tabbed ? [el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:pos': WIDTH }))] : []),
      el('w:spacing', spacing),
      ...(left === undefined ? [] : [el('w:ind', { 'w:left': left })]),
      ...(outline === undefined ? [] : [el('w:outlineLvl', { 'w:val': outline })]),
    ),
    el('w:rPr', {}, ...lettersOf(look)),
  );
}

function lettersOf({ bold, italic, colour, size }: Look): readonly string[] {
  return [
    ...(bold ? [el('w:b'), el('w:bCs')] : []),
    ...(italic ? [el('w:i'), el('w:iCs')] : []),
    ...(colour ? [el('w:color', { 'w:val': colour })] : []),
    ...(size ? sized(size) : []),
  ];
}

function sized(size: number): readonly string[] {
  return [el('w:sz', { 'w:val': size }), el('w:szCs', { 'w:val': size })];
}

/** Tables: hairlines between rows, none around them. */
function gridStyle(): string {
  const side = (name: string) => el(name, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': LINE });
  return el(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'TableGrid' },
    el('w:name', { 'w:val': 'Table Grid' }),
    el('w:basedOn', { 'w:val': 'TableNormal' }),
    el('w:pPr', {}, el('w:spacing', { 'w:before': 40, 'w:after': 40, 'w:line': 252, 'w:lineRule': 'auto' })),
    el('w:tblPr', {}, el('w:tblBorders', {}, side('w:top'), side('w:bottom'), side('w:insideH')), margins()),
  );
}

function bare(): string {
  return el('w:tblPr', {}, margins());
}

function margins(): string {
  const side = (name: string, w: number) => el(name, { 'w:w': w, 'w:type': 'dxa' });
  return el('w:tblCellMar', {}, side('w:top', 40), side('w:left', 0), side('w:bottom', 40), side('w:right', 140));
}
