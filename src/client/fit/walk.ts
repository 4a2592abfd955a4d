import type { FitRule, FitSeen, Misfit } from '../../model/fit.ts';
import { RULES } from './rules/index.ts';
import { slotOf } from './slot.ts';
import { type Found, stageOf } from './stage.ts';

/** What is needed of reveal.js. */
export interface Walked {
  layout(): void;
  getSlides(): HTMLElement[];
  getIndices(slide: HTMLElement): { readonly h: number; readonly v?: number };
  slide(h: number, v: number, step: number): void;
}

/** Longest words that a fault is told with, characters. */
const WORDS = 40;

/** Shows every slide at every step and lists what doesn't fit, the same fault of a slide once. */
export function walk(deck: Walked): FitSeen {
  deck.layout();
  const slides = deck.getSlides();
  let states = 0;
  const misfits = slides.flatMap((slide) => {
    const seen = new Map<string, Misfit>();
    const steps = stepsOf(slide);
    const { h, v = 0 } = deck.getIndices(slide);
    for (let step = 0; step <= steps; step++) {
      deck.slide(h, v, step - 1);
      states++;
      for (const misfit of misfitsOf(slide, step)) {
        const key = [misfit.rule, misfit.slot, misfit.words, misfit.against].join('\n');
        const before = seen.get(key);
        if (!before || before.excess < misfit.excess) seen.set(key, { ...misfit, step: before?.step ?? step });
      }
    }
    return [...seen.values()];
  });
  return { slides: slides.length, states, misfits };
}

/** How many times something is shown on a slide before the next one comes. */
function stepsOf(slide: Element): number {
  const steps = [...slide.querySelectorAll('.fragment')].map((one) => one.getAttribute('data-fragment-index'));
  return new Set(steps).size;
}

function misfitsOf(slide: HTMLElement, step: number): Misfit[] {
  const stage = stageOf(slide);
  if (!stage) return [];
  return (Object.keys(RULES) as FitRule[]).flatMap((rule) =>
    RULES[rule](stage).map((found) => told(found, rule, slide.id, step)),
  );
}

function told({ at, against, excess }: Found, rule: FitRule, slide: string, step: number): Misfit {
  const words = (at.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return {
    slide,
    step,
    rule,
    slot: slotOf(at),
    words: words.length > WORDS ? `${words.slice(0, WORDS - 1).trimEnd()}…` : words,
    against: against ? slotOf(against) : null,
    excess: Math.round(excess * 10) / 10,
  };
}
