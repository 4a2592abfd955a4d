/// <reference lib="dom" />
import { type Artifact, InputError, type Print } from '../../model/index.ts';
import { within } from '../browser/deadline.ts';
import { openSheet } from '../press/sheet.ts';
import type { Wire } from '../press/wire.ts';
import { bookmarked } from './bookmarks.ts';
import { layNotes } from './notes.ts';
import { timeless } from './timeless.ts';
import { readable } from './tree.ts';

/** Seconds that a page may take until it stands. */
const OPENING = 30;
/** Seconds that printing may take: a base, and what each page adds. */
const PRINTING = { base: 60, page: 3 } as const;
/** Width of A4 in px of CSS, and of a slide. */
const A4 = 793.7;
const SLIDE = 1920;

/** What each view asks of the browser, besides that the PDF is tagged and has bookmarks; inches. */
const VIEWS = {
  deck: {},
  notes: { scale: A4 / SLIDE },
  document: { paperWidth: 8.27, paperHeight: 11.7 },
} as const satisfies Record<Print['view'], object>;
const ALL = {
  preferCSSPageSize: true,
  printBackground: true,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/**
 * A page as a PDF: text stays text, tagged with its language, with bookmarks, and the same bytes each time from the same browser. Throws
 * InputError when the browser takes too long, or is gone before it is done.
 */
export async function printed(press: Wire, print: Print): Promise<Artifact> {
  try {
    return await onPaper(press, print);
  } catch (cause) {
    if (cause instanceof InputError || press.isOpen()) throw cause;
    throw new InputError(`the browser ended before ${print.path} was printed; close other programs and try again`, 1, {
      cause,
    });
  }
}

async function onPaper(press: Wire, { path, html, view, query }: Print): Promise<Artifact> {
  const sheet = await openSheet(press, html, { query, ready: READY[view], seconds: OPENING });
  try {
    const { pages, bookmarks } = await sheet.run(readable);
    if (view === 'notes') await sheet.run(layNotes);
    await sheet.run(() => document.fonts.ready.then(() => undefined));
    const seconds = PRINTING.base + PRINTING.page * pages;
    const pdf = await within(seconds, 'Printing', sheet.pdf({ ...ALL, ...VIEWS[view] }));
    return { path, content: bookmarked(timeless(pdf), bookmarks) };
  } finally {
    // With a browser that is gone, its pages are too.
    if (press.isOpen()) await sheet.close();
  }
}

/** When a page is laid out for paper. */
const laidOut = () => document.querySelector('.slides > .pdf-page') !== null;
const READY = {
  deck: laidOut,
  notes: laidOut,
  document: () => true,
} as const satisfies Record<Print['view'], () => boolean>;
