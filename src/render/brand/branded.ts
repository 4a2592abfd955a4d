import type { VFileMessage } from 'vfile-message';
import type { Brand, Templates } from '../../model/index.ts';
import { notesOf } from './notes.ts';
import { paletteOf } from './palette.ts';
import { documentSheetOf, sheetOf } from './sheet.ts';
import { tokensOf } from './tokens.ts';

/** Templates in a brand's colours and face, and what people should know of how they came about. */
export interface Branded {
  readonly templates: Templates;
  readonly notes: readonly VFileMessage[];
}

/** Lays a brand over the templates. */
export function branded(templates: Templates, brand: Brand): Branded {
  const own = tokensOf(templates.styles);
  const palette = brand.accent === null && brand.accent2 === null ? null : paletteOf(brand, own);
  const { documents } = templates;
  const beside = palette === null ? [] : [documentSheetOf(palette, own)];
  return {
    templates: {
      ...templates,
      styles: [...templates.styles, sheetOf(brand, palette, own)],
      documents: { ...documents, styles: [...documents.styles, ...beside] },
    },
    notes: notesOf(brand, palette ?? { themes: own, second: null }),
  };
}
