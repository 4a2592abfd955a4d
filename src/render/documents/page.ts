import type { ElementContent } from 'hast';
import type { Deck, Templates } from '../../model/index.ts';
import { plain } from '../inspect/signs.ts';
import { sanitiser } from '../markup/sanitise.ts';
import { written } from '../markup/write.ts';
import { assemble, escaped } from '../page.ts';
import { typeset } from '../typeset/typeset.ts';
import { schema } from './schema.ts';

/** The one gate of a document: nodes → sanitised nodes → HTML in the page's shell. `name` says what it is. */
export function documentPage(
  deck: Deck,
  name: string,
  nodes: readonly ElementContent[],
  templates: Templates['documents'],
): string {
  const root = { type: 'root' as const, children: [...nodes] };
  return assemble(templates, {
    lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(deck.lang) ? deck.lang : 'en',
    title: escaped(plain(`${name}: ${deck.title}`)),
    body: written(sanitise(typeset(root).children)),
  });
}

const sanitise = sanitiser(schema);
