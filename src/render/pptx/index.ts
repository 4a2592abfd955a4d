/**
 * In: a Deck and the Templates that it is drawn with.
 * Out: a PowerPoint file (`deck.pptx`): text, tables and shapes that can be edited, notes with what is said and where it
 * comes from; never a picture of a slide.
 * Guarantees: same input, same bytes; text stands as text only; nothing is fetched, and no link but to http(s) sources.
 */
import type { Artifact, Deck, Templates } from '../../model/index.ts';
import { packed } from '../ooxml/package.ts';
import { deckContext } from '../reveal/context.ts';
import { deckParts } from './parts/deck.ts';

/** Draws a deck as a PowerPoint file. */
export async function renderPptx(deck: Deck, templates: Templates): Promise<Artifact> {
  return {
    path: 'deck.pptx',
    content: packed(deckParts(deckContext(deck, templates.icons), templates), 'ppt/presentation.xml'),
  };
}
