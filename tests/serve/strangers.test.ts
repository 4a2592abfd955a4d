import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { malformed } from './malformed.ts';
import { ask, listen, post, raw, type Stand, stand, TICKET } from './wire.ts';

let own: Stand;
let port: number;
const unhandled: unknown[] = [];
const hear = (error: unknown) => void unhandled.push(error);
beforeAll(async () => {
  for (const name of ['uncaughtException', 'unhandledRejection']) process.on(name, hear);
  own = await stand();
  port = own.serving.port;
});
afterAll(async () => {
  for (const name of ['uncaughtException', 'unhandledRejection']) process.off(name, hear);
  await own.serving.close();
});

/** What the legitimate window sees: its page, its stream, and that what it sends is taken. */
async function isUp(): Promise<boolean> {
  const [page, sent] = [await ask(port, '/'), await post(port, '/live/order', { kind: 'order', act: 'next' })];
  return page.status === 200 && page.body.includes('Harbour') && sent.status === 204;
}

/** What comes back for bytes after which the sender says that nothing more comes. */
function answered(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () =>
      socket.end(Buffer.from(bytes, 'latin1')),
    );
    socket.on('data', (more) => {
      text += more;
    });
    for (const name of ['end', 'error', 'close']) socket.on(name, () => resolve(text));
  });
}

describe('two thousand requests as no browser sends them', () => {
  test('get nothing, break nothing, and the deck goes on', async () => {
    const all = malformed(2_000, port);
    const [steps, wrong, seen] = [own.bench.made.length, [] as string[], new Map<string, number>()];
    for (let i = 0; i < all.length; i += 100) {
      await Promise.all(
        all.slice(i, i + 100).map(async ({ bytes, inOrder }) => {
          const answer = await answered(bytes);
          const status = /^(?:HTTP\/1\.1 100 Continue\s+)?HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'closed';
          seen.set(status, (seen.get(status) ?? 0) + 1);
          if (/access-control/i.test(answer)) wrong.push(`cors: ${bytes.slice(0, 80)}`);
          if (/^5/.test(status) || (!inOrder && /^2/.test(status))) wrong.push(`${status}: ${bytes.slice(0, 200)}`);
          if (/root:|"dependencies"/.test(answer)) wrong.push(`file: ${bytes.slice(0, 80)}`);
        }),
      );
      expect(await isUp()).toBe(true);
    }
    expect(wrong).toEqual([]);
    expect(unhandled).toEqual([]);
    expect(own.bench.made.length).toBe(steps);
    expect([own.bench.kept, own.bench.edited, own.bench.rehearsals]).toEqual([[], [], []]);
    // The control: among them are such that are in order, and they are answered; the others were refused for several reasons.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['200', '400', '403', '405', '421']));
  });
});

test('a thousand connections that ask nothing and two hundred that ask slowly are dropped; the deck is there all the time', async () => {
  const [ear, held] = [await listen(port), [] as Socket[]];
  let dropped = 0;
  const begin = (bytes: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve()).on('error', () => resolve());
      socket.resume().on('close', () => {
        dropped += 1;
      });
      socket.write(bytes);
      held.push(socket);
    });
  const sending = `POST /live/order HTTP/1.1\r\nHost: localhost:${port}\r\nX-Talkwright: ${TICKET.token}`;
  const slowly = [
    'GET / HTTP/1.1\r\nX-Slow: ',
    `${sending}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n`,
  ];
  await Promise.all(Array.from({ length: 1_000 }, () => begin('')));
  await Promise.all(Array.from({ length: 200 }, (_, i) => begin(slowly[i % 2] as string)));
  // The control: all of them are open at once, and a page comes in besides.
  expect([held.length, dropped]).toEqual([1_200, 0]);
  expect((await listen(port)).status()).toBe(200);
  const drip = setInterval(() => {
    for (const socket of held.slice(1_000)) if (socket.writable) socket.write('x');
  }, 400);
  try {
    await expect.poll(async () => ((await isUp()) ? dropped : 'down'), { interval: 200 }).toBe(1_200);
  } finally {
    clearInterval(drip);
    for (const socket of held) socket.destroy();
  }
  expect(ear.ended()).toBe(false);
  expect(await isUp()).toBe(true);
  expect(unhandled).toEqual([]);
  ear.close();
}, 40_000);

test('what is asked for within one connection is looked at each time, not only the first', async () => {
  const ok = `GET /live/time HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;
  const foreign = 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n';
  const answers = await raw(port, ok + foreign);
  expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 421']);
  expect(answers).not.toContain('Harbour');
});
