import type { Artifact, Formattable, Print } from '../../model/index.ts';
import { renderDocument } from '../documents/documents.ts';

/** The handout alone, as a page and for the printer. */
export function handout({ deck, templates }: Formattable): readonly (Artifact | Print)[] {
  const page = renderDocument(deck, templates.documents, 'handout.html');
  if (page === null) return [];
  const html = String(page.content);
  return [page, { path: 'handout.pdf', html, view: 'document', query: '', optional: true }];
}
