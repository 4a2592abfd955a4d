import type { LiveTicket } from '../../model/index.ts';
import { createDoor } from '../door/door.ts';
import type { Hosts } from '../hosts.ts';
import { listenNear } from '../listen.ts';
import { answerer } from './answer.ts';
import type { Workbench } from './bench.ts';
import { createEditing } from './edit.ts';
import { createHub, type Hub } from './hub.ts';
import { createStage, type Live, type Said } from './live.ts';
import { type News, startLoop } from './loop.ts';
import { deckOf } from './read.ts';

export interface LiveOptions {
  readonly bench: Workbench;
  /** What the pages of the bench prove themselves by. */
  readonly ticket: LiveTicket;
  /** 1..65535; 0 takes any free port. */
  readonly port: number;
  readonly hosts: Hosts;
  /** An error as lines for people. */
  readonly explain: (error: unknown) => readonly string[];
  readonly say: (said: Said) => void;
}

export interface Serving {
  /** On this machine. */
  readonly url: string;
  /** For other devices, which are asked for the code; empty when there are none. */
  readonly others: readonly string[];
  /** The code that lets the first of them in; null when there are none. */
  readonly code: string | null;
  /** The port in use: the one asked for, or the next free one. */
  readonly port: number;
  /** Ends all streams, closes every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Makes a talk, serves it, and makes it again as it is written. Throws what making it throws the first time, and the
 * system's error when no port can be had.
 */
export async function presentLive({ bench, ticket, port, hosts, explain, say }: LiveOptions): Promise<Serving> {
  const hub = createHub();
  const hear = (news: News) => {
    tell(news, hub, bench);
    say(news);
  };
  const loop = await startLoop({ bench, explain, hear });
  const shop = { bench, loop, explain, say };
  const live: Live = { ...shop, hub, boot: ticket.boot, editing: createEditing(shop), stage: createStage() };
  const door = createDoor({
    renewed: (code, device) => say({ kind: 'entered', device, code }),
    stopped: (device) => say({ kind: 'stopped', device }),
    guessed: (code, devices) => say({ kind: 'guessed', devices, code }),
  });
  const stop = () => {
    loop.close();
    hub.close();
  };
  const server = await listenNear(answerer(live, door, ticket.token), hosts.listen, port).catch((error: unknown) => {
    // What watches and beats would keep the process.
    stop();
    throw error;
  });
  const others = hosts.others.map((address) => `http://${address}:${server.port}/`);
  return {
    url: `http://127.0.0.1:${server.port}/`,
    others,
    code: hosts.listen.length > 1 || hosts.listen[0] === '0.0.0.0' ? door.code() : null,
    port: server.port,
    close: async () => {
      stop();
      await server.close();
    },
  };
}

/** Another talk comes with its news: pages needn't ask for it, which takes a turn more. */
function tell(news: News, hub: Hub, bench: Workbench): void {
  if (news.kind === 'fault') hub.tell('fault', news.lines && { lines: news.lines });
  else hub.tell('deck', deckOf({ talk: news.talk, version: news.made.version }, bench));
}
