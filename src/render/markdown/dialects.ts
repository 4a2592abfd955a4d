import type { Deck } from '../../model/index.ts';
import { plain } from '../inspect/signs.ts';
import { escapeInline, escapeStart, written } from './escape.ts';

/** How a text writes what Markdown has no sign for. Blocks are without blank lines around them. */
export interface Dialect {
  /** The mark of places at the end of a sentence; ids are those of footnotes. */
  readonly cite: (places: readonly { readonly id: string; readonly name: string }[]) => string;
  /** What is shown one step later. */
  readonly later: (blocks: readonly string[]) => readonly string[];
}

/** How a family of programs wants slides. */
export interface SlideDialect extends Dialect {
  readonly path: string;
  /** What stands at the head of the file. */
  readonly front: (deck: Deck) => readonly string[];
  /** A slide's heading; its id is a name without blanks. */
  readonly heading: (words: string, id: string) => string;
  /** What only the speaker sees. */
  readonly notes: (blocks: readonly string[]) => readonly string[];
  /** Whether places are explained at the end, as footnotes. */
  readonly footnotes: boolean;
}

/** `slides.md` for reveal-md and other programs that show reveal.js's own Markdown; `slides.qmd` for Quarto and Pandoc. */
export const DIALECTS = {
  reveal: {
    path: 'slides.md',
    front: (deck) => ['---', `title: ${JSON.stringify(plain(deck.title))}`, 'theme: white', '---'],
    cite: (places) =>
      places.length === 0 ? '' : `<sup>${places.map(({ name }) => escapeInline(name)).join(', ')}</sup>`,
    heading: (words) => `## ${words}`,
    later: (blocks) => ['<div class="fragment">', ...blocks, '</div>'],
    notes: (blocks) => ['Note:', ...blocks],
    footnotes: false,
  },
  pandoc: {
    path: 'slides.qmd',
    front: (deck) => [
      '---',
      `pagetitle: ${JSON.stringify(escapeStart(written(deck.title)))}`,
      `lang: ${JSON.stringify(/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(deck.lang) ? deck.lang : 'en')}`,
      // Straight quotes stay as they are written.
      'from: markdown-smart',
      'format:',
      '  revealjs:',
      '    slide-level: 2',
      '    scrollable: true',
      '---',
    ],
    cite: (places) => places.map(({ id }) => `[^${id}]`).join(''),
    heading: (words, id) => `## ${words} {#${id}}`,
    later: (blocks) => ['::: fragment', ...blocks, ':::'],
    notes: (blocks) => ['::: notes', ...blocks, ':::'],
    footnotes: true,
  },
} as const satisfies Record<string, SlideDialect>;

/** Markdown for reading: places in brackets, nothing hidden. */
export const PLAIN: Dialect = {
  cite: (places) => (places.length === 0 ? '' : ` \\[${places.map(({ name }) => escapeInline(name)).join(', ')}\\]`),
  later: (blocks) => blocks,
};
