import type { RevealApi } from 'reveal.js';

/**
 * A `[n]` on a slide opens the panel of sources at the quoted line, with all lines of that slide marked. Esc, the
 * button and a click beside the panel close it; the deck's own keys rest meanwhile.
 */
export function startAppendix(deck: RevealApi): void {
  const panel = document.querySelector<HTMLDialogElement>('#appendix');
  if (!panel) return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#q-"]') : null;
    if (!link) return;
    // The address belongs to the deck: it names slides, not quotes.
    event.preventDefault();
    open(panel, link.hash.slice(1), citedBy(link, deck));
  });
  panel.addEventListener('keydown', (event) => event.stopPropagation());
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  panel.querySelector('#appendix-close')?.addEventListener('click', () => panel.close());
}

function citedBy(link: Element, deck: RevealApi): readonly string[] {
  const slide = link.closest<HTMLElement>('section[data-cites]') ?? deck.getCurrentSlide();
  return slide?.dataset.cites?.split(' ') ?? [];
}

function open(panel: HTMLDialogElement, target: string, marked: readonly string[]): void {
  for (const quote of panel.querySelectorAll('.quotes > li')) {
    quote.classList.toggle('cited', marked.includes(quote.id));
    quote.classList.toggle('target', quote.id === target);
  }
  if (!panel.open) panel.showModal();
  const quote = document.getElementById(target);
  quote?.scrollIntoView({ block: 'center' });
  quote?.focus({ preventScroll: true });
}
