import { clean, el, escaped } from '../../ooxml/element.ts';
import { isRightToLeft, languageOf } from '../../ooxml/script.ts';
import type { Paper } from '../paper.ts';

/** How a run is set besides its paragraph's style. */
export interface Letters {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Small and grey: what is said beside. */
  readonly quiet?: boolean;
  readonly raised?: boolean;
  /** Signs that the usual faces lack. */
  readonly symbol?: boolean;
}

/** A text as runs (`w:r`): one for what reads from left to right, one for what reads the other way. */
export function words(text: string, paper: Paper, letters: Letters = {}): readonly string[] {
  return stretches(clean(text)).map((one) =>
    el('w:r', {}, properties(one, paper, letters), el('w:t', { 'xml:space': 'preserve' }, escaped(one))),
  );
}

/** What is said of a run's letters (`w:rPr`), in the order of the schema. */
function properties(text: string, paper: Paper, { bold, italic, quiet, raised, symbol }: Letters): string {
  const rtl = isRightToLeft(text);
  const found = languageOf(text, paper.lang);
  const on = (is: boolean | undefined, ...names: readonly string[]) => (is ? names.map((name) => el(name)) : []);
  const face = { 'w:ascii': SYMBOLS, 'w:hAnsi': SYMBOLS, 'w:eastAsia': SYMBOLS, 'w:cs': SYMBOLS };
  return el(
    'w:rPr',
    {},
    ...(symbol ? [el('w:rFonts', face)] : []),
    ...on(bold, 'w:b', 'w:bCs'),
    ...on(italic, 'w:i', 'w:iCs'),
    ...(quiet ? [el('w:color', { 'w:val': GREY }), el('w:sz', { 'w:val': 18 }), el('w:szCs', { 'w:val': 18 })] : []),
    ...(raised ? [el('w:vertAlign', { 'w:val': 'superscript' })] : []),
    ...on(rtl, 'w:rtl'),
    ...(found === paper.lang
      ? []
      : [el('w:lang', { [rtl ? 'w:bidi' : EAST.test(found) ? 'w:eastAsia' : 'w:val']: found })]),
  );
}

/** A face of every system's that has boxes to tick; programs find another where it is missing. */
const SYMBOLS = 'Segoe UI Symbol';
export const GREY = '5B5D70';
const EAST = /^(?:zh|ja|ko)\b/;

const TURNED = '\\p{scx=Arab}\\p{scx=Hebr}\\p{scx=Syrc}\\p{scx=Thaa}\\p{scx=Nkoo}';
const STRETCH = new RegExp(`[^${TURNED}]+|[${TURNED}]+(?:[\\s\\p{P}\\d]*[${TURNED}]+)*`, 'gu');

/** A text in pieces that read in one direction each. */
function stretches(text: string): readonly string[] {
  return text.match(STRETCH) ?? [];
}
