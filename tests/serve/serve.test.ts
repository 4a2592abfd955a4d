import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/serve/index.ts';

let home: string;
let serving: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'talkwright-serve-'));
  mkdirSync(join(home, 'deck/parts'), { recursive: true });
  mkdirSync(join(home, 'deck-secret'));
  writeFileSync(join(home, 'deck-secret/key'), 'SECRET');
  writeFileSync(join(home, 'deck/index.html'), '<h1>Rowing</h1>');
  writeFileSync(join(home, 'deck/parts/a b.txt'), 'oars');
  writeFileSync(join(home, 'deck/.talkwright.json'), 'SECRET');
  symlinkSync('../deck-secret', join(home, 'deck/far'));
  serving = await serve({ from: join(home, 'deck'), port: 0 });
});
afterAll(async () => {
  await serving.close();
  rmSync(home, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it goes over the wire: the path is not tidied up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: serving.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on('error', reject).end();
  });
}

/** What comes back for raw bytes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(serving.port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

describe('answering', () => {
  test.each([
    ['/', '<h1>Rowing</h1>', 'text/html; charset=utf-8'],
    ['/index.html?theme=dark', '<h1>Rowing</h1>', 'text/html; charset=utf-8'],
    ['/parts/a%20b.txt', 'oars', 'text/plain; charset=utf-8'],
  ])('gives %s', async (path, body, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([200, body, type]);
  });

  test('gives the head alone to HEAD', async () => {
    const answer = await ask('/', {}, 'HEAD');
    expect([answer.status, answer.body, answer.headers['content-length']]).toEqual([200, '', '15']);
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers to the name %s', async (name) => {
    expect((await ask('/', { host: `${name}:${serving.port}` })).status).toBe(200);
  });

  test.each([['/'], ['/absent']])('sends headers that keep %s out of caches and of other sites', async (path) => {
    expect((await ask(path)).headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test('shows a file as it is now', async () => {
    writeFileSync(join(home, 'deck/now.txt'), 'one');
    expect((await ask('/now.txt')).body).toBe('one');
    writeFileSync(join(home, 'deck/now.txt'), 'two');
    expect((await ask('/now.txt')).body).toBe('two');
  });

  test('serves artifacts that are on no disk', async () => {
    const memory = await serve({ from: [{ path: 'index.html', content: 'in memory' }], port: 0 });
    expect(await (await fetch(memory.url)).text()).toBe('in memory');
    expect((await fetch(`${memory.url}etc/passwd`)).status).toBe(404);
    await memory.close();
  });
});

describe('refusing', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:4400'])(
    'answers 421 to the host %s',
    async (host) => expect((await ask('/', { host })).status).toBe(421),
  );

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'answers 403 to the origin %s',
    async (origin) => expect((await ask('/', { origin })).status).toBe(403),
  );

  test('lets its own origin in', async () => {
    expect((await ask('/', { origin: `http://localhost:${serving.port}` })).status).toBe(200);
  });

  test('answers 403 when another site embeds or fetches, and lets its links in', async () => {
    const from = (mode: string, dest: string) => ({
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': mode,
      'sec-fetch-dest': dest,
    });
    expect((await ask('/', from('no-cors', 'image'))).status).toBe(403);
    expect((await ask('/', from('navigate', 'iframe'))).status).toBe(403);
    expect((await ask('/', from('navigate', 'document'))).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('answers 405 to %s', async (method) => {
    const answer = await ask('/', {}, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each(
    [
      ['/../deck-secret/key', '/..%2fdeck-secret/key', '/%2e%2e/deck-secret/key', '/%252e%252e%252fdeck-secret/key'],
      ['/..%5cdeck-secret%5ckey', '/far/key', '/.talkwright.json', '//deck-secret/key', '/parts/../../deck-secret/key'],
      ['/....//deck-secret/key', '/%c0%ae%c0%ae/deck-secret/key', '/index.html%00.txt', '/%', '/parts', '/parts/'],
    ].flat(),
  )('gives nothing away at %s', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('SECRET');
  });

  test.each([
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['no path', 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
    ['no HTTP', '\u0000\u0001\r\n\r\n'],
    ['a head of 20 kB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ])('survives %s', async (_name, bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await ask('/')).status).toBe(200);
  });

  test('drops clients that never finish asking, and answers others meanwhile', async () => {
    const slow = Array.from({ length: 20 }, () => connect(serving.port, '127.0.0.1'));
    for (const socket of slow) socket.on('error', () => {}).write('GET / HTTP/1.1\r\nHost: ');
    expect((await ask('/')).status).toBe(200);
    await Promise.all(slow.map((socket) => new Promise((resolve) => socket.resume().on('close', resolve))));
  }, 12_000);
});

describe('the port', () => {
  const taken = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const other = createServer().listen(port, '127.0.0.1', () => resolve(other));
    });

  test('is the next free one when the one asked for is taken', async () => {
    const other = await taken(0);
    const { port } = other.address() as { port: number };
    const near = await serve({ from: home, port });
    expect(near.port).not.toBe(port);
    expect((await fetch(near.url)).status).toBe(404);
    await near.close();
    other.close();
  });

  test('is free again after closing, open connections or not', async () => {
    const first = await serve({ from: home, port: 0 });
    const open: Socket = connect(first.port, '127.0.0.1');
    await new Promise((resolve) => open.on('error', () => {}).once('connect', resolve));
    await first.close();
    const again = await serve({ from: home, port: first.port });
    expect(again.port).toBe(first.port);
    await again.close();
  });

  test('is open on 127.0.0.1 alone', async () => {
    const reaches = (host: string) =>
      new Promise((resolve) => {
        const socket = connect({ port: serving.port, host, timeout: 1_000 }, () => resolve(true));
        for (const end of ['error', 'timeout']) socket.on(end, () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
    const others = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []);
    expect(await reaches('127.0.0.1')).toBe(true);
    for (const host of new Set(['127.0.0.2', '::1', ...others])) {
      if (host !== '127.0.0.1') expect([host, await reaches(host)]).toEqual([host, false]);
    }
  });
});
