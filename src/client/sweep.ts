/**
 * What reveal.js does with every slide whenever another one is shown, done only where it makes a difference: with 1,200 slides it takes three
 * times as long as a frame. The build puts these in the place of its own lines (`scripts/bundle/reveal.mjs`).
 */

/** Where a slide or a background stands beside the one that is shown. */
const PLACES = ['past', 'present', 'future'] as const;

type Place = (typeof PLACES)[number];
type Held = ReturnType<typeof collected>;

/** A browser keeps a collection, and what it counted, until that element changes, as long as someone holds it. */
const held = new WeakMap<Element, Held>();

function heldOf(element: Element): Held {
  let own = held.get(element);
  if (!own) {
    own = collected(element);
    held.set(element, own);
  }
  return own;
}

function collected(element: Element) {
  const [byTag, byClass] = [
    (name: string) => element.getElementsByTagName(name),
    (name: string) => element.getElementsByClassName(name),
  ];
  return {
    sections: byTag('section'),
    steps: byClass('fragment'),
    fitted: [byClass('stretch'), byClass('r-stretch')] as const,
    playing: [byTag('video'), byTag('audio'), byTag('iframe')] as const,
  };
}

/** Sections in a slide, however deep. */
export function sectionsIn(slide: Element): Element[] {
  const { sections } = heldOf(slide);
  return sections.length === 0 ? [] : [...sections];
}

/** Elements right in a slide that take the room that is left on it. */
export function fittedIn(slides: Element): Element[] {
  const found: Element[] = [];
  for (const slide of heldOf(slides).sections) {
    const [one, other] = heldOf(slide).fitted;
    if (one.length + other.length > 0)
      found.push(...[...slide.children].filter((child) => child.matches('.stretch, .r-stretch')));
  }
  return found;
}

/** Whether an element has one of the classes of places, this one. */
export function isPlaced(element: Element, place: Place): boolean {
  return element.className === place || PLACES.every((one) => element.classList.contains(one) === (one === place));
}

/**
 * Whether a slide that isn't shown is already as reveal.js would leave it: in its place, hidden, and its steps all shown where it comes `before` the
 * one that is shown, else none. One that holds slides is never taken for such.
 */
export function isSwept(slide: Element, before: boolean, place: Place): boolean {
  if (!isPlaced(slide, place) || slide.getAttribute('hidden') !== '' || slide.getAttribute('aria-hidden') !== 'true')
    return false;
  const { sections, steps } = heldOf(slide);
  if (sections.length > 0) return false;
  return steps.length === 0 || [...steps].every((step) => isStepSwept(step, before));
}

function isStepSwept({ classList }: Element, before: boolean): boolean {
  if (!before) return !classList.contains('visible');
  return classList.contains('visible') && !classList.contains('current-fragment');
}

/** Whether a slide and its background are put away already, and nothing that plays is on any slide. */
export function isAway(slide: HTMLElement, background: HTMLElement | undefined, slides: Element): boolean {
  if (lookOf(slide).display !== 'none' || (background && lookOf(background).display !== 'none')) return false;
  const [video, audio, frame] = heldOf(slides).playing;
  return video.length + audio.length + frame.length === 0 && !background?.querySelector('iframe');
}

/** Declarations are held as well: else they are made anew for every look. */
const looks = new WeakMap<Element, CSSStyleDeclaration>();

function lookOf(element: HTMLElement): CSSStyleDeclaration {
  const look = looks.get(element) ?? element.style;
  looks.set(element, look);
  return look;
}
