/**
 * In: a Deck and the Templates to draw it with.
 * Out: one artifact, `index.html`: fonts, styles, scripts, slides, notes and sources in one file.
 * Guarantees: source text reaches the page as text only; no style attribute, no inline handler, nothing fetched;
 * the policy in the page admits exactly its own scripts and sheets; same input, same bytes.
 * Reports: nothing; a template without a slot that the page needs is a fault of the installation and throws.
 */
import type { Artifact, Deck, Templates } from '../model/index.ts';
import { renderReveal } from './reveal/reveal.ts';

/** Draws a deck as a self-contained reveal.js page. */
export function render(deck: Deck, templates: Templates): Artifact[] {
  return [{ path: 'index.html', content: renderReveal(deck, templates) }];
}
