import { readFileSync, writeFileSync } from 'node:fs';
import { printed, withPress } from '../../src/emit/index.ts';
import { readTemplates } from '../../src/ingest/index.ts';
import { type Deck, slidesOf } from '../../src/model/index.ts';
import { onPaper } from '../../src/render/formats/pdf.ts';
import { renderReveal } from '../../src/render/reveal/reveal.ts';

/**
 * Renders a finished deck (`deck.json`), its slides repeated until there are as many as asked, each under an id of its own, so that each part
 * holds more of them and the talk no more parts: ROOT DECK COUNT OUT, a page or a PDF.
 */
const [, , root = '', file = '', count = '', out = ''] = process.argv;
const deck = JSON.parse(readFileSync(file, 'utf8')) as Deck;
const slides = slidesOf(deck);
const many = slides.flatMap((slide, at) =>
  // Of 1,200 slides and 17, each stands there 70 or 71 times.
  Array.from({ length: Math.ceil((Number(count) - at) / slides.length) }, (_, i) => ({
    ...slide,
    data: { ...slide.data, id: `${slide.data.id}-${i}` },
  })),
);
const page = renderReveal({ ...deck, root: { ...deck.root, children: many } }, readTemplates(root));
const paper = onPaper(page, deck.theme, { notes: false, ink: 'full' });
writeFileSync(out, out.endsWith('.pdf') ? (await withPress((press) => printed(press, paper))).content : page);
