import type { Reference } from '../../documents/handout/references.ts';
import { plain } from '../../inspect/signs.ts';
import { document, el } from '../../ooxml/element.ts';
import { WORD_SPACES } from '../../ooxml/names.ts';
import type { Paper } from '../paper.ts';
import { drawn, paragraph } from '../text/paragraph.ts';
import { words } from '../text/words.ts';

/** The endnotes, one a place that is cited: its source, where in it, and what it says there. */
export function endnotesPart(paper: Paper, referred: (place: string) => Reference | undefined): string {
  const notes = paper.noted().map((place, i) => note(i + 1, referred(place), paper));
  return document(el('w:endnotes', WORD_SPACES, ...SEPARATORS, ...notes));
}

/** The line over the notes, and over those that go on on the next page. */
const SEPARATORS = (['separator', 'continuationSeparator'] as const).map((type, i) =>
  el('w:endnote', { 'w:type': type, 'w:id': i - 1 }, el('w:p', {}, el('w:r', {}, el(`w:${type}`)))),
);

function note(n: number, reference: Reference | undefined, paper: Paper): string {
  const mark = el('w:r', {}, el('w:rPr', {}, el('w:rStyle', { 'w:val': 'EndnoteReference' })), el('w:endnoteRef'));
  return el(
    'w:endnote',
    { 'w:id': n },
    ...drawn([paragraph('EndnoteText', [mark, ...words(` ${said(reference)}`, paper)])]),
  );
}

/** "Source 1, line 28: “…” … “…”". */
function said(reference: Reference | undefined): string {
  if (!reference) return '';
  const { name, place, quotes } = reference;
  const source = name.slice(0, name.indexOf(':'));
  const quoted = quotes.map((quote) => `“${plain(quote.replace(/\s+/g, ' ').trim())}”`).join(' … ');
  return `Source ${source}, ${place.unit} ${place.n}: ${quoted}`;
}

/** Notes that stand in settings, so that programs know the lines over them. */
export const SEPARATOR_IDS: readonly number[] = SEPARATORS.map((_, i) => i - 1);
