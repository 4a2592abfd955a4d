/** Words that are looked for: what a slide shows for a phrase. */
export interface Sought {
  readonly text: string;
  readonly part?: string;
}

/** A phrase with the element that shows it. */
export interface Found<T> {
  readonly phrase: T;
  readonly element: Element;
}

/**
 * The element of each phrase within a slide, found by its words: the innermost one that shows them, whatever signs were put in to
 * typeset them; a title that is shown in other words is the slide's heading. Where the same words stand twice, the first phrase has the first of them. A phrase that isn't shown is left out.
 */
export function findPhrases<T extends Sought>(place: Element, phrases: readonly T[]): readonly Found<T>[] {
  const shown = [...place.querySelectorAll('*')].filter((element) => !element.closest('defs, title, desc, .unseen'));
  const words = new Map(shown.map((element) => [element, bare(element.textContent ?? '')]));
  const taken = new Set<Element>();
  return phrases.flatMap((phrase) => {
    const wanted = bare(phrase.text);
    const named = wanted === '' ? null : (exact(words, wanted, taken) ?? around(words, wanted, taken));
    const element = named ?? (phrase.part === 'title' ? place.querySelector('h1, h2') : null);
    if (!element) return [];
    taken.add(element);
    return [{ phrase, element }];
  });
}

type Words = ReadonlyMap<Element, string>;

/** The innermost element that shows nothing but these words. */
function exact(words: Words, wanted: string, taken: ReadonlySet<Element>): Element | null {
  const found = [...words].filter(([, text]) => text === wanted).map(([element]) => element);
  return innermost(found, taken);
}

/** The innermost element that shows these words among others: beside a sign, a name or a number. */
function around(words: Words, wanted: string, taken: ReadonlySet<Element>): Element | null {
  const found = [...words].filter(([, text]) => text.includes(wanted)).map(([element]) => element);
  return innermost(found, taken);
}

function innermost(found: readonly Element[], taken: ReadonlySet<Element>): Element | null {
  const inner = found.filter((element) => !found.some((other) => other !== element && element.contains(other)));
  return inner.find((element) => !taken.has(element)) ?? inner[0] ?? null;
}

/** Where the words of an element stand in the window: no wider than they are. */
export function boxOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return box.width > 0 && box.height > 0 ? box : element.getBoundingClientRect();
}

/** Letters and digits alone, all small: typesetting changes signs, blanks and the first letter. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');
}
