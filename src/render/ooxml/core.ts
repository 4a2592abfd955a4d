import type { Deck } from '../../model/index.ts';
import { document, el, escaped } from './element.ts';

/** What the file says of itself: no date, for the same talk is the same file. */
export function corePart(deck: Deck, title = deck.title): string {
  const text = (name: string, value: string | null) => (value ? [el(name, {}, escaped(value))] : []);
  return document(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      ...text('dc:title', title),
      ...text('dc:subject', deck.lead),
      ...text('dc:creator', deck.speaker),
      ...text('dc:description', deck.audience),
      ...text('dc:language', deck.lang),
    ),
  );
}
