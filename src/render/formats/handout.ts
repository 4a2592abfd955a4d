import type { Artifact, Formattable, Print } from '../../model/index.ts';
import { renderDocument } from '../documents/documents.ts';

/** The papers for whoever hears the talk, and for whoever leads one where people work: as pages, for the printer, and to edit. */
export async function handout({ deck, templates }: Formattable): Promise<readonly (Artifact | Print)[]> {
  const { renderDocx } = await import('../docx/index.ts');
  const pages = PAPERS.flatMap((name) => {
    const page = renderDocument(deck, templates.documents, `${name}.html`);
    return page === null ? [] : [page, printOf(name, String(page.content))];
  });
  return [...pages, ...(await renderDocx(deck))];
}

const PAPERS = ['handout', 'facilitator'] as const;

function printOf(name: string, html: string): Print {
  return { path: `${name}.pdf`, html, view: 'document', query: '', optional: true };
}
