import type { DomDocument, DomElement } from './html-dom.ts';
import { headingText } from './html-print.ts';

/** What a page's head declares of it. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

export function metadataOf(document: DomDocument): Metadata {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
      const content = squeeze(element?.getAttribute('content'));
      if (content) return content;
    }
    return null;
  };
  const linked = linkedData(document);
  const site = meta('og:site_name', 'publisher', 'dc.publisher', 'application-name') ?? linked.publisher;
  const declared = meta('og:title', 'dc.title', 'twitter:title') ?? linked.title;
  const title = declared ?? squeeze(document.querySelector('title')?.textContent);
  return {
    title: title && withoutSite(title, site),
    publisher: site ?? meta('author'),
    date: meta('article:published_time', 'date', 'dc.date', 'publish_date', 'citation_publication_date') ?? linked.date,
  };
}

/** The page's main heading: the one that its title names, else the first of the main part, else the first of all. */
export function headingOf(document: DomDocument, root: DomElement, title: string | null): DomElement | null {
  const all = [...document.querySelectorAll('h1')].filter((heading) => headingText(heading) !== null);
  const named = all.find((heading) => title !== null && isNamed(headingText(heading) ?? '', title));
  return named ?? [...root.querySelectorAll('h1')].find((one) => headingText(one) !== null) ?? all[0] ?? null;
}

function isNamed(heading: string, title: string): boolean {
  return heading.length > 3 && title.toLowerCase().includes(heading.toLowerCase());
}

const DIVIDER = /\s+(?:[|·•»]|[-–—]|::)\s+/;

/** A title without the name of the site at its end or beginning: as declared, or a last part that is short. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(DIVIDER);
  if (parts.length < 2) return title;
  const isSite = (part: string | undefined) => site !== null && part?.toLowerCase() === site.toLowerCase();
  if (isSite(parts.at(-1)))
    return title.slice(0, title.lastIndexOf(parts.at(-1) as string)).replace(/[\s|·•»:–—-]+$/, '');
  if (isSite(parts[0])) return title.slice((parts[0] as string).length).replace(/^[\s|·•»:–—-]+/, '');
  const [first, last] = [parts[0] as string, parts.at(-1) as string];
  const isShort = last.split(/\s+/).length <= 4 && last.length < first.length && /[|»·]|::/.test(title);
  return isShort ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•»:–—-]+$/, '') : title;
}

/** Title, publisher and date of the page's linked data, if it has any that can be read. */
function linkedData(document: DomDocument): Metadata {
  const none = { title: null, publisher: null, date: null };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '');
      const article = nodesIn(data).find(({ '@type': type }) =>
        /Article|NewsArticle|BlogPosting|WebPage/.test(String(type)),
      );
      if (!article) continue;
      const publisher = article.publisher as Record<string, unknown> | undefined;
      return {
        title: textOf(article.headline),
        publisher: textOf(publisher?.name),
        date: textOf(article.datePublished),
      };
    } catch {
      // Broken data declares nothing.
    }
  }
  return none;
}

function nodesIn(data: unknown): Record<string, unknown>[] {
  if (Array.isArray(data)) return data.flatMap(nodesIn);
  if (typeof data !== 'object' || data === null) return [];
  const node = data as Record<string, unknown>;
  return [node, ...(Array.isArray(node['@graph']) ? nodesIn(node['@graph']) : [])];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? squeeze(value) : null;
}

function squeeze(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
