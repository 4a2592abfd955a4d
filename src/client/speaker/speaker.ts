import type { Act, StageState } from '../bridge/protocol.ts';
import { type Line, startLine } from '../bridge/speaker-end.ts';
import { memory } from '../memory.ts';
import { themeAsked, themeNow } from '../theme.ts';
import { type Move, startKeys } from './keys.ts';
import { planOf } from './pacing.ts';
import { startPane } from './pane.ts';
import { showSources, startScript } from './script.ts';
import { startWatch } from './watch.ts';

/** Where the talk is: slides are counted from 0. */
type Place = Pick<StageState, 'fragment' | 'theme'> & { readonly index: number };

/**
 * Turns this window into the speaker view of the deck that opened it: the slide on screen and the next one, the
 * script, the sources, the clock and the pace. Without a deck it leafs through the talk on its own.
 */
export function startSpeaker(main: HTMLElement): void {
  const slides = [...main.querySelectorAll<HTMLElement>('.slides section[data-timing]')];
  const theme = themeAsked() ?? themeNow();
  mount(main);
  const get = (id: string) => document.getElementById(`sp-${id}`) as HTMLElement;
  const panes = [startPane(get('current')), startPane(get('next'))] as const;
  const script = startScript(get('notes'));
  const watch = startWatch(planOf(slides.map((slide) => Number(slide.dataset.timing))), get);
  let index = -1;

  const show = (place: Place) => {
    const at = Math.min(place.index, slides.length - 1);
    for (const pane of panes) pane.dress(place.theme);
    panes[0].show(slides[at], place.fragment);
    if (at === index) return;
    watch.enter(at, index >= 0);
    index = at;
    memory.set('index', String(at));
    panes[1].show(slides[at + 1], -1);
    script.show(slides[at]);
    showSources(get('sources'), slides[at]);
    get('where').textContent = `Slide ${at + 1} of ${slides.length}`;
    get('next-name').textContent = titleOf(slides[at + 1]);
  };

  const hear = (state: StageState) => {
    const at = slides.findIndex((slide) => slide.id === state.slide);
    if (at < 0) return;
    show({ ...state, index: at });
    watch.set(state.timer);
  };
  const line: Line = startLine(hear, (connected) => {
    get('link').textContent = connected ? 'Connected to the deck' : 'No deck: press S in the deck to connect';
    get('link').dataset.connected = String(connected);
  });
  const order = (act: Act) => line.send({ kind: 'order', act });
  const move = (to: Move) => {
    if (order(to)) return;
    const goal = { next: index + 1, prev: index - 1, first: 0, last: slides.length - 1 }[to];
    show({ index: Math.max(0, goal), fragment: -1, theme });
  };
  const toggle = () => order(watch.running() ? 'pause' : 'start') || watch.toggle();
  const reset = () => order('reset') || watch.reset();
  startKeys({ move, grow: script.grow, toggle, reset }, get);
  show({ index: Math.max(0, Number(memory.get('index') ?? 0) || 0), fragment: -1, theme });
}

/** Puts the view's own markup in place of the deck. */
function mount(main: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('#speaker-view');
  if (!template) throw new Error('The page has no speaker view');
  document.documentElement.dataset.theme = 'dark';
  document.documentElement.classList.add('speaker-view');
  document.title = `Speaker view: ${document.title}`;
  main.replaceWith(template.content.cloneNode(true));
}

function titleOf(slide: HTMLElement | undefined): string {
  return slide ? (slide.querySelector('h1, h2')?.textContent ?? '') : 'end of the talk';
}
