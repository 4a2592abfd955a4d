/// <reference lib="dom" />
import type { Bookmark } from './bookmarks.ts';

/** What was found in a page: how many pages of slides, and its headings. */
export interface Readable {
  readonly pages: number;
  readonly bookmarks: readonly Bookmark[];
}

/**
 * Runs in the page: what reveal.js hides from screen readers until it is shown is read on paper, a citation leads to the page of sources, and
 * nothing leads out of the file but to the web.
 */
export function readable(): Readable {
  for (const part of document.querySelectorAll('.pdf-page, .pdf-page section, .pdf-page .fragment.visible')) {
    part.removeAttribute('aria-hidden');
    part.removeAttribute('hidden');
  }
  const sources = document.querySelector('.pdf-page section[data-layout="sources"]');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^https?:/.test(href)) continue;
    if (href.startsWith('#') && !href.startsWith('#q-')) continue;
    if (href.startsWith('#q-') && sources?.id && !sources.contains(link)) link.href = `#${sources.id}`;
    else link.removeAttribute('href');
  }
  const bookmarks = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
    const bare = heading.cloneNode(true) as Element;
    for (const mark of bare.querySelectorAll('.cite')) mark.remove();
    const answer = heading.closest('.pdf-page')?.querySelector('.fragment.visible') ? ' (answer)' : '';
    const says = `${(bare.textContent ?? '').replace(/\s+/g, ' ').trim()}${answer}`;
    return { heading: heading.textContent ?? '', says };
  });
  return { pages: document.querySelectorAll('.pdf-page').length, bookmarks };
}
