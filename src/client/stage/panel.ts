import type { Offer, StageState } from '../bridge/protocol.ts';
import { button, element } from '../element.ts';
import { hint, hinted, unhint } from '../hint.ts';
import type { Keys } from '../keys.ts';
import { say } from '../say.ts';
import type { Stage } from './stage.ts';
import { counted, FILLS, isIdle, offerInWords, paceInWords } from './words.ts';

/** Titles that the panel names. */
const NAMED = 4;

/**
 * F asks what fitting to the time left would do; F or Enter does it, Esc leaves it. The question stands on the deck
 * only where it was asked there and no speaker view hears it: the audience needn't read what it is spared.
 */
export function startOffers(stage: Stage, keys: Keys, attended: () => boolean): void {
  const panel = element('section', 'offer');
  panel.setAttribute('aria-label', 'Fit to the time left');
  document.body.append(panel);
  let here = false;
  const order = (act: 'offer' | 'fit' | 'leave') => stage.obey({ kind: 'order', act });
  const titleOf = (id: string) => stage.slides().find((slide) => slide.id === id)?.title ?? id;

  const ask = () => {
    here = !attended();
    order('offer');
    const { offer } = stage.state();
    if (!here || !offer) return;
    const words = offerInWords(offer, titleOf);
    if (!isIdle(offer)) return say(`${words} F or Enter does it, Escape leaves it.`);
    order('leave');
    hint(words);
  };
  const accept = () => {
    const { offer } = stage.state();
    order('fit');
    if (here && offer) hint(doneInWords(offer));
  };
  const leave = () => order('leave');
  const open = () => stage.state().offer !== null;

  stage.watch(({ offer }: StageState) => {
    panel.hidden = !here || offer === null || isIdle(offer);
    if (!panel.hidden && offer) panel.replaceChildren(...drawn(offer, titleOf, accept, leave));
  });
  const act = () => (open() ? accept() : ask());
  keys.add({ keys: ['F'], does: 'Fit to the time left: asks first', key: ['f'], code: 70, act });
  keys.add({ keys: ['Enter'], does: 'Fit as offered', key: ['Enter'], when: open, act: accept });
  keys.add({ keys: ['Esc'], does: 'Leave it as it is', key: ['Escape'], when: open, act: leave });
  // Who puts away what was said doesn't want to see all slides.
  keys.add({ keys: [], does: '', key: ['Escape'], when: hinted, act: unhint });
}

function doneInWords({ drop, back }: Offer): string {
  const parts = [
    ...(drop.length > 0 ? [`${counted(drop.length)} left out`] : []),
    ...(back.length > 0 ? [`${counted(back.length)} brought back`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function drawn(offer: Offer, titleOf: (id: string) => string, accept: () => void, leave: () => void): Node[] {
  const list = (words: string, ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const rows = element('ul', '');
    for (const id of ids.slice(0, NAMED)) rows.append(element('li', '', titleOf(id)));
    if (ids.length > NAMED) rows.append(element('li', 'offer-more', `and ${ids.length - NAMED} more`));
    return [element('p', '', `${words} ${counted(ids.length)}`), rows];
  };
  const foot = element('div', 'offer-buttons');
  foot.append(keyed('Do it', 'F', accept), keyed('Not now', 'Esc', leave));
  return [
    element('h2', '', paceInWords(offer.late)),
    ...list('Leaves out', offer.drop),
    ...list('Brings back', offer.back),
    ...(offer.fills ? [element('p', 'offer-more', `${FILLS}.`)] : []),
    ...(offer.over > 0 ? [element('p', '', offerInWords(offer, titleOf).split('. ').at(-1) ?? '')] : []),
    foot,
  ];
}

function keyed(words: string, key: string, act: () => void): HTMLButtonElement {
  const made = button('', words, act);
  made.append(' ', element('kbd', '', key));
  return made;
}
