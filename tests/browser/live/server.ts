import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editableOf } from '../../../src/cli/live/editable.ts';
import { readLiveAssets } from '../../../src/ingest/index.ts';
import {
  type Brief,
  type Deck,
  type EditsTold,
  type KnowledgeModel,
  slidesOf,
  type Templates,
} from '../../../src/model/index.ts';
import { renderLive } from '../../../src/render/index.ts';
import { templates } from '../render/page.ts';

const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const TOKEN = 'a-token';

export interface Posted {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly token: string | undefined;
}

/** A server that speaks like the live one and does what a test tells it. */
export interface Fake {
  readonly url: string;
  /** The talk was made again: tells all pages. */
  readonly show: (deck: Deck) => void;
  readonly tell: (event: string, data: unknown) => void;
  /** What pages sent, in order. */
  readonly posted: readonly Posted[];
  /** Streams that are open now. */
  readonly streams: () => number;
  /** How a wish or `keep` is answered, and after how many ms. */
  readonly answer: (path: string, status: number, body: unknown, ms?: number) => void;
  /** Another start of the server, another page. */
  readonly become: (facts: { readonly boot?: string; readonly style?: string }) => void;
  /** Ends all connections and takes no new ones until `back`. */
  readonly vanish: () => Promise<void>;
  readonly back: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const CHOICES = {
  audiences: [
    { name: 'general', label: 'Everybody' },
    { name: 'owners', label: 'Home owners' },
    { name: 'installers', label: 'Installers' },
  ],
  themes: ['light', 'dark', 'contrast', 'ink'],
};

export async function fake(first: Deck): Promise<Fake> {
  const drawn: Templates = await templates();
  const live = readLiveAssets(ROOT);
  const posted: Posted[] = [];
  const streams = new Set<ServerResponse>();
  const answers = new Map<string, { readonly status: number; readonly body: unknown; readonly ms: number }>();
  let [deck, version, boot, style] = [first, 1, 'boot-1', live.style];
  let steps = 0;
  let [fault, stage] = [null as unknown, null as unknown];
  const page = () => renderLive(deck, drawn, { ...live, style }, { token: TOKEN, boot });

  const tell = (event: string, data: unknown) => {
    if (event === 'fault') fault = data;
    if (event === 'stage') stage = data;
    for (const response of streams) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const held = () => {
    const { shell, parts } = page();
    const slides = slidesOf(deck).map(({ data }) => ({ id: data.id, title: String(data.title) }));
    const wish = { slot: deck.slot, audience: 'owners', theme: deck.theme };
    return { version, shell, parts, slides, wish, choices: CHOICES };
  };
  const open = (response: ServerResponse) => {
    streams.add(response);
    response.on('close', () => streams.delete(response));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 200\nevent: hello\ndata: ${JSON.stringify({ boot, version, fault, stage })}\n\n`);
  };
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = request.url ?? '';
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    posted.push({ path, body, token: request.headers['x-talkwright'] as string | undefined });
    if (path === '/live/stage') tell('stage', body);
    if (path === '/live/order') tell('order', body);
    if (path === '/live/edit') steps += (body.op as { kind: string }).kind === 'undo' ? -1 : 1;
    const { status, body: said, ms } = answers.get(path) ?? { status: 200, body: {}, ms: 0 };
    await new Promise((resolve) => setTimeout(resolve, ms));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (request.method === 'POST') return void take(request, response);
    if (path === '/live/events') return open(response);
    if (path === '/live/edits') return void response.end(JSON.stringify(editsOf(deck, version, steps)));
    if (path === '/live/deck') return void response.end(JSON.stringify(held()));
    response.writeHead(path === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page().page());
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return {
    url: `http://127.0.0.1:${port}/`,
    show: (next) => {
      deck = next;
      version += 1;
      tell('deck', held());
    },
    tell,
    posted,
    streams: () => streams.size,
    answer: (path, status, body, ms = 0) => void answers.set(path, { status, body, ms }),
    become: (facts) => {
      boot = facts.boot ?? boot;
      style = facts.style ?? style;
    },
    vanish: close,
    back: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    close,
  };
}

/** The deck with some slides drawn otherwise; null takes one out. */
export function edited(deck: Deck, change: Readonly<Record<string, ((data: never) => unknown) | null>>): Deck {
  const children = deck.root.children.flatMap((node) => {
    if (node.type !== 'slide' || !(node.data.id in change)) return [node];
    const how = change[node.data.id];
    return how ? [{ ...node, data: { ...node.data, ...(how(node.data as never) as object) } }] : [];
  });
  return { ...deck, root: { ...deck.root, children: children as Deck['root']['children'] } };
}

/** What the server tells of a talk that is edited in talk.yaml. */
function editsOf(deck: Deck, version: number, steps: number): EditsTold {
  const brief = {} as Brief;
  const { slides } = editableOf({ deck, outline: { beats: [] }, messages: [] }, brief, NOBODY, () => ['points']);
  const told = slides.map((slide) => ({ ...slide, note: null, body: null }));
  return { version, file: 'talk.yaml', base: `base-${steps}`, steps, slides: told, edits: EDITS };
}

const EDITS: EditsTold['edits'] = [
  {
    list: 'exclude',
    entry: 0,
    state: 'stale',
    reason: null,
    now: 'Gas is cheap',
    what: 'Left out everywhere: “Gas is dear”',
    line: 4,
  },
];

/** Claims of whose sources nothing is known. */
const NOBODY = new Proxy({} as KnowledgeModel, { get: () => [] });
