import { afterEach, describe, expect, test } from 'vitest';
import type { StageState } from '../../src/model/index.ts';
import { createBench } from './bench.ts';
import { STAGE } from './stage.ts';
import { ask, type Ear, listen, post, type Stand, stand, TICKET } from './wire.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function started(...options: Parameters<typeof stand>): Promise<Stand> {
  const one = await stand(...options);
  open.push(one.serving);
  return one;
}

async function ear(port: number): Promise<Ear> {
  const one = await listen(port);
  open.unshift(one);
  return one;
}

const names = ({ heard }: Ear) => heard.map(({ name }) => name);

describe('what is read', () => {
  test('is the page, at its own address and at that of the file', async () => {
    const { serving } = await started();
    for (const path of ['/', '/?speaker', '/index.html?theme=dark']) {
      const answer = await ask(serving.port, path);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.body).toContain('<h2>Tides</h2>');
    }
  });

  test('is the documents that there are, drawn from the talk as it is now', async () => {
    const { serving, bench } = await started();
    expect((await ask(serving.port, '/read.html')).body).toBe('<h1>Tides, Currents, Ferries</h1>');
    const listening = await ear(serving.port);
    bench.save(['Buoys']);
    await listening.until(({ name }) => name === 'deck');
    expect((await ask(serving.port, '/read.html')).body).toBe('<h1>Buoys</h1>');
    expect((await ask(serving.port, '/handout.html')).status).toBe(404);
    expect(await ask(serving.port, '/inspect.html')).toMatchObject({
      status: 500,
      body: 'inspect.html can not be drawn\n',
    });
  });

  test('is the head alone for HEAD, of a stream too', async () => {
    const { serving } = await started();
    const head = await ask(serving.port, '/', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(20);
    const stream = await ask(serving.port, '/live/events', { method: 'HEAD' });
    expect([stream.status, stream.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  test('is the deck in parts, with what can be wished for', async () => {
    const { serving } = await started();
    const deck = JSON.parse((await ask(serving.port, '/live/deck')).body);
    expect(deck).toMatchObject({
      version: 1,
      shell: 'light',
      parts: { title: 'Harbour', total: 600 },
      slides: [{ id: 'tides', title: 'Tides' }, { id: 'currents' }, { id: 'ferries' }],
      wish: { slot: 600, audience: 'general', theme: null },
      choices: { themes: ['light', 'dark'] },
    });
  });

  test('is kept out of caches, of other sites and of frames', async () => {
    const { serving } = await started();
    for (const path of ['/', '/absent', '/live/events']) {
      const { headers } = await ask(serving.port, path, { method: 'HEAD' });
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('the stream', () => {
  test('greets with what there is', async () => {
    const { serving, bench } = await started();
    const first = await ear(serving.port);
    expect(first.heard).toEqual([{ name: 'hello', data: { boot: TICKET.boot, version: 1, fault: null, stage: null } }]);
    await post(serving.port, '/live/stage', STAGE);
    bench.fail('notes.md:3:1 broken');
    await first.until(({ name }) => name === 'fault');
    const later = await ear(serving.port);
    expect(later.heard[0]?.data).toEqual({
      boot: TICKET.boot,
      version: 1,
      fault: { lines: ['notes.md:3:1 broken'] },
      stage: STAGE,
    });
  });

  test('forgets the stage when its deck is closed, and tells everybody', async () => {
    const { serving } = await started();
    const one = await ear(serving.port);
    await post(serving.port, '/live/stage', STAGE);
    expect((await post(serving.port, '/live/stage', null)).status).toBe(204);
    await one.until(() => one.heard.length === 3);
    expect(one.heard.at(-1)).toEqual({ name: 'stage', data: null });
    expect((await ear(serving.port)).heard[0]?.data).toMatchObject({ stage: null });
  });

  test('has a clock beside it, in ms', async () => {
    const { serving } = await started();
    const before = Date.now();
    const { now } = JSON.parse((await ask(serving.port, '/live/time')).body) as { readonly now: number };
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test('brings every stage and every order to everybody, in their order', async () => {
    const { serving } = await started();
    const ears = [await ear(serving.port), await ear(serving.port)];
    for (let fragment = 0; fragment < 20; fragment += 1) {
      await post(serving.port, '/live/stage', { ...STAGE, fragment, extra: 'x' });
      await post(serving.port, '/live/order', { kind: 'order', act: fragment % 2 ? 'next' : 'prev' });
    }
    for (const one of ears) {
      await one.until(({ data }) => (data as StageState).fragment === 19);
      const stages = one.heard.filter(({ name }) => name === 'stage');
      expect(stages.map(({ data }) => data)).toEqual(
        Array.from({ length: 20 }, (_, fragment) => ({ ...STAGE, fragment })),
      );
      await one.until(() => one.heard.length === 41);
      expect(names(one).filter((name) => name === 'order')).toHaveLength(20);
    }
  });

  test('ends when the server does, pages that listen or not', async () => {
    const { serving } = await stand();
    const ears = [await listen(serving.port), await listen(serving.port)];
    await serving.close();
    await expect(ask(serving.port, '/')).rejects.toThrow();
    await expect.poll(() => ears.every((one) => one.ended())).toBe(true);
  });
});

describe('a save', () => {
  test('brings another deck, and tells what came and went', async () => {
    const { serving, bench, said } = await started();
    const listening = await ear(serving.port);
    bench.save(['Tides', 'Currents', 'Pilots']);
    const event = await listening.until(({ name }) => name === 'deck');
    expect(event.data).toEqual(JSON.parse((await ask(serving.port, '/live/deck')).body));
    expect(event.data).toMatchObject({ version: 2, shell: 'light' });
    expect(JSON.parse((await ask(serving.port, '/live/deck')).body)).toMatchObject({ version: 2 });
    expect(said).toEqual([
      {
        kind: 'made',
        cause: 'save',
        talk: expect.objectContaining({ shell: 'light' }),
        made: {
          ...{ ok: true, version: 2, ms: expect.any(Number), added: ['Pilots'], dropped: ['Ferries'] },
          sources: { fresh: [], gone: [] },
        },
      },
    ]);
  });

  test('that changes nothing is told to nobody', async () => {
    const { serving, bench, said } = await started();
    const listening = await ear(serving.port);
    bench.save(['Tides', 'Currents', 'Ferries']);
    bench.save(['Tides', 'Currents', 'Ferries']);
    bench.save(['Tides']);
    await listening.until(({ name }) => name === 'deck');
    expect(names(listening)).toEqual(['hello', 'deck']);
    expect(said).toHaveLength(1);
  });

  test('during the first making is not lost', async () => {
    const bench = createBench();
    const go = bench.hold();
    const starting = started({}, bench);
    await expect.poll(() => bench.made.length).toBe(1);
    bench.save(['Late']);
    go();
    const { serving } = await starting;
    await expect.poll(async () => (await ask(serving.port, '/')).body).toContain('Late');
  });

  test('while the talk is made waits, many are one, and the last wins', async () => {
    const { serving, bench } = await started();
    const listening = await ear(serving.port);
    const go = bench.hold();
    bench.save(['One']);
    await expect.poll(() => bench.made.length).toBe(2);
    for (const title of ['Two', 'Three', 'Four']) bench.save([title]);
    expect(bench.made).toHaveLength(2);
    go();
    await expect.poll(async () => (await ask(serving.port, '/')).body).toContain('Four');
    expect(bench.made).toHaveLength(3);
    expect(names(listening).filter((name) => name === 'deck').length).toBeLessThanOrEqual(2);
  });
});

describe('a broken source', () => {
  test('leaves the last deck standing, and is forgotten when it is mended', async () => {
    const { serving, bench, said } = await started();
    const listening = await ear(serving.port);
    bench.fail('notes.md:3:7 a heading without text\nnotes.md:9:1 a table without rows');
    bench.fail('notes.md:3:7 a heading without text\nnotes.md:9:1 a table without rows');
    const fault = await listening.until(({ name }) => name === 'fault');
    expect(fault.data).toEqual({
      lines: ['notes.md:3:7 a heading without text', 'notes.md:9:1 a table without rows'],
    });
    expect((await ask(serving.port, '/')).body).toContain('Ferries');
    bench.fail(null);
    await listening.until(({ data }) => data === null);
    expect(names(listening)).toEqual(['hello', 'fault', 'fault']);
    expect(said.map(({ kind }) => kind)).toEqual(['fault', 'fault']);
    expect((await listen(serving.port)).heard[0]?.data).toMatchObject({ fault: null, version: 1 });
  });

  test('at the start is thrown, and nothing is left running', async () => {
    const bench = createBench();
    bench.fail('notes.md: no text');
    await expect(stand({}, bench)).rejects.toThrow('notes.md: no text');
    expect(bench.watched()).toBe(false);
  });

  test('that mends with other slides is told as mended and as another deck', async () => {
    const { serving, bench } = await started();
    const listening = await ear(serving.port);
    bench.fail('broken');
    await listening.until(({ name }) => name === 'fault');
    bench.fail(null);
    bench.save(['Locks']);
    await listening.until(({ name }) => name === 'deck');
    expect(listening.heard.map(({ name, data }) => [name, data === null])).toEqual([
      ['hello', false],
      ['fault', false],
      ['fault', true],
      ['deck', false],
    ]);
  });
});

describe('a wish', () => {
  const wish = async ({ serving }: Stand, data: unknown) => {
    const { status, body } = await post(serving.port, '/live/wish', data);
    return { status, ...JSON.parse(body) };
  };

  test('is met at once: what came and went, and everybody hears of it', async () => {
    const one = await started();
    const listening = await ear(one.serving.port);
    expect(await wish(one, { minutes: 8 })).toEqual({
      status: 200,
      version: 2,
      added: [],
      dropped: ['Currents', 'Ferries'],
      ms: expect.any(Number),
      wish: { slot: 480, audience: 'general', theme: null },
    });
    await listening.until(({ name }) => name === 'deck');
    expect(await wish(one, { minutes: '10m', audience: 'executives + general' })).toMatchObject({
      version: 3,
      added: ['Currents', 'Ferries'],
      wish: { slot: 600, audience: 'executives+general' },
    });
    expect(one.said.map((said) => said.kind === 'made' && said.cause)).toEqual(['wish', 'wish']);
  });

  test('keeps what was wished before, and null goes back to the brief', async () => {
    const one = await started();
    await wish(one, { minutes: 20, theme: 'dark' });
    await wish(one, { audience: 'executives' });
    expect(one.bench.made.at(-1)).toEqual({ slot: 1200, audience: 'executives', theme: 'dark' });
    await wish(one, { minutes: null, theme: null, audience: null });
    expect(one.bench.made.at(-1)).toEqual({ slot: null, audience: null, theme: null });
  });

  test('holds for what is saved afterwards', async () => {
    const one = await started();
    await wish(one, { minutes: 9 });
    one.bench.save(['A', 'B', 'C']);
    await expect.poll(async () => (await ask(one.serving.port, '/')).body).toContain('<h2>B</h2>');
    expect(one.bench.made.at(-1)?.slot).toBe(540);
  });

  test.each([
    [{ minutes: 0 }, /1 to 480 minutes/],
    [{ minutes: 'soon' }, /no length of time/],
    [{ minutes: [5] }, /minutes: expected/],
    [{ minutes: 1e99 }, /no length of time/],
    [{ audience: 'execs' }, /unknown audience `execs`.*general, executives/],
    [{ audience: '../../etc/passwd' }, /unknown audience/],
    [{ theme: 'neon' }, /unknown theme `neon`.*light, dark/],
    [{ audience: 'nobody' }, /nobody listens/],
    [{ out: '/etc' }, /`out` can not be wished/],
    [{ hasOwnProperty: 1 }, /can not be wished/],
    [JSON.parse('{"__proto__": 1}'), /can not be wished/],
    [7, /expected an object/],
    [['minutes'], /can not be wished/],
  ])('%j is refused in a line, and changes nothing', async (data, line) => {
    const one = await started();
    const listening = await ear(one.serving.port);
    const answer = await wish(one, data);
    expect([answer.status, answer.lines]).toEqual([422, [expect.stringMatching(line)]]);
    expect(JSON.parse((await ask(one.serving.port, '/live/deck')).body)).toMatchObject({ version: 1 });
    one.bench.save(['After']);
    await listening.until(({ name }) => name === 'deck');
    expect([names(listening), one.bench.made.at(-1)]).toEqual([
      ['hello', 'deck'],
      { slot: null, audience: null, theme: null },
    ]);
  });

  test('that fails together with a save leaves the save its turn', async () => {
    const one = await started();
    const go = one.bench.hold();
    const first = wish(one, { minutes: 20 });
    await expect.poll(() => one.bench.made.length).toBe(2);
    const bad = wish(one, { audience: 'nobody' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    one.bench.save(['Saved']);
    go();
    expect([(await first).status, (await bad).status]).toEqual([200, 422]);
    await expect.poll(async () => (await ask(one.serving.port, '/')).body).toContain('Saved');
  });

  test('is kept when asked, in the file that comes back', async () => {
    const one = await started();
    await wish(one, { minutes: 20 });
    const kept = await post(one.serving.port, '/live/keep', {});
    expect([kept.status, JSON.parse(kept.body)]).toEqual([200, { file: 'talk.yaml' }]);
    expect(one.bench.kept).toEqual([{ slot: 1200, audience: null, theme: null }]);
    expect(one.said.at(-1)).toEqual({ kind: 'kept', file: 'talk.yaml' });
    one.bench.fail('talk.yaml stands there already');
    const refused = await post(one.serving.port, '/live/keep', {});
    expect([refused.status, JSON.parse(refused.body)]).toEqual([422, { lines: ['talk.yaml stands there already'] }]);
  });
});

describe('a rehearsal', () => {
  test('is handed on with its name', async () => {
    const { serving, bench } = await started();
    const answer = await post(serving.port, '/live/rehearsal', { name: '2030-05-17', slides: [] });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { file: 'rehearsals/2030-05-17.json' }]);
    expect(bench.rehearsals).toEqual([[{ slides: [] }, '2030-05-17']]);
  });

  test.each(['', '../up', '.hidden', 'a/b', 'a\\b', 'x'.repeat(81), 7, undefined])(
    'is refused with the name %j',
    async (name) => {
      const { serving, bench } = await started();
      const answer = await post(serving.port, '/live/rehearsal', { name });
      expect([answer.status, bench.rehearsals]).toEqual([422, []]);
      expect(JSON.parse(answer.body).lines).toHaveLength(1);
    },
  );
});
