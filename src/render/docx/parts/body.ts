import { document, el } from '../../ooxml/element.ts';
import { WORD_SPACES } from '../../ooxml/names.ts';

/** A4 with its margins, twips. */
const PAGE = { w: 11_906, h: 16_838, side: 1247, top: 1304, edge: 624 } as const;

/** The document: its blocks on pages of A4, with header and footer on all but the first. */
export function bodyPart(body: readonly string[], header: string, footer: string): string {
  const { side, top, edge } = PAGE;
  return document(
    el(
      'w:document',
      WORD_SPACES,
      el(
        'w:body',
        {},
        ...body,
        el(
          'w:sectPr',
          {},
          el('w:headerReference', { 'w:type': 'default', 'r:id': header }),
          el('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
          el('w:footerReference', { 'w:type': 'first', 'r:id': footer }),
          el('w:endnotePr', {}, el('w:numFmt', { 'w:val': 'decimal' })),
          el('w:pgSz', { 'w:w': PAGE.w, 'w:h': PAGE.h }),
          el('w:pgMar', {
            ...{ 'w:top': top, 'w:right': side, 'w:bottom': top, 'w:left': side },
            ...{ 'w:header': edge, 'w:footer': edge, 'w:gutter': 0 },
          }),
          el('w:titlePg'),
        ),
      ),
    ),
  );
}
