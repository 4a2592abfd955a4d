/** Which slides stand in a deck, by the selectors that reveal.js asks for them with. */
type Answers = Readonly<Record<string, () => readonly Element[]>>;

/**
 * The same deck, that answers what reveal.js asks of it dozens of times for one change, each time of every element: which slides there are. They
 * are looked for anew when anything in the slides came or went. Every other selector is searched for as ever.
 */
export function answering(wrapper: HTMLElement): HTMLElement {
  const slides = wrapper.querySelector('.slides');
  if (!slides) return wrapper;
  let answers: Answers | null = null;
  const changes = new MutationObserver(() => {
    answers = null;
  });
  changes.observe(slides, { childList: true, subtree: true });
  const search = wrapper.querySelectorAll.bind(wrapper);
  const querySelectorAll = (selector: string) => {
    // What changed in this very task isn't told yet.
    if (changes.takeRecords().length > 0) answers = null;
    answers ??= answersOf(slides);
    return answers[selector]?.() ?? search(selector);
  };
  return Object.assign(wrapper, { querySelectorAll });
}

function answersOf(slides: Element): Answers {
  const all = [...slides.getElementsByTagName('section')];
  const tops = all.filter((one) => one.parentElement === slides);
  const inner = all.filter(
    (one) =>
      one.parentElement !== slides &&
      one.parentElement?.parentElement === slides &&
      one.parentElement.localName === 'section',
  );
  return {
    '.slides>section': () => tops,
    '.slides section': () => all,
    '.slides>section>section': () => inner,
    '.slides>section.present>section': () => inner.filter((one) => one.parentElement?.classList.contains('present')),
    '.slides section:not(.stack):not([data-visibility="uncounted"])': () => all.filter(isCounted),
  };
}

function isCounted(slide: Element): boolean {
  return !slide.classList.contains('stack') && slide.getAttribute('data-visibility') !== 'uncounted';
}
