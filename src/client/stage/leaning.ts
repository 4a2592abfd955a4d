import { factsOf } from '../section.ts';

/** What of a talk is shown, as words lean on it: see `Leaning` in the model. */
export type Shown = (name: string) => boolean;

const PLACES = '[data-while], [data-counts]';
/** What stood in an element before other words took its place. */
const BEFORE = new WeakMap<Element, readonly Node[]>();

/** The talk with all its slides, as it was planned. */
export const WHOLE: Shown = () => true;

/** What is shown of a talk without some slides; `timely`: it is at the time of day that it was planned for. */
export function shownOf(slides: readonly HTMLElement[], dropped: readonly string[], timely: boolean): Shown {
  const kept = slides.filter(({ id }) => !dropped.includes(id)).map(factsOf);
  const names = new Set(kept.flatMap(({ id, section }) => [id, ...(section === null ? [] : [`@${section}`])]));
  if (dropped.length === 0) names.add('@length');
  if (dropped.length === 0 && timely) names.add('@clock');
  return (name) => names.has(name);
}

/** Leaves off the words in an element that aren't true of what is shown, says others where it has them, and puts back what is. */
export function lean(root: Element, shown: Shown): void {
  const places = [...root.querySelectorAll<HTMLElement>(PLACES)];
  for (const place of places) {
    const { while: needs, counts, otherwise } = place.dataset;
    const stands = all(needs, shown);
    if (place.hidden === stands) place.hidden = !stands;
    if (otherwise !== undefined) say(place, all(counts, shown) ? null : otherwise);
  }
  for (const list of root.querySelectorAll('.keep')) keepSome(list);
}

function all(names: string | undefined, shown: Shown): boolean {
  return (names ?? '').split(' ').every((name) => name === '' || shown(name));
}

/** Other words in a place, or those that it had (null). */
function say(place: Element, words: string | null): void {
  const before = BEFORE.get(place);
  if (words === null) {
    if (before) place.replaceChildren(...before);
    BEFORE.delete(place);
  } else if (!before) {
    BEFORE.set(place, [...place.childNodes]);
    place.replaceChildren(words);
  }
}

/** A slide of points to keep isn't empty: with none of them left to stand, all do, for a source says each. */
function keepSome(list: Element): void {
  const items = [...list.children] as HTMLElement[];
  const left = items.filter(({ hidden }) => !hidden).length;
  if (left === 0) for (const item of items) item.hidden = false;
  const count = left || items.length;
  for (const n of [1, 2, 3, 4]) list.classList.toggle(`keep-${n}`, n === count);
}
