import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostsFor } from '../../src/serve/index.ts';
import { ask, type Call, listen, post, type Stand, stand, TICKET } from './wire.ts';

/** An address of this machine that is not its own loopback: who calls it is another device to the server. */
const ELSEWHERE = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

if (!ELSEWHERE) console.warn('\nThis machine has no network: the tests of other devices did NOT run.\n');

describe.skipIf(!ELSEWHERE)('another device', () => {
  const host = ELSEWHERE as string;
  let own: Stand;
  let port: number;
  beforeAll(async () => {
    own = await stand({ hosts: hostsFor('') });
    port = own.serving.port;
  });
  afterAll(() => own.serving.close());

  const get = (path: string, headers: Call['headers'] = {}) => ask(port, path, { host, headers });
  const code = () => {
    const entered = own.said.findLast((said) => said.kind === 'entered');
    return entered?.kind === 'entered' ? entered.code : (own.serving.code as string);
  };
  const enter = (form: Record<string, string>, headers: Call['headers'] = {}) =>
    ask(port, '/live/enter', {
      host,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: String(new URLSearchParams(form)),
    });
  const cookieOf = (set: readonly string[] | undefined) => (set?.[0] ?? '').split(';')[0] as string;

  test('is told of by address and code', () => {
    expect(own.serving.others).toContain(`http://${host}:${port}/`);
    expect(own.serving.code).toMatch(/^\d{6}$/);
    expect(own.serving.url).toBe(`http://127.0.0.1:${port}/`);
  });

  test.each(['/', '/?speaker', '/read.html', '/absent'])(
    'sees at %s the question for the code and nothing else',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
      expect(answer.body).toContain('name="code"');
      for (const secret of ['Tides', TICKET.token, code()]) expect(answer.body).not.toContain(secret);
      expect(answer.headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[^;]+; img-src data:;/,
      );
    },
  );

  test('gets no stream and no data, and can send nothing, even with the token', async () => {
    for (const path of ['/live/events', '/live/deck', '/live/absent']) {
      const answer = await get(path);
      expect([answer.status, answer.body]).toEqual([403, 'This device has to name its code first\n']);
    }
    for (const path of ['/live/order', '/live/wish', '/live/keep', '/live/stage', '/live/rehearsal']) {
      expect((await post(port, path, { kind: 'order', act: 'next' }, {}, host)).status).toBe(403);
    }
    expect([own.bench.kept, own.bench.made.length]).toEqual([[], 1]);
  });

  test.each(['localhost', 'evil.example', '127.0.0.1'])('may not call the server %s', async (name) => {
    expect((await get('/', { host: `${name}:${port}` })).status).toBe(421);
    expect((await enter({ code: code() }, { host: `${name}:${port}` })).status).toBe(421);
  });

  test('comes in with the code, once, and only with the cookie that it got', async () => {
    const used = code();
    const answer = await enter({ code: used, to: '/?speaker' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/?speaker']);
    const [set = ''] = answer.headers['set-cookie'] ?? [];
    expect(set).toMatch(new RegExp(`^talkwright-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect(own.said.at(-1)).toEqual({ kind: 'entered', device: host, code: expect.stringMatching(/^\d{6}$/) });
    const cookie = cookieOf(answer.headers['set-cookie']);
    expect((await get('/', { cookie: `a=b; ${cookie}; c` })).body).toContain('Tides');
    expect((await post(port, '/live/order', { kind: 'order', act: 'next' }, { cookie }, host)).status).toBe(204);
    expect(
      (await post(port, '/live/order', { kind: 'order', act: 'next' }, { cookie, 'x-talkwright': 'x' }, host)).status,
    ).toBe(403);
    const ear = await listen(port, { cookie }, host);
    expect([ear.status(), ear.heard[0]?.name]).toEqual([200, 'hello']);
    ear.close();
    expect((await enter({ code: used })).status).toBe(403);
    for (const wrong of [
      cookie.slice(0, -1),
      `${cookie}x`,
      cookie.replace(String(port), '1'),
      '',
      '=',
      `talkwright-${port}=`,
    ]) {
      expect((await get('/live/deck', { cookie: wrong })).status).toBe(403);
    }
  });

  test('that names a wrong code is asked again, after a second', async () => {
    const wrong = code() === '123456' ? '654321' : '123456';
    const from = performance.now();
    const answer = await enter({ code: wrong, to: '/read.html' });
    expect(performance.now() - from).toBeGreaterThan(990);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
    expect(answer.body).toContain('role="alert"');
    expect(answer.body).toContain('value="/read.html"');
    expect(answer.body).not.toContain(wrong);
  });

  test.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%2f%2fevil',
    '/"><script>',
    '\r\nX: y',
    '/live/enter',
  ])('is led nowhere else than here: %j', async (to) => {
    const answer = await enter({ code: code(), to });
    expect([answer.status, answer.headers.location, answer.headers.x]).toEqual([303, '/', undefined]);
    expect((await get(`/?${encodeURI(to)}"><script>`)).body).not.toContain('<script>');
  });

  test('is not let in from another site’s page', async () => {
    for (const origin of ['http://evil.example', 'null', `http://localhost:${port}`]) {
      expect((await enter({ code: code() }, { origin })).status).toBe(403);
    }
    expect((await enter({ code: code() }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await enter({ code: code() }, { origin: `http://${host}:${port}` })).status).toBe(303);
  });

  test('does not keep this machine from coming in without a code', async () => {
    expect((await ask(port, '/')).body).toContain('Tides');
  });
});

describe.skipIf(!ELSEWHERE)('one address', () => {
  test('is listened on besides this machine’s own, and no other', async () => {
    const { serving } = await stand({ hosts: hostsFor(ELSEWHERE as string) });
    expect(serving.others).toEqual([`http://${ELSEWHERE}:${serving.port}/`]);
    expect((await ask(serving.port, '/')).status).toBe(200);
    expect((await ask(serving.port, '/', { host: ELSEWHERE as string })).status).toBe(403);
    await expect(ask(serving.port, '/', { host: '127.0.0.2' })).rejects.toThrow();
    await serving.close();
    await expect(ask(serving.port, '/', { host: ELSEWHERE as string })).rejects.toThrow();
  });
});
