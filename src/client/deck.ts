import Reveal, { type RevealApi } from 'reveal.js';
import { startAddresses } from './addresses.ts';
import { startAgenda } from './agenda/agenda.ts';
import { startAnnouncing } from './announce.ts';
import { startAppendix } from './appendix.ts';
import { startBridge } from './bridge/deck-end.ts';
import { type Keys, startKeys } from './keys.ts';
import { startPointer } from './pointer.ts';
import { startPointing } from './pointing.ts';
import { startRehearsal } from './rehearsal/rehearsal.ts';
import { startRests } from './rests.ts';
import { startReveals } from './reveals.ts';
import { isHandheld, startScrolling } from './scrolling.ts';
import { startStageKeys } from './stage/keys.ts';
import { startMark } from './stage/mark.ts';
import { startOffers } from './stage/panel.ts';
import { type Stage, startStage } from './stage/stage.ts';
import { dressPage, startTheme } from './theme.ts';

declare global {
  interface Window {
    /** The running deck, for the console and for checks. */
    Reveal?: RevealApi;
    /** The same with its talk and its keys, for what a served page has more. */
    talkwright?: { readonly deck: RevealApi; readonly stage: Stage; readonly keys: Keys };
  }
}

/** Starts the deck in the page with its keys, its panel of sources and its line to the speaker view. */
export async function startDeck(main: HTMLElement): Promise<void> {
  const built = dressPage();
  startAddresses();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const deck = new Reveal(main, {
    ...config(Number(main.dataset.total)),
    ...(still && STILL),
    ...(isHandheld() && { view: 'scroll' }),
  });
  window.Reveal = deck;
  await deck.initialize();
  // reveal.js marks the deck as an application, which keeps screen readers from browsing it.
  main.removeAttribute('role');
  const keys = startKeys(deck);
  startPointing(main);
  startAppendix(deck);
  startReveals(deck);
  const stage = startStage(deck);
  const bridge = startBridge(stage, keys);
  startTheme(deck, keys, built);
  startOffers(stage, keys, bridge.attended);
  startMark(stage, keys);
  startStageKeys(stage, keys);
  startRehearsal(stage, keys);
  startRests(stage);
  startPointer(main, keys);
  startScrolling();
  startAgenda(stage, keys);
  startAnnouncing(deck, main);
  window.talkwright = { deck, stage, keys };
  document.dispatchEvent(new CustomEvent('talkwright:started'));
}

const STILL = { transition: 'none', backgroundTransition: 'none', autoAnimate: false } as const;

function config(totalTime: number) {
  return {
    width: 1920,
    height: 1080,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    hash: true,
    respondToHashChanges: true,
    transition: 'fade',
    transitionSpeed: 'fast',
    backgroundTransition: 'fade',
    autoAnimateEasing: 'cubic-bezier(.2,.7,.2,1)',
    autoAnimateDuration: 0.5,
    progress: false,
    slideNumber: false,
    controls: true,
    controlsLayout: 'edges',
    controlsTutorial: false,
    // Slides further off are laid out when they come near: the first one is seen sooner.
    viewDistance: 1,
    mobileViewDistance: 1,
    help: false,
    totalTime,
    postMessage: false,
    postMessageEvents: false,
    pdfSeparateFragments: true,
    pdfMaxPagesPerSlide: 1,
    scrollLayout: 'compact',
    scrollSnap: false,
    scrollActivationWidth: null as unknown as number,
    plugins: [],
  } as const;
}
