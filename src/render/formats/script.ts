import type { Artifact, Formattable } from '../../model/index.ts';
import { lectern } from '../documents/lectern/lectern.ts';
import { documentPage } from '../documents/page.ts';
import { timelineOf } from '../documents/timeline.ts';
import { blocks } from '../markdown/blocks.ts';
import { PLAIN } from '../markdown/dialects.ts';

/** What to say, as a page in large type for the lectern and as Markdown for whoever rewrites it. */
export function script({ deck, templates }: Formattable): readonly Artifact[] {
  const nodes = lectern(deck, timelineOf(deck));
  return [
    { path: 'script.html', content: documentPage(deck, 'Script', nodes, templates.documents) },
    { path: 'script.md', content: `${blocks(nodes, PLAIN).join('\n\n')}\n` },
  ];
}
