import type { Fit, SeenMisfit } from '../emit/index.ts';
import { type Deck, type FitRule, SMALLEST_TYPE, TITLE_LINES } from '../model/index.ts';
import { count, wrap } from './format.ts';
import { type Printer, plain } from './print.ts';
import { slidePlace } from './slide-place.ts';
import { viewName } from './views.ts';

/** What each fault is called, with how much of it there is. */
const FAULTS = {
  overflow: (px) => `holds ${px} px more than its box has room for`,
  outside: (px) => `leaves its box by ${px} px`,
  overlap: (px, other) => `lies ${px} px deep in ${other}`,
  outline: (px, other) => `is crossed by the outline of ${other}, ${px} px deep`,
  margins: (px) => `stands ${px} px in the margin`,
  small: (px) => `is ${px} px smaller than the ${SMALLEST_TYPE} px that can be read`,
  title: (lines) => `takes ${lines} more than ${TITLE_LINES} lines`,
  cite: (px) => `is ${px} px too long for its line`,
  hidden: (px, other) => `is hidden behind ${other}, ${px} px of it`,
} as const satisfies Record<FitRule, (excess: number, other: string) => string>;

/** Whether anything doesn't fit, or the page said or asked for anything. */
export function isMisfit({ misfits, said }: Fit): boolean {
  return misfits.length > 0 || said.length > 0;
}

/** What doesn't fit, slide by slide, each with its place and by how much, and where it is seen. */
export function reportFit(fit: Fit, deck: Deck, { paint, width }: Pick<Printer, 'paint' | 'width'>): string {
  const measured = `${count(fit.slides, 'slide')} with ${count(fit.states - fit.slides, 'step')} in ${count(fit.views.length, 'view')}`;
  if (!isMisfit(fit)) return `Everything fits: ${measured}`;
  const faults = [
    ...fit.misfits.map((misfit) => `${whereOf(misfit, deck)}: ${sentenceOf(misfit)}${seenIn(misfit, fit)}`),
    ...fit.said.map((line) => `the page itself: ${line}`),
  ];
  const head = `${paint('red', count(faults.length, 'fault'))} of fit in ${measured}`;
  return [head, ...faults.map((line) => `  ${wrap(plain(line), width, 4)}`)].join('\n');
}

function whereOf({ slide, slot, words }: SeenMisfit, deck: Deck): string {
  const place = slidePlace(slide, deck)?.text ?? `slide ${slide}`;
  return `${place}, ${slot}${words === '' ? '' : ` (“${words}”)`}`;
}

/** "leaves its box by 12 px". */
function sentenceOf({ rule, excess, against }: SeenMisfit): string {
  return FAULTS[rule](excess, against ?? 'something');
}

/** Where a fault isn't seen everywhere. */
function seenIn({ views, step, rule }: SeenMisfit, fit: Fit): string {
  const some = views.length < fit.views.length ? [views.map(viewName).join(', ')] : [];
  const later = step > 0 ? [`after step ${step}`] : [];
  return ` (${[rule, ...later, ...some].join('; ')})`;
}

/** The same for programs. */
export function fitAsJson(fit: Fit): object {
  const { views, slides, states, misfits, said } = fit;
  const faults = misfits.map((misfit) => ({
    ...misfit,
    fault: `${misfit.slot} ${sentenceOf(misfit)}`,
    views: misfit.views.map(viewName),
  }));
  return { views: views.map(viewName), slides, states, faults, said };
}
