/// <reference lib="dom" />
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { some } from '../../long.ts';
import { listen, type Stand, stand, TICKET } from '../../serve/wire.ts';
import { hasBrowser, launch } from '../chromium.ts';

/** What the talk is called: nobody else may read it. */
const SECRET = 'Harbour';

/**
 * All ways in which a page reads from a server or sends to it; what it could read. The order that it sends is one that
 * the server takes from its own pages.
 */
const attack = async ({ to, token }: { readonly to: string; readonly token: string }): Promise<string> => {
  const read: string[] = [];
  const within = (ms: number, wait: Promise<unknown>) =>
    Promise.race([wait, new Promise((resolve) => setTimeout(resolve, ms))]).catch(() => {});
  const got = (answer: Promise<Response>) =>
    within(
      2_000,
      answer.then((one) => one.text()).then((text) => read.push(text)),
    );
  const order = JSON.stringify({ kind: 'order', act: 'next' });
  const json = { 'Content-Type': 'application/json', 'X-Talkwright': token };
  const events = new EventSource(`${to}live/events`);
  for (const name of ['hello', 'order'])
    events.addEventListener(name, (event) => read.push((event as MessageEvent).data));
  const asked = ['', 'live/deck', 'live/edits', 'read.html', 'live/time'].map((path) => got(fetch(to + path)));
  asked.push(got(fetch(to, { mode: 'no-cors' })), got(fetch(to, { credentials: 'include' })));
  for (const headers of [{}, { 'Content-Type': 'text/plain' }, { 'Content-Type': 'application/json' }, json])
    for (const mode of ['cors', 'no-cors'] as const)
      asked.push(got(fetch(`${to}live/order`, { method: 'POST', mode, headers, body: order })));
  await Promise.all(asked);
  navigator.sendBeacon(`${to}live/order`, order);
  const put = <K extends 'iframe' | 'img' | 'script'>(name: K) => {
    const one = document.createElement(name);
    one.src = `${to}live/deck`;
    const loaded = new Promise((resolve) =>
      ['load', 'error'].forEach((event) => void one.addEventListener(event, resolve)),
    );
    document.body.append(one);
    return within(2_000, loaded).then(() => one);
  };
  const drawn = await Promise.all((['iframe', 'img', 'script'] as const).map(put));
  const frame = drawn[0] as HTMLIFrameElement;
  try {
    read.push(String(frame.contentDocument?.documentElement.textContent));
  } catch {
    // Of another origin.
  }
  frame.name = 'sink';
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: `${to}live/order`, enctype: 'text/plain', target: 'sink' });
  const field = Object.assign(document.createElement('input'), { name: order.slice(0, -1), value: '}' });
  form.append(field);
  document.body.append(form);
  form.submit();
  const socket = new WebSocket(to.replace('http', 'ws'));
  await within(500, new Promise((resolve) => (socket.onopen = socket.onerror = resolve)));
  await within(300, new Promise(() => {}));
  events.close();
  return read.join('\n');
};

describe.runIf(hasBrowser())('pages of other sites', () => {
  let browser: Browser;
  let own: Stand;
  let open: Server;
  let orders: number;
  const portOf = (server: Server) => (server.address() as AddressInfo).port;

  beforeAll(async () => {
    browser = await launch('--host-resolver-rules=MAP evil.test 127.0.0.1');
    own = await stand();
    // A server as they often are: it answers whoever asks.
    open = createServer((request, response) => {
      if (request.method === 'POST') orders += 1;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' });
      response.end(`<title>${SECRET}</title>`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => open.once('listening', resolve));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await own?.serving.close();
    open?.closeAllConnections();
    open?.close();
  });

  async function visited(address: string): Promise<{ readonly page: Page; readonly text: string }> {
    orders = 0;
    const page = await browser.newPage();
    const answer = await page.goto(address);
    return { page, text: (await answer?.text()) ?? '' };
  }

  test.each(
    some(2, [
      [
        'under a name of their own for this machine (rebinding)',
        (port: number) => [`http://evil.test:${port}/`, `http://evil.test:${port}/`],
      ],
      ['from their own address', (port: number) => [`http://evil.test:${portOf(open)}/`, `http://127.0.0.1:${port}/`]],
      [
        'from another port of this machine',
        (port: number) => [`http://localhost:${portOf(open)}/`, `http://localhost:${port}/`],
      ],
    ] as const),
  )('read nothing and steer nothing, %s; from a server that trusts them they read and write', async (_, addresses) => {
    const ear = await listen(own.serving.port);
    const [from = '', to = ''] = addresses(own.serving.port);
    const { page, text } = await visited(from);
    // With the token itself, which no other page can know, they still come from elsewhere.
    const read = await page.evaluate(attack, { to, token: TICKET.token });
    expect([from === to && text.includes(SECRET), read.includes(SECRET), read.includes('"boot"')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(ear.heard.filter(({ name }) => name !== 'hello')).toEqual([]);
    expect([own.bench.edited, own.bench.kept]).toEqual([[], []]);
    ear.close();
    await page.close();
    const [control = '', victim = ''] = addresses(portOf(open));
    const { page: again } = await visited(control);
    expect(await again.evaluate(attack, { to: victim, token: 'guessed' })).toContain(SECRET);
    expect(orders).toBeGreaterThan(3);
    await again.close();
  });

  test('may link to the deck, and it is the deck of this machine that opens', async () => {
    const { page } = await visited(`http://evil.test:${portOf(open)}/`);
    await page.goto(`http://127.0.0.1:${own.serving.port}/`, { referer: `http://evil.test:${portOf(open)}/` });
    expect(await page.title()).toBe(SECRET);
    await page.close();
  });
});
