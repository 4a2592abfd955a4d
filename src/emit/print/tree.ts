/// <reference lib="dom" />

/**
 * Runs in the page: what reveal.js hides from screen readers until it is shown is read on paper, a citation leads to the page of sources, and
 * nothing leads out of the file but to the web. Returns the number of pages of slides.
 */
export function readable(): number {
  for (const part of document.querySelectorAll('.pdf-page, .pdf-page section')) {
    part.removeAttribute('aria-hidden');
    part.removeAttribute('hidden');
  }
  // A blank before a break of a line is lost from bookmarks unless it is kept on the page.
  for (const title of document.querySelectorAll<HTMLElement>('h1, h2, h3, h4'))
    title.style.setProperty('white-space-collapse', 'preserve');
  const sources = document.querySelector('.pdf-page section[data-layout="sources"]');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^https?:/.test(href)) continue;
    if (href.startsWith('#') && !href.startsWith('#q-')) continue;
    if (href.startsWith('#q-') && sources?.id && !sources.contains(link)) link.href = `#${sources.id}`;
    else link.removeAttribute('href');
  }
  return document.querySelectorAll('.pdf-page').length;
}
