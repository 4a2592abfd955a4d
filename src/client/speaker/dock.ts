import { clock } from '../clock.ts';
import { element } from '../element.ts';
import { say } from '../say.ts';
import { FILLS, isIdle, offerInWords, paceInWords } from '../stage/words.ts';
import { count, type Get, type Part, type Showing, write } from './showing.ts';
import type { Spoken } from './slides.ts';

/** What can be done about the time: the offer to fit, the way on at a cut point, and what is left out now. */
export function startDock(get: Get): Part {
  return {
    show: (showing) => {
      drawOffer(get, showing);
      drawSkip(get, showing);
      drawDropped(get, showing);
    },
  };
}

function drawOffer(get: Get, { state: { offer }, talk }: Showing): void {
  const came = offer !== null && get('offer').hidden;
  get('offer').hidden = offer === null;
  if (!offer) return;
  const drops = talk.slides.filter(({ id }) => offer.drop.includes(id));
  const backs = talk.slides.filter(({ id }) => offer.back.includes(id));
  const idle = isIdle(offer);
  const titles = new Map(talk.slides.map(({ id, title }) => [id, title]));
  const words = offerInWords(offer, (id) => titles.get(id) ?? id);
  write(get('offer-title'), idle ? words : paceInWords(offer.late));
  get('offer-lists').replaceChildren(
    ...listed(drops, 'Leaves out'),
    ...listed(backs, 'Brings back'),
    ...(offer.fills ? [element('p', '', `${FILLS}.`)] : []),
    ...(offer.over > 0 ? [element('p', '', `Still ${clock(offer.over)} too long: nothing more can go.`)] : []),
  );
  if (came) say(words);
  get('fit').hidden = idle;
  write(get('leave'), idle ? 'Close' : 'Not now');
}

function listed(slides: readonly Spoken[], what: string): HTMLElement[] {
  if (slides.length === 0) return [];
  const head = `${what} ${count(slides.length, 'slide')}, ${clock(secondsOf(slides))}:`;
  return [element('p', '', head), element('ul', '', ...slides.map(item))];
}

function item({ title, seconds }: Spoken): HTMLElement {
  return element('li', '', title, ' ', element('span', 'sp-seconds', clock(seconds)));
}

/** At a cut point: where to go on, and what that saves of what is still in the talk. */
function drawSkip(get: Get, { state, slide, talk, next }: Showing): void {
  const at = slide ? talk.slides.indexOf(slide) : -1;
  const to = talk.slides.findIndex(({ id }) => id === slide?.skip);
  const goal = to < 0 ? undefined : talk.slides.slice(to).find(({ id }) => !state.dropped.includes(id));
  const between = talk.slides.slice(at + 1, Math.max(to, 0)).filter(({ id }) => !state.dropped.includes(id));
  const open = goal !== undefined && goal !== next && between.length > 0;
  get('skip').hidden = !open;
  if (!open) return;
  write(get('skip-title'), `Late? This saves ${clock(secondsOf(between))}`);
  write(get('skip-text'), `After this slide go to “${goal.title}”, past ${count(between.length, 'slide')}.`);
  get('skip-go').dataset.slide = goal.id;
}

function drawDropped(get: Get, { state, talk }: Showing): void {
  const slides = talk.slides.filter(({ id }) => state.dropped.includes(id));
  get('dropped').hidden = slides.length === 0;
  if (slides.length === 0) return;
  write(get('dropped-title'), `${count(slides.length, 'slide')} left out, ${clock(secondsOf(slides))}`);
  get('dropped-list').replaceChildren(...slides.map(item));
}

function secondsOf(slides: readonly Spoken[]): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}
