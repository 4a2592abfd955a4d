import type { RevealApi } from 'reveal.js';
import type { Stage } from '../stage/stage.ts';
import { nearest } from './nearest.ts';
import { type Drawn, idsOf, isSame, type LivePage } from './page.ts';

/** A deck that runs in the page. */
export interface Running {
  readonly deck: RevealApi;
  readonly stage: Stage;
}

/**
 * Puts a talk that was made again in place of the one that runs: slide, fragment, clock, countdowns and what is left out
 * stay; all in one task, so nothing is painted in between. A slide that is gone gives way to what came in its place, or to
 * the nearest.
 */
export function swapDeck({ deck, stage }: Running, page: LivePage, fresh: Drawn): void {
  const built = page.built();
  const { slide, fragment, dropped } = stage.state();
  const changed = page.place(fresh, deck.getCurrentSlide());
  if (isSame(built, fresh)) return;
  for (const id of changed) recount(id);
  const kept = idsOf(fresh).filter((id) => !dropped.includes(id));
  const goal = nearest(idsOf(built), kept, slide);
  const shown = document.getElementById(goal ?? '');
  if (shown) show(deck, shown, goal === slide ? fragment : undefined);
  stage.refresh();
}

/** The order of a slide's steps is counted anew when it is shown next. */
function recount(id: string): void {
  for (const step of document.getElementById(id)?.querySelectorAll('.fragment') ?? []) {
    step.removeAttribute('data-fragment-index');
  }
}

/** First the slide, then what reveal.js knows of the others: the other way round another slide would be shown between. */
function show(deck: RevealApi, shown: HTMLElement, fragment: number | undefined): void {
  if (fragment !== undefined) reveal(deck, shown, fragment);
  const { h, v } = deck.getIndices(shown);
  deck.slide(h, v, fragment);
  deck.sync();
}

/** Steps that were shown stay shown, and nobody is told of them again. */
function reveal(deck: RevealApi, slide: HTMLElement, last: number): void {
  deck.syncFragments(slide);
  for (const step of slide.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number(step.dataset.fragmentIndex);
    step.classList.toggle('visible', index <= last);
    step.classList.toggle('current-fragment', index === last);
    if (index <= last && step.matches('[data-reveal]')) step.removeAttribute('aria-hidden');
  }
}
