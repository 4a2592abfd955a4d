import type { Formattable, Print } from '../../model/index.ts';
import { renderReveal } from '../reveal/reveal.ts';

/** The slides on paper in the look that they have on a screen, a page for each slide and each answer. */
export function pdf({ deck, templates, paper }: Formattable): readonly Print[] {
  const query = new URLSearchParams({ 'print-pdf': '' });
  // A deck on paper is light unless its address asks for its own look.
  if (paper.ink === 'low') query.set('ink', 'low');
  else if (deck.theme !== null) query.set('theme', deck.theme);
  return [
    {
      path: paper.notes ? 'notes.pdf' : 'deck.pdf',
      html: renderReveal(deck, templates),
      view: paper.notes ? 'notes' : 'deck',
      query: `?${query}`,
      optional: false,
    },
  ];
}
