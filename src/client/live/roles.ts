import type { StageState } from '../../model/stage.ts';
import type {} from '../deck.ts';
import { startBar } from './bar.ts';
import { startEditing } from './edit/mode.ts';
import { startFollowing } from './follow.ts';
import type { Heard } from './heard.ts';
import { type DeckLine, startDeckLine } from './line.ts';
import type { Drawn, LivePage } from './page.ts';
import type { LiveDeck } from './parts.ts';
import { isAtHome, shifted, startSkew } from './skew.ts';
import { startSpeakerLine } from './speaker-line.ts';
import { type Running, swapDeck } from './swap.ts';

/** What a window of the talk is for: to present, to show the speaker's view, or to follow whoever presents. */
export type Role = 'deck' | 'speaker' | 'follower';

/** What a window does besides showing the talk. */
export interface Part {
  readonly hear: (heard: Heard) => void;
  /** Puts a talk that was made again in its place. */
  readonly swap: (fresh: Drawn) => void;
  readonly connected?: (connected: boolean) => void;
  /** The page shows this talk now. */
  readonly shows?: (deck: LiveDeck) => void;
}

type Start = (page: LivePage, want: (version: number) => void) => Promise<Part>;

/** The role that the address asks for. */
export function roleOf(search: string): Role {
  const asked = new URLSearchParams(search);
  return asked.has('speaker') ? 'speaker' : asked.has('follow') ? 'follower' : 'deck';
}

/** How each role is begun. */
export const START = { deck: startDeck, speaker: startSpeaker, follower: startFollower } satisfies Record<Role, Start>;

async function startDeck(page: LivePage, want: (version: number) => void): Promise<Part> {
  const running = await started();
  const line = startDeckLine(running);
  const bar = startBar({
    want,
    resized: () => running.deck.layout(),
    dress: (theme) => dress(running, theme),
  });
  window.talkwright?.keys.add({
    keys: ['M'],
    does: 'Try other minutes, listeners, themes',
    key: ['m'],
    code: 77,
    act: bar.toggle,
  });
  if (isAtHome()) startEditKey(running, want);
  return {
    hear: (heard) => hearAsDeck(line, heard),
    swap: (fresh) => line.quietly(() => swapDressed(running, page, fresh)),
    shows: bar.shows,
  };
}

/** Words are changed on the machine whose brief they land in. */
function startEditKey(running: Running, want: (version: number) => void): void {
  const { toggle } = startEditing(running, want);
  window.talkwright?.keys.add({
    keys: ['E'],
    does: 'Edit words and slides; ends it too',
    key: ['e'],
    code: 69,
    act: toggle,
  });
}

function hearAsDeck(line: DeckLine, heard: Heard): void {
  if (heard.kind === 'hello') line.greeted(heard.stage);
  if (heard.kind === 'stage') line.heard(heard.stage);
  if (heard.kind === 'order') line.ordered(heard.order);
}

async function startSpeaker(page: LivePage): Promise<Part> {
  const tell = startSpeakerLine();
  const skew = startSkew(isAtHome());
  let last: StageState | null = null;
  const show = () => tell(last ? shifted(last, skew.ahead()) : { missing: 'deck' });
  return {
    hear: (heard) => {
      if (heard.kind !== 'stage' && heard.kind !== 'hello') return;
      last = heard.stage;
      show();
      if (heard.kind === 'hello') void skew.measure().then((other) => other && show());
    },
    // The server says hello when it is back.
    connected: (connected) => connected || tell({ missing: 'server' }),
    swap: (fresh) => void page.place(fresh, null),
  };
}

async function startFollower(page: LivePage): Promise<Part> {
  const running = await started();
  const follow = startFollowing(running);
  return {
    hear: (heard) => {
      if (heard.kind === 'stage' || heard.kind === 'hello') follow.to(heard.stage);
    },
    swap: (fresh) => {
      swapDressed(running, page, fresh);
      follow.again();
    },
  };
}

/** The deck's own script begins before and needs a while. */
async function started(): Promise<Running> {
  if (!window.talkwright) {
    await new Promise((resolve) => document.addEventListener('talkwright:started', resolve, { once: true }));
  }
  return window.talkwright as Running;
}

/** The page gets another look only when the talk was given another: what T chose stays otherwise. */
function swapDressed(running: Running, page: LivePage, fresh: Drawn): void {
  const before = page.built().parts;
  const { theme, title } = fresh.parts;
  document.title = title;
  swapDeck(running, page, fresh);
  if (theme !== before.theme) dress(running, theme);
}

function dress({ deck }: Running, theme: string): void {
  if (document.documentElement.dataset.theme === theme) return;
  document.documentElement.dataset.theme = theme;
  // Backgrounds that follow a token are computed again.
  deck.sync();
  document.dispatchEvent(new CustomEvent('themechange'));
}
