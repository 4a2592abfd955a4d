/**
 * In: a Deck and the Templates to draw it with; or a talk and the formats that are asked for (`renderFormats`); or an
 * Inspection and its templates.
 * Out: `index.html`, a deck with fonts, styles, scripts, slides, notes and sources in one file, first; then what lies
 * beside it (`read.html`, `run-sheet.html`, `facilitator.html` where people work, `handout.html`), without any script; or
 * `inspection.html`, the sources with what was understood of them, without any script. `renderLive` draws the deck as the
 * local server shows it.
 * Guarantees: source text reaches a page as text only; no style attribute, no inline handler, nothing fetched;
 * the policy in the page admits exactly its own scripts and sheets; same input, same bytes.
 * Reports: what the sanitiser takes out of a person's own layouts (`reviewOwn`); a drawing of theirs that is none throws an
 * InputError; a template without a slot that the page needs is a fault of the installation and throws.
 */
import type { VFileMessage } from 'vfile-message';
import type { Artifact, Brand, Deck, Inspection, InspectionTemplates, OwnToken, Templates } from '../model/index.ts';
import type { Branded } from './brand/branded.ts';
import { renderDocument as documentAt } from './documents/documents.ts';
import { html } from './formats/html.ts';
import { renderInspect } from './inspect/inspect.ts';

export type { Branded } from './brand/branded.ts';
export { onPaper } from './formats/pdf.ts';
export { renderFormats } from './formats.ts';
export { isSealed as isInspection } from './inspect/seal.ts';
export { renderLive } from './live.ts';
export { reviewOwn } from './reveal/own/review.ts';

/** Draws a deck as a self-contained reveal.js page, and as the papers that whoever gives or hears it needs. */
export function render(deck: Deck, templates: Templates): Artifact[] {
  return html({ deck, templates });
}

/** One of the papers beside the deck, by its path; null where there is none. */
export function renderDocument(deck: Deck, templates: Templates, path: string): Artifact | null {
  return documentAt(deck, templates.documents, path);
}

/**
 * The templates in a brand's colours and face, with notes on what had to change for its colours to be read, seen and
 * told from one another. The mathematics of colour are loaded only where there is a brand.
 */
export async function brandTemplates(templates: Templates, brand: Brand | null): Promise<Branded> {
  if (brand === null) return { templates, notes: [] };
  const { branded } = await import('./brand/branded.ts');
  return branded(templates, brand);
}

/** Warnings on the tokens of a person's own look. The mathematics of colour are loaded only where there are some. */
export async function reviewLook(
  tokens: readonly OwnToken[],
  ours: readonly string[],
  own: readonly string[],
): Promise<VFileMessage[]> {
  if (tokens.length === 0) return [];
  const { reviewTokens } = await import('./look/review.ts');
  return reviewTokens(tokens, ours, own);
}

/** Draws the sources with every claim, doubt and dropped passage marked where it stands. */
export function renderInspection(inspection: Inspection, templates: InspectionTemplates): Artifact {
  return { path: 'inspection.html', content: renderInspect(inspection, templates) };
}
