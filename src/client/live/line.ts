import { type Order, type StageState, stageOf } from '../../model/stage.ts';
import { memory } from '../memory.ts';
import { post } from './server.ts';
import type { Running } from './swap.ts';

/** A deck's end of the line to the server. */
export interface DeckLine {
  /** The server greets the page, and says what it last heard of a presenting deck. */
  readonly greeted: (stage: StageState | null) => void;
  /** Somebody presents: this deck, or another one. */
  readonly heard: (stage: StageState) => void;
  /** A speaker view somewhere asks the presenting deck for something. */
  readonly ordered: (order: Order) => void;
  /** Runs what changes the deck though no person did. */
  readonly quietly: (change: () => void) => void;
}

const CHANNEL = 'talkwright-front';
const REMEMBERED = 'presents';
/** Until a deck presents of itself where nobody else does, ms. */
const WAITS = 400;

/**
 * Of all decks that are open, the one that a person used last presents: it tells the server its state and obeys orders. The
 * others keep still until they are used.
 */
export function startDeckLine({ stage }: Running): DeckLine {
  const sender = startSender();
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
  let presents = memory.get(REMEMBERED) === 'yes';
  let quiet = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown = placeIn(stage.state());

  const rest = () => {
    presents = false;
    memory.set(REMEMBERED, '');
  };
  const present = () => {
    clearTimeout(waiting);
    if (!presents) channel?.postMessage('presents');
    presents = true;
    memory.set(REMEMBERED, 'yes');
    sender.send(stage.state());
  };
  if (channel) channel.onmessage = rest;
  for (const event of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(event, ({ isTrusted }) => isTrusted && !presents && present(), { capture: true });
  }
  stage.watch((state) => {
    const moved = placeIn(state) !== shown;
    shown = placeIn(state);
    if (presents) sender.send(state);
    else if (moved && !quiet) present();
  });
  quiet = false;
  return {
    greeted: (last) => {
      if (presents) return present();
      clearTimeout(waiting);
      if (last === null) waiting = setTimeout(present, WAITS);
    },
    heard: (state) => {
      clearTimeout(waiting);
      if (presents && !sender.isOwn(state)) rest();
    },
    ordered: (order) => {
      if (presents) stage.obey(order);
    },
    quietly: (change) => {
      quiet = true;
      change();
      quiet = false;
    },
  };
}

/** What a person changes by moving on. */
function placeIn({ slide, fragment, black }: StageState): string {
  return `${slide} ${fragment} ${black}`;
}

interface Sender {
  readonly send: (state: StageState) => void;
  /** Whether a state that comes from the server is one that this window sent lately. */
  readonly isOwn: (state: StageState) => boolean;
}

/** States that are remembered as one's own: as many as can be on their way. */
const LATELY = 16;

/** Sends one state at a time and the last one always; what came meanwhile is skipped. */
function startSender(): Sender {
  let sent: readonly string[] = [];
  let next: StageState | null = null;
  let busy = false;
  const run = async () => {
    busy = true;
    while (next) {
      const state: StageState = next;
      next = null;
      sent = [...sent, written(state)].slice(-LATELY);
      await post('/live/stage', state);
    }
    busy = false;
  };
  return {
    send: (state) => {
      next = state;
      if (!busy) void run();
    },
    isOwn: (state) => sent.includes(written(state)),
  };
}

/** Fields in one order, however they came. */
function written(state: StageState): string {
  return JSON.stringify(stageOf(state));
}
