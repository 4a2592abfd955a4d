import { quiet } from './script.ts';
import type { Get, Part } from './showing.ts';

/** The lines of the sources that a slide and its script rest on, from the deck's own panel of sources. */
export function startSources(get: Get): Part {
  const place = get('sources');
  return {
    show: ({ slide, fresh }) => {
      if (!fresh) return;
      const entries = (slide?.element.dataset.cites?.split(' ') ?? []).flatMap((id) => {
        const quote = document.getElementById(id);
        return quote ? [entry(quote)] : [];
      });
      place.replaceChildren(...(entries.length > 0 ? entries : [quiet('This slide quotes no source.')]));
      place.scrollTop = 0;
    },
  };
}

function entry(quote: HTMLElement): HTMLElement {
  const source = quote.closest('.appendix-source');
  const number = source?.querySelector('.n')?.textContent ?? '';
  const paragraph = document.createElement('p');
  const where = document.createElement('span');
  where.className = 'sp-from';
  where.textContent = `${number} ${quote.querySelector('.line')?.textContent ?? ''}`;
  where.title = source?.querySelector('h3')?.textContent ?? '';
  paragraph.append(where, ` ${quote.querySelector('blockquote')?.textContent ?? ''}`);
  return paragraph;
}
