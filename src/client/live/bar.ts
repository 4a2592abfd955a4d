import { clock } from '../clock.ts';
import { element } from '../element.ts';
import { memory } from '../memory.ts';
import { type BarFace, barFace } from './bar-face.ts';
import type { LiveDeck } from './parts.ts';
import { type Granted, keepWish, startWishes } from './wish.ts';

/** The bar at which a talk is tried for other minutes, listeners and themes. */
export interface Bar {
  readonly toggle: () => void;
  /** The page shows this talk now. */
  readonly shows: (deck: LiveDeck) => void;
}

export interface BarOptions {
  /** The page's height for the deck changed. */
  readonly resized: () => void;
  /** The server has this version now. */
  readonly want: (version: number) => void;
  /** Gives the page another look. */
  readonly dress: (theme: string) => void;
}

const REMEMBERED = 'bar';
/** What the brief asks for, in everything. */
const PLAIN = { minutes: null, audience: null, theme: null };

/** The bar stands below the deck, which gets smaller: nothing is covered. Never there unless it is asked for. */
export function startBar({ resized, want, dress }: BarOptions): Bar {
  let deck: LiveDeck | null = null;
  let granted: Granted | null = null;
  const tell = () => {
    if (deck && granted && deck.version >= granted.version) face.say(change(deck, granted), 'change');
  };
  const wish = startWishes({
    takesLong: () => face.say(['Making the talk…'], 'told'),
    granted: (now) => {
      granted = now;
      want(now.version);
      settle();
      tell();
    },
    refused: (lines) => face.say(lines, 'wrong'),
  });
  const keep = async () => {
    granted = null;
    const { fine, lines } = await keepWish();
    face.say(lines, fine ? 'told' : 'wrong');
  };
  const open = (asked: boolean) => {
    face.bar.hidden = !asked;
    memory.set(REMEMBERED, asked ? 'open' : '');
    document.documentElement.classList.toggle('live-bar-open', asked);
    resized();
  };
  const close = () => {
    open(false);
    if (face.bar.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  };
  const settle = () => deck && face.settle(deck.wish, deck.choices);
  const face: BarFace = barFace({ wish, keep: () => void keep(), back: () => wish(PLAIN), close, dress });
  keysOf(face, close);
  face.bar.hidden = true;
  document.body.append(face.bar);
  if (memory.get(REMEMBERED) === 'open' || new URLSearchParams(location.search).has('bar')) open(true);
  return {
    toggle: () => {
      open(Boolean(face.bar.hidden));
      if (!face.bar.hidden) face.minutes.focus();
    },
    shows: (now) => {
      deck = now;
      settle();
      tell();
    },
  };
}

/** Keys that a field or a button of the bar needs don't move the deck; Esc and M close it. */
function keysOf({ bar }: BarFace, close: () => void): void {
  bar.addEventListener('keydown', (event) => {
    const typed = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typed || [' ', 'Enter', 'Escape'].includes(event.key)) event.stopPropagation();
    if (event.key === 'Escape') close();
  });
}

/** "17 slides: + 3 added (titles), − 2 left out (titles)"; where the sources hold less than was asked for, how much. */
function change({ slides, parts, wish }: LiveDeck, { added, dropped }: Granted): readonly (Node | string)[] {
  const held = heldIn(parts, wish.slot);
  const count = element('strong', '', `${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}${held}`);
  if (added.length + dropped.length === 0) return [count, element('span', '', 'the same ones as before')];
  return [
    count,
    ...listed('live-added', `+ ${added.length} added`, added),
    ...listed('live-dropped', `− ${dropped.length} left out`, dropped),
  ];
}

/** ", 7:26 of 20:00: the sources hold no more", where a minute or more stays empty; else nothing. */
function heldIn({ slides }: LiveDeck['parts'], slot: number): string {
  const filled = [...slides.matchAll(/<section[^>]* data-timing="(\d+)"/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  return slot - filled < 60 ? '' : `, ${clock(filled)} of ${clock(slot)}: the sources hold no more`;
}

function listed(name: string, what: string, titles: readonly string[]): readonly HTMLElement[] {
  if (titles.length === 0) return [];
  const line = element('span', name, element('strong', '', what), ` ${titles.join(' · ')}`);
  // Cut where there are more than a line holds.
  line.title = titles.join('\n');
  return [line];
}
