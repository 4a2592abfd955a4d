import { markControls, unfoldButtons } from './html-controls.ts';
import { ASIDE, type DomDocument, type DomElement } from './html-dom.ts';

/** What no reader sees, or what is no text. */
const UNSEEN = [
  'script, style, noscript, template, iframe, object, embed, svg, canvas, math, map',
  'button, select, input, textarea, datalist, dialog:not([open])',
  '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"]',
  '.sr-only, .visually-hidden, .screen-reader-text, .screen-reader-only, .show-for-sr, .visuallyhidden',
  '.mw-editsection, .mw-jump-link, .noprint, .skip-link, .skip-to-content',
].join(', ');

/** The frame around a page's main part: never part of an article, wherever they stand. */
const FRAME = 'nav, [role="navigation"], [role="search"], [role="contentinfo"], [role="dialog"], [role="alertdialog"]';

/** What names of classes and ids say about an element: a whole name, not a part of one. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  [
    'a notice on cookies',
    /^(?:cookies?|(?:cookie|consent|gdpr|ccpa|onetrust)[-_].*|.*[-_]cookies?|cookie(?:consent|banner|bar|notice).*)$/,
  ],
  [
    'buttons to share the page',
    /^(?:share|sharing|social|(?:share|sharing|social|addtoany|sharedaddy)[-_].*|.*[-_](?:share|sharing)|sharedaddy|addthis.*)$/,
  ],
  [
    'a call to subscribe',
    /^(?:(?:newsletter|subscribe|subscription|sign-?up|paywall)(?:[-_].*)?|.*[-_](?:newsletter|subscribe|signup))$/,
  ],
  [
    'links to other pages',
    /^(?:(?:related|recommended|read-?next|more-?stories|most-?read|trending|see-also)(?:[-_](?:posts?|articles?|content|links?|stories|items?|block|box|list|reading|topics?))*|jp-relatedposts|yarpp.*)$/,
  ],
  [
    'the way through the site',
    /^(?:bread-?crumbs?|.*[-_]breadcrumbs?|bread-?crumbs?[-_].*|pagination|pager|pagination[-_].*|prev-?next|post-nav(?:igation)?|page-nav.*|menu|site-nav.*|navbar|navbox.*|sidebar|sidebar[-_].*|widget-area|catlinks|printfooter|skip-?links?)$/,
  ],
  [
    'a table of contents',
    /^(?:toc|table-of-contents|tableofcontents|page-toc|toc[-_](?:container|wrapper|list|mobile|desktop).*|ez-toc.*|on-this-page|in-this-(?:article|page|guide))$/,
  ],
  [
    'an advertisement',
    /^(?:ads?|advert|advertisement|ad[-_](?:container|slot|unit|banner|wrapper|block|box)|adsbygoogle|sponsored|dfp.*|google-ad.*|promo|promo[-_](?:box|banner|block))$/,
  ],
  ['comments of readers', /^(?:comments?|comments?[-_](?:area|list|section|thread|form|respond)|disqus.*|respond)$/],
  [
    'who wrote the page and when',
    /^(?:by-?line|author[-_]?(?:bio|box|info|card|meta|details)|about-the-author|post[-_]?meta|entry[-_]?meta|article[-_]?meta|posted-on|last-(?:updated|modified)|theme-last-updated|dateline)$/,
  ],
  [
    'a question about the page',
    /^(?:feedback|page-feedback|was-this-helpful|helpful|report-a-problem.*|gem-c-feedback|edit-(?:this-)?page|theme-edit-this-page)$/,
  ],
  ['notes and references', /^(?:reflist|references|mw-references.*|footnotes?|citations?|bibliography|refbegin)$/],
  [
    'a remark of the site',
    /^(?:hatnote|ambox|metadata|mbox.*|tmbox|navigation-not-searchable|shortdescription|sistersitebox|side-box|portal(?:box)?|infobox|mw-indicators)$/,
  ],
  [
    'labels of the page',
    /^(?:tags?|tag-?(?:list|cloud|links)|post-tags|entry-tags|categories|cat-links|admonition-?(?:heading|title).*)$/,
  ],
];

/** A set-aside element may hold at most this share of the text around it: more, and its name is no verdict. */
const MOST = 0.4;

/** Takes out of a page what its reader doesn't see, and the frame that all of the site's pages have. */
export function withoutFrame(document: DomDocument, body: DomElement): void {
  unfoldButtons(document);
  markControls(document);
  for (const element of document.querySelectorAll(UNSEEN)) element.remove();
  const length = lengthOf(body);
  for (const element of document.querySelectorAll(`${FRAME}, form`)) {
    // Some sites' pages are one great form.
    if (lengthOf(element) <= length * MOST) element.remove();
  }
}

/** Marks what stands within the main part and isn't its text: printed and set aside, with the reason. */
export function markAsides(root: DomElement): void {
  const length = lengthOf(root);
  for (const element of root.querySelectorAll('[class], [id], footer, aside')) {
    const reason = reasonOf(element);
    if (reason !== null && isMinor(element, length)) element.setAttribute(ASIDE, reason);
  }
}

function reasonOf(element: DomElement): string | null {
  if (/^h[1-6]$/.test(element.localName) || isNamedByHeading(element)) return null;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase().split(/\s+/);
  if (element.localName === 'footer') return isQuoted(element) ? null : 'the foot of the page';
  if (element.localName === 'aside') {
    const isCallout = names.some((name) => /note|tip|warn|info|callout|admonition|alert|danger|important/.test(name));
    return isCallout ? null : 'beside the text';
  }
  for (const name of names) {
    if (name === '' || name.length > 60) continue;
    for (const [reason, pattern] of NAMED) if (pattern.test(name)) return reason;
  }
  return null;
}

/** Documentation calls a section by its heading: `id="references"` then is what the text is about. */
function isNamedByHeading(element: DomElement): boolean {
  const id = element.getAttribute('id');
  const first = [...element.children][0];
  if (!id || !first || !/^h[1-6]$/.test(first.localName)) return false;
  return (
    (first.textContent ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') === id.toLowerCase()
  );
}

function isMinor(element: DomElement, length: number): boolean {
  return element.querySelector('h1') === null && lengthOf(element) <= length * MOST && element.localName !== 'body';
}

function isQuoted(element: DomElement): boolean {
  return element.parentNode !== null && (element.parentNode as DomElement | undefined)?.localName === 'blockquote';
}

function lengthOf(element: DomElement): number {
  return (element.textContent ?? '').length;
}
