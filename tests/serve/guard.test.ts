import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, listen, post, raw, type Stand, stand, TICKET } from './wire.ts';

let own: Stand;
let port: number;
beforeAll(async () => {
  own = await stand();
  port = own.serving.port;
});
afterAll(() => own.serving.close());

const ORDER = { kind: 'order', act: 'next' };
const SENDING = ['/live/stage', '/live/order', '/live/wish', '/live/keep', '/live/rehearsal'];

describe('names and origins', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers to the name %s', async (name) => {
    expect((await ask(port, '/', { headers: { host: `${name}:${port}` } })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    'localhost:1',
    '127.0.0.1.evil.example:4400',
    '192.0.2.2:4400',
  ])('answers 421 to the host %s, whatever is asked', async (host) => {
    expect((await ask(port, '/', { headers: { host } })).status).toBe(421);
    expect((await ask(port, '/live/events', { headers: { host } })).status).toBe(421);
    expect((await post(port, '/live/order', ORDER, { host })).status).toBe(421);
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', ''])(
    'answers 403 to the origin %j, token or not',
    async (origin) => {
      expect((await ask(port, '/', { headers: { origin } })).status).toBe(403);
      expect((await post(port, '/live/order', ORDER, { origin })).status).toBe(403);
    },
  );

  test('lets its own origin in', async () => {
    const origin = `http://localhost:${port}`;
    expect((await ask(port, '/', { headers: { origin } })).status).toBe(200);
    expect((await post(port, '/live/order', ORDER, { origin })).status).toBe(204);
  });

  test('answers 403 when another site embeds, fetches or sends, and lets its links in', async () => {
    const from = (mode: string, dest: string) => ({
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': mode,
      'sec-fetch-dest': dest,
    });
    expect((await ask(port, '/', { headers: from('no-cors', 'image') })).status).toBe(403);
    expect((await ask(port, '/live/events', { headers: from('cors', 'empty') })).status).toBe(403);
    expect((await ask(port, '/', { headers: from('navigate', 'iframe') })).status).toBe(403);
    expect((await ask(port, '/', { headers: from('navigate', 'document') })).status).toBe(200);
    expect((await post(port, '/live/order', ORDER, from('navigate', 'document'))).status).toBe(403);
  });

  test('gives no other site leave to read', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await ask(port, '/live/order', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('answers 405 to %s of a page', async (method) => {
    for (const path of ['/', '/read.html', '/live/events', '/live/deck', '/absent']) {
      const answer = await ask(port, path, { method });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  test.each(SENDING)('answers 405 to reading %s', async (path) => {
    const answer = await ask(port, path);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
  });
});

describe('what is sent', () => {
  test.each(SENDING)('to %s is refused without the token', async (path) => {
    const headers = { 'content-type': 'application/json' };
    expect((await ask(port, path, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    for (const token of ['', 'x', `${TICKET.token}x`, TICKET.token.toUpperCase(), 'ä']) {
      expect((await post(port, path, {}, { 'x-talkwright': token })).status).toBe(403);
    }
    expect(own.bench.kept).toEqual([]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', ''])(
    'as %j is refused: other sites could send that without asking',
    async (type) => expect((await post(port, '/live/order', ORDER, { 'content-type': type })).status).toBe(415),
  );

  test('may name its charset', async () => {
    const type = 'application/json; charset=utf-8';
    expect((await post(port, '/live/order', ORDER, { 'content-type': type })).status).toBe(204);
  });

  test.each([
    ['no JSON', '{"kind":'],
    ['nothing', ''],
    ['another thing', '{"kind":"order","act":"format"}'],
    ['deep JSON', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('is refused when it is %s', async (_name, body) => {
    const headers = { 'content-type': 'application/json', 'x-talkwright': TICKET.token };
    for (const path of ['/live/order', '/live/stage']) {
      expect((await ask(port, path, { method: 'POST', headers, body })).status).toBe(400);
    }
  });

  test('may be null only where a deck was closed', async () => {
    const headers = { 'content-type': 'application/json', 'x-talkwright': TICKET.token };
    const sent = (path: string) => ask(port, path, { method: 'POST', headers, body: 'null' });
    expect((await sent('/live/order')).status).toBe(400);
    expect((await sent('/live/stage')).status).toBe(204);
  });

  test('is refused when it is no UTF-8', async () => {
    const head = `POST /live/order HTTP/1.1\r\nHost: localhost:${port}\r\nX-Talkwright: ${TICKET.token}\r\n`;
    const bytes = `${head}Content-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n`;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(Buffer.concat([Buffer.from(bytes), Buffer.of(0xc3, 0x28)])),
      );
      socket.once('data', (part) => resolve(String(part)));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('is refused when it is longer than 64 kB, with its length told or not', async () => {
    const body = JSON.stringify({ kind: 'go', slide: 'x'.repeat(70_000) });
    const headers = { 'content-type': 'application/json', 'x-talkwright': TICKET.token };
    expect((await ask(port, '/live/order', { method: 'POST', headers, body })).status).toBe(413);
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    expect((await ask(port, '/live/order', { method: 'POST', headers: chunked, body })).status).toBe(413);
    const fitting = JSON.stringify({ ...ORDER, x: 'x'.repeat(65_000) });
    expect((await ask(port, '/live/order', { method: 'POST', headers, body: fitting })).status).toBe(204);
  });
});

describe('what is given away', () => {
  test.each(
    [
      [
        '/../package.json',
        '/..%2fpackage.json',
        '/%2e%2e/package.json',
        '/%252e%252e%252fpackage.json',
        '/package.json',
      ],
      ['/..%5cpackage.json', '/.talkwright.json', '//read.html', '/read.html/', '/read.html/..', '/read.html%00', '/%'],
      ['/%72ead.html', '/READ.HTML', '/live', '/live/', '/live/enter/x', '/etc/passwd', '/constructor', '/__proto__'],
      ['/talk.yaml', '/rehearsals/2030-05-17.json', '/favicon.ico', '/hasOwnProperty', '/toString'],
    ].flat(),
  )('is nothing at %s', async (path) => expect([400, 404]).toContain((await ask(port, path)).status));

  test.each([
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
    [
      'two origins',
      'GET / HTTP/1.1\r\nHost: localhost:PORT\r\nOrigin: http://localhost:PORT\r\nOrigin: x\r\nConnection: close\r\n\r\n',
    ],
    ['a whole address', 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
    ['a star', 'OPTIONS * HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n'],
    ['no HTTP', '\u0000\u0001\r\n\r\n'],
    ['a head of 20 kB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['5000 headers', `GET / HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n${'X: y\r\n'.repeat(5_000)}\r\n`],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header with a line break', 'GET / HTTP/1.1\r\nHost: localhost\r\n X: y\u0000\r\n\r\n'],
  ])('is nothing to %s, and the server goes on', async (_name, bytes) => {
    expect(await raw(port, bytes.replaceAll('PORT', String(port)))).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await ask(port, '/')).status).toBe(200);
  });

  test.each([
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
    [
      'another protocol',
      'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
  ])(
    'is nothing to %s',
    async (_name, bytes) => {
      expect(await raw(port, bytes)).not.toContain('Tides');
      expect((await ask(port, '/')).status).toBe(200);
    },
    90_000,
  );

  test('is nothing to whoever waits for leave to send', async () => {
    const bytes =
      'POST /live/order HTTP/1.1\r\nHost: evil.example\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}';
    expect(await raw(port, bytes)).toMatch(/HTTP\/1\.1 421 /);
  });
});

describe('the port', () => {
  const taken = (wish: number): Promise<Server> =>
    new Promise((resolve) => {
      const other = createServer().listen(wish, '127.0.0.1', () => resolve(other));
    });

  test('is the next free one when the one asked for is taken', async () => {
    const other = await taken(0);
    const wish = (other.address() as { port: number }).port;
    const near = await stand({ port: wish });
    expect(near.serving.port).toBeGreaterThan(wish);
    expect((await fetch(near.serving.url)).status).toBe(200);
    await near.serving.close();
    other.close();
  });

  test('is free again after closing, open connections or not', async () => {
    const first = await stand();
    const open: Socket = connect(first.serving.port, '127.0.0.1');
    await new Promise((resolve) => open.on('error', () => {}).once('connect', resolve));
    const ear = await listen(first.serving.port);
    await first.serving.close();
    await expect.poll(ear.ended).toBe(true);
    expect(first.bench.watched()).toBe(false);
    const again = await stand({ port: first.serving.port });
    expect(again.serving.port).toBe(first.serving.port);
    await again.serving.close();
  });

  test('is open on 127.0.0.1 alone', async () => {
    const reaches = (host: string) =>
      new Promise((resolve) => {
        const socket = connect({ port, host, timeout: 1_000 }, () => resolve(true));
        for (const end of ['error', 'timeout']) socket.on(end, () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
    const others = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []);
    expect(await reaches('127.0.0.1')).toBe(true);
    for (const host of new Set(['127.0.0.2', '::1', ...others])) {
      if (host !== '127.0.0.1') expect([host, await reaches(host)]).toEqual([host, false]);
    }
    expect([own.serving.others, own.serving.code]).toEqual([[], null]);
  });
});
