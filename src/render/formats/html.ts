import type { Artifact, Deck, Templates } from '../../model/index.ts';
import { renderDocuments } from '../documents/documents.ts';
import { renderReveal } from '../reveal/reveal.ts';

/** The deck as a self-contained reveal.js page, and the papers that whoever gives or hears it needs. */
export function html({ deck, templates }: { readonly deck: Deck; readonly templates: Templates }): Artifact[] {
  return [
    { path: 'index.html', content: renderReveal(deck, templates) },
    ...renderDocuments(deck, templates.documents),
  ];
}
