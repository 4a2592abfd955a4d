import type { Parts } from './parts.ts';
import { patch } from './patch.ts';
import { placeSections, stand } from './sections.ts';

/** A talk as elements, none of which stands in the page. */
export interface Drawn {
  readonly parts: Pick<Parts, 'title' | 'lang' | 'theme' | 'total'>;
  /** Holds the slides. */
  readonly slides: Element;
  readonly appendix: Element | null;
}

/** What of a page is swapped. */
export interface LivePage {
  /** What the page was drawn from last. */
  readonly built: () => Drawn;
  /** Whether it can take these slides: on paper and in the scroll view none can come or go. */
  readonly takes: (fresh: Drawn) => boolean;
  /** Puts what differs in its place, and returns the ids of the slides that changed or came. */
  readonly place: (fresh: Drawn, shown: Element | null) => readonly string[];
}

/**
 * Looks at a page before any script has touched it. In a speaker view the slides are no part of the document later, but
 * stay together in `main`.
 */
export function pageOf(main: HTMLElement): LivePage {
  const slides = main.querySelector('.slides') as HTMLElement;
  const appendix = document.querySelector('#appendix');
  const { lang, dataset } = document.documentElement;
  let built: Drawn = {
    parts: { title: document.title, lang, theme: dataset.theme ?? '', total: Number(main.dataset.total) },
    slides: slides.cloneNode(true) as Element,
    appendix: (appendix?.cloneNode(true) as Element | undefined) ?? null,
  };
  return {
    built: () => built,
    takes: (fresh) => stand(slides) || idsOf(built).join(' ') === idsOf(fresh).join(' '),
    place: (fresh, shown) => {
      const changed = placeSections(slides, built.slides, fresh.slides, shown);
      if (appendix && built.appendix && fresh.appendix) patch(appendix, built.appendix, fresh.appendix);
      main.dataset.total = String(fresh.parts.total);
      document.documentElement.lang = fresh.parts.lang;
      built = fresh;
      return changed;
    },
  };
}

/** Markup of the server's, which its sanitiser made safe; nothing in it runs, and the page's policy holds for it too. */
export function drawn(parts: Parts): Drawn {
  const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html').body;
  return { parts, slides: parse(parts.slides), appendix: parse(parts.appendix).firstElementChild };
}

/** Ids of a talk's slides, in its order. */
export function idsOf({ slides }: Drawn): readonly string[] {
  return [...slides.querySelectorAll('section[data-timing]')].map(({ id }) => id);
}

/** Whether two drawings have the same slides. */
export function isSame(one: Drawn, other: Drawn): boolean {
  const sections = [...other.slides.children];
  const { children } = one.slides;
  return (
    children.length === sections.length && sections.every((section, i) => section.isEqualNode(children[i] ?? null))
  );
}
