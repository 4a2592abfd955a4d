/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { type Artifact, InputError, type Print } from '../../model/index.ts';
import { within } from '../browser/deadline.ts';
import { openPage } from '../browser/page.ts';
import { bookmarked } from './bookmarks.ts';
import { layNotes } from './notes.ts';
import { timeless } from './timeless.ts';
import { readable } from './tree.ts';

/** Seconds that printing may take: a base, and what each page adds. */
const PRINTING = { base: 60, page: 3 } as const;
/** Width of A4 in px of CSS, and of a slide. */
const A4 = 793.7;
const SLIDE = 1920;

type Settings = NonNullable<Parameters<Page['pdf']>[0]>;

/** What each view asks of the browser, besides that the PDF is tagged and has bookmarks. */
const VIEWS = {
  deck: { preferCSSPageSize: true },
  notes: { preferCSSPageSize: true, scale: A4 / SLIDE },
  document: { format: 'A4', preferCSSPageSize: true },
} as const satisfies Record<Print['view'], Settings>;

/**
 * A page as a PDF: text stays text, tagged with its language, with bookmarks, and the same bytes each time from the same browser. Throws
 * InputError when the browser takes too long, or is gone before it is done.
 */
export async function printed(browser: Browser, print: Print): Promise<Artifact> {
  try {
    return await onPaper(browser, print);
  } catch (cause) {
    if (browser.isConnected()) throw cause;
    throw new InputError(`the browser ended before ${print.path} was printed; close other programs and try again`, 1, {
      cause,
    });
  }
}

async function onPaper(browser: Browser, { path, html, view, query }: Print): Promise<Artifact> {
  const { page } = await openPage(browser, html, { query, ready: READY[view] });
  try {
    const { pages, bookmarks } = await page.evaluate(readable);
    if (view === 'notes') await page.evaluate(layNotes);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const job = page.pdf({ ...VIEWS[view], printBackground: true, tagged: true, outline: true });
    const seconds = PRINTING.base + PRINTING.page * pages;
    return { path, content: bookmarked(timeless(await within(seconds, 'Printing', job)), bookmarks) };
  } finally {
    // With a browser that is gone, its pages are too.
    if (browser.isConnected()) await page.context().close();
  }
}

/** When a page is laid out for paper. */
const laidOut = () => document.querySelector('.slides > .pdf-page') !== null;
const READY = {
  deck: laidOut,
  notes: laidOut,
  document: () => true,
} as const satisfies Record<Print['view'], () => boolean>;
