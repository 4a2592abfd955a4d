import { lean, type Shown } from '../stage/leaning.ts';

/** A picture of one slide: a clone in a box of its own, scaled to the box. */
export interface Pane {
  readonly show: (slide: HTMLElement | undefined, fragment: number, shown: Shown) => void;
  readonly dress: (theme: string) => void;
}

export function startPane(box: HTMLElement): Pane {
  const slides = document.createElement('div');
  slides.className = 'slides';
  const deck = document.createElement('div');
  deck.className = 'reveal';
  deck.inert = true;
  deck.append(slides);
  box.append(deck);
  const scale = () => {
    slides.style.transform = `scale(${box.clientWidth / 1920})`;
  };
  new ResizeObserver(scale).observe(box);
  return {
    show: (slide, fragment, shown) => {
      slides.replaceChildren(...(slide ? [pictured(slide, fragment)] : []));
      lean(slides, shown);
      deck.classList.toggle('on-dark', slide?.dataset.backgroundColor !== undefined);
      deck.classList.toggle('over', !slide);
      scale();
    },
    dress: (theme) => {
      deck.dataset.theme = theme;
    },
  };
}

function pictured(slide: HTMLElement, fragment: number): HTMLElement {
  const clone = slide.cloneNode(true) as HTMLElement;
  clone.classList.add('present');
  clone.removeAttribute('id');
  clone.querySelector('aside.notes')?.remove();
  clone.querySelectorAll('.fragment').forEach((element, i) => {
    element.classList.toggle('visible', i <= fragment);
  });
  return clone;
}
