import type { Order, StageState } from '../../model/stage.ts';
import { memory } from '../memory.ts';
import { type Hands, startHands } from './hands.ts';
import { startOthers } from './others.ts';
import { startSender } from './sender.ts';
import { isAtHome, startSkew } from './skew.ts';
import type { Running } from './swap.ts';

/** A deck's end of the line to the server. */
export interface DeckLine extends Hands {
  /** The server greets the page, and says what it last heard of a presenting deck. */
  readonly greeted: (stage: StageState | null) => void;
  /** Somebody presents: this deck, or another one; null: nobody any more. */
  readonly heard: (stage: StageState | null) => void;
  /** A speaker view somewhere asks the presenting deck for something. */
  readonly ordered: (order: Order) => void;
}

const REMEMBERED = 'presents';
/** Until a deck presents of itself where nobody else does, ms; and where one did before, which may only be loaded again. */
const WAITS = 400;
const PATIENCE = 3000;

/**
 * Of all decks that are open, the one that a person used last presents: it tells the server its state and obeys orders. The
 * others keep still until they are used. One that is opened where nobody presents does so by itself: on the server's own
 * machine in any case, elsewhere when no deck was ever heard.
 */
export function startDeckLine({ stage }: Running): DeckLine {
  const skew = startSkew(isAtHome());
  const sender = startSender(skew);
  const others = startOthers({ asked: () => presents && others.tell('presents'), presents: () => yielded() });
  let presents = memory.get(REMEMBERED) === 'yes';
  const isFresh = () => memory.get(REMEMBERED) === null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** This deck took the line, and the server hasn't said so yet. */
  let claims = false;

  const become = (now: boolean) => {
    clearTimeout(waiting);
    presents = now;
    memory.set(REMEMBERED, now ? 'yes' : 'no');
  };
  const rest = () => become(false);
  const yielded = () => {
    claims = false;
    rest();
  };
  const present = () => {
    if (!presents) others.tell('presents');
    claims = true;
    become(true);
    sender.send(stage.state());
  };
  const hands = startHands(stage, () => presents || present());
  stage.watch((state) => presents && sender.send(state));
  addEventListener('pagehide', () => presents && sender.leave());
  // A page that the browser kept while another one was looked at.
  addEventListener('pageshow', ({ persisted }) => persisted && presents && present());
  return {
    greeted: (last) => {
      void skew.measure().then((other) => other && presents && sender.send(stage.state()));
      if (presents) return present();
      clearTimeout(waiting);
      if (last !== null && !(isFresh() && isAtHome())) return;
      others.tell('who');
      waiting = setTimeout(present, isFresh() ? WAITS : PATIENCE);
    },
    heard: (state) => {
      if (!state) return;
      if (!sender.isOwn(state)) return rest();
      // What another deck had sent before came after the key that took the line: the server's order decides.
      if (claims) become(true);
      claims = false;
    },
    ordered: (order) => {
      if (presents) stage.obey(order);
    },
    quietly: hands.quietly,
  };
}
