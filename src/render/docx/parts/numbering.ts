import { document, el } from '../../ooxml/element.ts';
import { WORD_SPACES } from '../../ooxml/names.ts';
import { LISTS } from '../paper.ts';
import { STEP } from '../text/paragraph.ts';

/** Depths that a list of a file can have. */
const DEPTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const BULLETS = ['•', '–', '·'] as const;

/** The lists: bullets, boxes to tick, and one that counts anew for each of `depths`, the depth that it begins at. */
export function numberingPart(depths: readonly number[]): string {
  const counted = Object.keys(LISTS).length + 1;
  return document(
    el(
      'w:numbering',
      WORD_SPACES,
      abstract(LISTS.bullets, (depth) => level(depth, 'bullet', BULLETS[depth % BULLETS.length] ?? '•')),
      abstract(LISTS.boxes, (depth) => level(depth, 'bullet', '☐', 'Segoe UI Symbol')),
      abstract(counted, (depth) => level(depth, 'decimal', `%${depth + 1}.`)),
      ...Object.values(LISTS).map((n) => el('w:num', { 'w:numId': n }, el('w:abstractNumId', { 'w:val': n }))),
      ...depths.map((depth, i) =>
        el(
          'w:num',
          { 'w:numId': counted + i },
          el('w:abstractNumId', { 'w:val': counted }),
          el('w:lvlOverride', { 'w:ilvl': Math.min(depth, 8) }, el('w:startOverride', { 'w:val': 1 })),
        ),
      ),
    ),
  );
}

function abstract(id: number, draw: (depth: number) => string): string {
  return el(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    el('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    ...DEPTHS.map(draw),
  );
}

function level(depth: number, format: 'bullet' | 'decimal', text: string, face?: string): string {
  return el(
    'w:lvl',
    { 'w:ilvl': depth },
    el('w:start', { 'w:val': 1 }),
    el('w:numFmt', { 'w:val': format }),
    el('w:lvlText', { 'w:val': text }),
    el('w:lvlJc', { 'w:val': 'left' }),
    el('w:pPr', {}, el('w:ind', { 'w:left': STEP * (depth + 1), 'w:hanging': STEP })),
    ...(face ? [el('w:rPr', {}, el('w:rFonts', { 'w:ascii': face, 'w:hAnsi': face, 'w:cs': face }))] : []),
  );
}
