import type { Formattable, Paper, Print } from '../../model/index.ts';
import { renderReveal } from '../reveal/reveal.ts';

/** The slides on paper in the look that they have on a screen, a page for each slide and each answer. */
export function pdf({ deck, templates, paper }: Formattable): readonly Print[] {
  return [onPaper(renderReveal(deck, templates), deck.theme, paper)];
}

/** The same of a deck that is drawn, which was asked for in a `theme`. */
export function onPaper(html: string, theme: string | null, paper: Paper): Print {
  const query = new URLSearchParams({ 'print-pdf': '' });
  // A deck on paper is light unless its address asks for its own look.
  if (paper.ink === 'low') query.set('ink', 'low');
  else if (theme !== null) query.set('theme', theme);
  return {
    path: paper.notes ? 'notes.pdf' : 'deck.pdf',
    html,
    view: paper.notes ? 'notes' : 'deck',
    query: `?${query}`,
    optional: false,
  };
}
