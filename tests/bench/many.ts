import { readFileSync, writeFileSync } from 'node:fs';
import { readTemplates } from '../../src/ingest/index.ts';
import { type Deck, slidesOf } from '../../src/model/index.ts';
import { renderReveal } from '../../src/render/reveal/reveal.ts';

/**
 * Renders a finished deck (`deck.json`), its slides repeated until there are as many as asked, each under an id of its own, so that each part
 * holds more of them and the talk no more parts: ROOT DECK COUNT OUT.
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
writeFileSync(out, renderReveal({ ...deck, root: { ...deck.root, children: many } }, readTemplates(root)));
