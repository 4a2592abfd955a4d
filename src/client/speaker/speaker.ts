import { type Order, type StageState, stageOf } from '../../model/stage.ts';
import { type Link, startLine } from '../bridge/speaker-end.ts';
import { memory } from '../memory.ts';
import { nearest } from '../nearest.ts';
import { themeAsked, themeNow } from '../theme.ts';
import { keepAwake } from './awake.ts';
import { startControls } from './controls.ts';
import { startCountdown } from './countdown.ts';
import { startDock } from './dock.ts';
import { startKeys } from './keys.ts';
import { startList } from './list.ts';
import { startLook } from './look.ts';
import { startMeters } from './meters.ts';
import { type Desk, keysOf, startButtons } from './orders.ts';
import { startScreens } from './screens.ts';
import { startScript } from './script.ts';
import { type Get, type Part, type Showing, showingOf, write } from './showing.ts';
import { type Talk, talkOf } from './slides.ts';
import { aloneOn, obeyAlone } from './solo.ts';
import { startSources } from './sources.ts';
import { startSwipe } from './swipe.ts';
import { startTabs } from './tabs.ts';
import { startTrack } from './track.ts';

/** How often what changes with time is drawn, ms. */
const DRAWS = 250;

/**
 * Turns this window into the speaker view of a deck: of the one that opened it, or of the one that the local server
 * speaks for. It shows the deck's state and sends orders. Without a deck it leafs through the talk on its own.
 */
export function startSpeaker(main: HTMLElement): void {
  let talk = talkOf(main);
  const slot = totalOf(main);
  let state =
    kept(talk) ?? aloneOn(talk.slides[0]?.id ?? '', themeAsked() ?? themeNow(), slot, Math.max(0, slot - talk.total));
  let showing: Showing | null = null;
  mount(main);
  const get: Get = (name) => document.getElementById(`sp-${name}`) as never;
  const ids = () => talk.slides.map(({ id }) => id);
  const send = (order: Order) => {
    if (!line.send(order)) draw(obeyAlone(state, order, ids(), Date.now()));
  };
  const script = startScript(get);
  const parts = partsOf(get, script, (slide) => send({ kind: 'go', slide }));
  const tick = () => {
    for (const part of parts) if (showing) part.tick?.(showing, Date.now());
  };
  const draw = (next: StageState) => {
    state = next;
    showing = showingOf(talk, state, showing);
    memory.set(place(), JSON.stringify(state));
    for (const part of parts) part.show(showing);
    tick();
  };
  const line = startLine(draw, (link) => {
    tellLink(get, link);
    if (link !== 'deck') draw({ ...state, offer: null });
  });
  startDesk({ get, state: () => state, send, grow: script.grow, scroll: script.scroll });
  document.addEventListener('talkwright:swapped', () => {
    const before = ids();
    talk = talkOf(main);
    draw({ ...state, slide: nearest(before, ids(), state.slide) ?? state.slide });
  });
  draw(state);
  setInterval(tick, DRAWS);
  keepAwake();
}

function partsOf(get: Get, script: Part, go: (slide: string) => void): readonly Part[] {
  return [
    ...[script, startScreens(get), startSources(get), startMeters(get), startTrack(get)],
    ...[startDock(get), startCountdown(get), startControls(get), startList(get, go)],
  ];
}

/** Keys, buttons, tabs and swipes. */
function startDesk(base: Pick<Desk, 'get' | 'state' | 'send' | 'grow' | 'scroll'>): void {
  const { get, send } = base;
  const show = startTabs(get);
  const desk: Desk = {
    ...base,
    look: startLook(get('look')),
    find: () => {
      show('slides');
      get('filter').focus();
    },
    deck: () => (window.opener as Window | null)?.focus(),
  };
  startKeys(keysOf(desk), get('keys'));
  startButtons(desk);
  for (const name of ['notes', 'current', 'next']) startSwipe(get(name), (act) => send({ kind: 'order', act }));
}

/** Puts the view's own markup over the deck, which stays in the page unseen: its slides are what the view shows. */
function mount(main: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('#speaker-view');
  if (!template) throw new Error('The page has no speaker view');
  document.documentElement.classList.add('speaker-view');
  document.title = `Speaker view: ${document.title}`;
  main.before(template.content.cloneNode(true));
}

/** The state before this window was loaded again, where it still names a slide of the talk. */
function kept({ slides }: Talk): StageState | null {
  try {
    const state = stageOf(JSON.parse(memory.get(place()) ?? ''));
    return state && slides.some(({ id }) => id === state.slide) ? { ...state, offer: null } : null;
  } catch {
    return null;
  }
}

/** Local files share one memory: each talk has a place of its own in it. */
function place(): string {
  return `view.${location.pathname}`;
}

function totalOf(main: HTMLElement): number {
  return Math.max(0, Math.floor(Number(main.dataset.total) || 0));
}

const LINKS: Readonly<Record<Link, string>> = {
  deck: 'Connected to the deck',
  alone: 'No deck: press S in the deck to connect',
  closed: 'The deck was closed: open it again',
  waiting: 'No deck presents yet: open it',
  silent: 'The server does not answer: this view goes on alone',
};

function tellLink(get: Get, link: Link): void {
  const connected = link === 'deck';
  write(get('link'), LINKS[link]);
  get('link').dataset.connected = String(connected);
  for (const name of ['ask', 'black']) get<HTMLButtonElement>(name).disabled = !connected;
}
