import { memory } from '../memory.ts';

/** Sizes of the script, px. */
const SIZES = [18, 21, 24, 28, 32, 38, 44, 52, 60] as const;
const FIRST = 4;

/** The script in large type: what it shows and how large. */
export interface Script {
  readonly show: (slide: HTMLElement | undefined) => void;
  readonly grow: (steps: number) => void;
}

export function startScript(place: HTMLElement): Script {
  const kept = Number(memory.get('size') ?? FIRST);
  let size = Number.isInteger(kept) && kept >= 0 && kept < SIZES.length ? kept : FIRST;
  const set = () => {
    place.style.fontSize = `${SIZES[size]}px`;
    memory.set('size', String(size));
  };
  set();
  return {
    show: (slide) => {
      const notes = slide?.querySelector('aside.notes');
      place.replaceChildren(...[...(notes?.children ?? [])].map((child) => child.cloneNode(true)));
      if (place.childElementCount === 0) place.append(line('No script for this slide.'));
      place.scrollTop = 0;
    },
    grow: (steps) => {
      size = Math.min(SIZES.length - 1, Math.max(0, size + steps));
      set();
    },
  };
}

function line(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'sp-quiet';
  paragraph.textContent = text;
  return paragraph;
}

/** The lines of the sources that a slide and its script rest on, from the deck's own panel of sources. */
export function showSources(place: HTMLElement, slide: HTMLElement | undefined): void {
  const entries = (slide?.dataset.cites?.split(' ') ?? []).flatMap((id) => {
    const quote = document.getElementById(id);
    const number = quote?.closest('.appendix-source')?.querySelector('.n')?.textContent;
    return quote ? [entry(quote, number ?? '')] : [];
  });
  place.replaceChildren(...(entries.length > 0 ? entries : [line('This slide quotes no source.')]));
  place.scrollTop = 0;
}

function entry(quote: HTMLElement, number: string): HTMLElement {
  const paragraph = document.createElement('p');
  const where = document.createElement('span');
  where.className = 'sp-from';
  where.textContent = `${number} ${quote.querySelector('.line')?.textContent ?? ''}`;
  paragraph.append(where, ` ${quote.querySelector('blockquote')?.textContent ?? ''}`);
  return paragraph;
}
