import { clock } from '../clock.ts';
import { element } from '../element.ts';
import type { Get, Part, Showing } from './showing.ts';
import type { Spoken } from './slides.ts';

/** All slides, to go to by a click; typing leaves those whose title or number holds what is typed, Enter goes to the first. */
export function startList(get: Get, go: (slide: string) => void): Part {
  const filter = get<HTMLInputElement>('filter');
  const place = get('list');
  let showing: Showing | null = null;
  const toCurrent = () => place.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  const draw = () => {
    if (showing) place.replaceChildren(...rows(showing, filter.value));
    toCurrent();
  };
  // What isn't seen can't be scrolled to.
  new ResizeObserver(toCurrent).observe(place);
  filter.addEventListener('input', draw);
  filter.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter') place.querySelector('button')?.click();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    filter.value = '';
    filter.blur();
    draw();
  });
  place.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slide]') : null;
    if (row) go(row.dataset.slide ?? '');
  });
  return {
    show: (now) => {
      const same = showing?.state.dropped.join(' ') === now.state.dropped.join(' ');
      showing = now;
      if (now.fresh || !same) draw();
    },
  };
}

/** Slides whose title or number holds a text, by small letters; all of them for an empty one. */
export function found<T extends Pick<Spoken, 'title'>>(slides: readonly T[], text: string): readonly T[] {
  const wanted = text.trim().toLowerCase();
  if (/^\d+$/.test(wanted)) {
    const numbered = slides[Number(wanted) - 1];
    if (numbered) return [numbered];
  }
  return slides.filter(({ title }) => title.toLowerCase().includes(wanted));
}

function rows(showing: Showing, text: string): HTMLElement[] {
  const { talk } = showing;
  const list = document.createElement('ol');
  let part: number | null = null;
  for (const slide of found(talk.slides, text)) {
    if (slide.part !== null && slide.part !== part)
      list.append(element('li', 'sp-part-name', `${slide.part} ${talk.parts.get(slide.part)}`));
    part = slide.part;
    list.append(row(slide, showing));
  }
  return [list];
}

function row(slide: Spoken, { talk, state }: Showing): HTMLElement {
  const gone = state.dropped.includes(slide.id);
  const row = element(
    'button',
    gone ? 'sp-gone' : '',
    element('span', 'sp-n', String(talk.slides.indexOf(slide) + 1)),
    element('span', 'sp-title', slide.title),
    element('span', 'sp-seconds', gone ? 'left out' : clock(slide.seconds)),
  );
  row.type = 'button';
  row.dataset.slide = slide.id;
  if (slide.id === state.slide) row.setAttribute('aria-current', 'true');
  return element('li', '', row);
}
