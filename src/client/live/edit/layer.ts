import type { EditablePhrase } from '../../../model/editing.ts';
import { button, element } from '../../element.ts';
import { boxOf, type Found, findPhrases } from './find.ts';

/** What can be pressed on a slide. */
export interface Layer {
  /** Lies over these phrases of a slide. */
  readonly show: (slide: HTMLElement, phrases: readonly EditablePhrase[]) => void;
  readonly hide: () => void;
  /** Puts the focus on a phrase. */
  readonly focus: (phrase: EditablePhrase) => void;
}

export interface LayerActs {
  readonly reword: (found: Found<EditablePhrase>) => void;
  readonly menu: (found: Found<EditablePhrase>, at: HTMLElement) => void;
}

/**
 * A frame over all words of a slide that can be edited, found by what they say. A double click or Enter rewords; a click, Space or the
 * menu key shows what else can be done.
 */
export function startLayer({ reword, menu }: LayerActs): Layer {
  const layer = element('div', 'live-edit-layer');
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', 'Words of this slide');
  layer.hidden = true;
  document.body.append(layer);
  let frames: readonly { readonly found: Found<EditablePhrase>; readonly frame: HTMLButtonElement }[] = [];
  const frameFor = (found: Found<EditablePhrase>) => {
    const frame = button('live-edit-frame', '', () => menu(found, frame));
    const { text, part, own } = found.phrase;
    frame.setAttribute('aria-label', `${part === 'title' ? 'Title' : 'Words'}${own ? ', your own' : ''}: ${text}`);
    frame.title = 'Double click to reword';
    frame.addEventListener('dblclick', () => reword(found));
    frame.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      menu(found, frame);
    });
    frame.addEventListener('keydown', (event) => {
      if (event.key === ' ') event.stopPropagation();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      reword(found);
    });
    return { found, frame };
  };
  return {
    show: (slide, phrases) => {
      const had = frames.find(({ frame }) => frame === document.activeElement)?.found.phrase;
      const place = slide.querySelector('.s') ?? slide;
      frames = findPhrases(place, phrases).map(frameFor);
      layer.replaceChildren(...frames.map(({ frame }) => frame));
      layer.hidden = false;
      for (const { found, frame } of frames) lay(frame, boxOf(found.element));
      if (had) frames.find(({ found }) => isAlike(found.phrase, had))?.frame.focus();
    },
    hide: () => {
      layer.hidden = true;
      layer.replaceChildren();
    },
    focus: (phrase) => frames.find(({ found }) => isAlike(found.phrase, phrase))?.frame.focus(),
  };
}

function isAlike(one: EditablePhrase, other: EditablePhrase): boolean {
  return one.part === other.part && (one.text === other.text || (one.claim !== null && one.claim === other.claim));
}

/** Round about the words, with a little air. */
function lay(frame: HTMLElement, { left, top, width, height }: DOMRect): void {
  const air = 4;
  frame.style.setProperty('left', `${left - air}px`);
  frame.style.setProperty('top', `${top - air}px`);
  frame.style.setProperty('width', `${width + 2 * air}px`);
  frame.style.setProperty('height', `${height + 2 * air}px`);
}
