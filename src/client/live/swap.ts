import type { RevealApi } from 'reveal.js';
import { nearest } from '../nearest.ts';
import type { Stage } from '../stage/stage.ts';
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
  if (isSame(built, fresh)) {
    if (built.parts.total === fresh.parts.total) page.place(fresh, null);
    else stage.refresh(() => page.place(fresh, null));
    return;
  }
  const { slide, fragment, dropped } = stage.state();
  stage.refresh(() => {
    for (const id of page.place(fresh, deck.getCurrentSlide())) recount(id);
    const kept = idsOf(fresh).filter((id) => !dropped.includes(id));
    const goal = document.getElementById(nearest(idsOf(built), kept, slide) ?? '');
    if (goal) show(deck, goal, goal.id === slide ? fragment : null);
  });
}

/** The order of a slide's steps is counted anew when it is shown next. */
function recount(id: string): void {
  for (const step of document.getElementById(id)?.querySelectorAll('.fragment') ?? []) {
    step.removeAttribute('data-fragment-index');
  }
}

/**
 * First the slide, then what reveal.js knows of the others: the other way round another slide would be shown between.
 * `last` is the step that was shown last; null for a slide that comes now.
 */
function show(deck: RevealApi, slide: HTMLElement, last: number | null): void {
  if (last !== null) reveal(deck, slide, last);
  const { h, v } = deck.getIndices(slide);
  const now = deck.getIndices();
  if (last === null || h !== now.h || (v ?? 0) !== now.v) deck.slide(h, v, last ?? undefined);
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
