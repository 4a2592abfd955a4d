import Reveal, { type RevealApi } from 'reveal.js';
import { startAnnouncing } from './announce.ts';
import { startAppendix } from './appendix.ts';
import { startBridge } from './bridge/deck-end.ts';
import { startKeys } from './keys.ts';
import { startPointing } from './pointing.ts';
import { startReveals } from './reveals.ts';
import { dressPage, startTheme } from './theme.ts';
import { startTimers } from './timers.ts';

declare global {
  interface Window {
    /** The running deck, for the console and for checks. */
    Reveal?: RevealApi;
  }
}

/** Starts the deck in the page with its keys, its panel of sources and its line to the speaker view. */
export async function startDeck(main: HTMLElement): Promise<void> {
  const built = dressPage();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const deck = new Reveal(main, { ...config(Number(main.dataset.total)), ...(still && STILL) });
  window.Reveal = deck;
  await deck.initialize();
  // reveal.js marks the deck as an application, which keeps screen readers from browsing it.
  main.removeAttribute('role');
  startPointing(main);
  startTheme(deck, built);
  startAppendix(deck);
  startReveals(deck);
  startTimers(deck);
  startBridge(deck);
  startKeys(deck);
  startAnnouncing(deck, main);
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
