import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHub, type EventName } from '../../src/serve/live/hub.ts';

/** A page that reads as fast as it is let: `room` frames, then none until it drains. */
class Page extends EventEmitter {
  readonly got: string[] = [];
  destroyed = false;
  readonly req = { socket: { remoteAddress: '127.0.0.1' } };
  room: number;

  constructor(room: number) {
    super();
    this.room = room;
  }

  writeHead() {
    return this;
  }

  flushHeaders() {}

  write(bytes: Buffer): boolean {
    this.got.push(String(bytes));
    this.room -= 1;
    return this.room > 0;
  }

  drain(room: number) {
    this.room = room;
    this.emit('drain');
  }

  destroy() {
    this.destroyed = true;
    this.emit('close');
  }

  end() {
    this.emit('close');
  }

  /** The names and data that it got, in order. */
  get events(): readonly (readonly [string, unknown])[] {
    return this.got.flatMap((frame) => {
      const [, name, data] = /event: (.*)\ndata: (.*)\n/.exec(frame) ?? [];
      return name ? [[name, JSON.parse(data as string)] as const] : [];
    });
  }
}

const join = (hub: ReturnType<typeof createHub>, page: Page) =>
  hub.join(page as unknown as ServerResponse, { boot: 'b' });

afterEach(() => vi.useRealTimers());

describe('the hub', () => {
  test('tells a page that reads everything, in order', () => {
    const hub = createHub();
    const page = new Page(Number.POSITIVE_INFINITY);
    join(hub, page);
    for (let i = 0; i < 500; i += 1) hub.tell(i % 3 ? 'stage' : 'order', i);
    expect(page.events).toEqual([
      ['hello', { boot: 'b' }],
      ...Array.from({ length: 500 }, (_, i) => [i % 3 ? 'stage' : 'order', i]),
    ]);
    hub.close();
  });

  test('keeps for a slow page the newest of each, and every order, and hands them over in order', () => {
    const hub = createHub();
    const page = new Page(1);
    join(hub, page);
    hub.tell('stage', 1);
    hub.tell('order', 'a');
    hub.tell('deck', 1);
    hub.tell('stage', 2);
    hub.tell('order', 'b');
    hub.tell('stage', 3);
    expect(page.events).toHaveLength(1);
    page.drain(2);
    expect(page.events.slice(1)).toEqual([
      ['order', 'a'],
      ['deck', 1],
    ]);
    hub.tell('order', 'c');
    page.drain(100);
    expect(page.events.slice(3)).toEqual([
      ['order', 'b'],
      ['stage', 3],
      ['order', 'c'],
    ]);
    hub.close();
  });

  test('drops a page that lets too many orders wait, and goes on with the others', () => {
    const hub = createHub();
    const [slow, quick] = [new Page(1), new Page(Number.POSITIVE_INFINITY)];
    join(hub, slow);
    join(hub, quick);
    for (let i = 0; i < 100; i += 1) hub.tell('order', i);
    expect([slow.destroyed, quick.destroyed, hub.size()]).toEqual([true, false, 1]);
    expect(quick.events).toHaveLength(101);
    hub.close();
  });

  test('takes no more pages than it may, and forgets those that leave', () => {
    const hub = createHub({ most: 2 });
    const pages = [new Page(9), new Page(9), new Page(9)];
    expect(pages.map((page) => join(hub, page))).toEqual([true, true, false]);
    pages[0]?.destroy();
    expect([hub.size(), join(hub, new Page(9))]).toEqual([1, true]);
    hub.close();
    expect(hub.size()).toBe(0);
  });

  test('gives a sign of life to pages that read, and none to those that do not', () => {
    vi.useFakeTimers();
    const hub = createHub();
    const [slow, quick] = [new Page(1), new Page(Number.POSITIVE_INFINITY)];
    join(hub, slow);
    join(hub, quick);
    vi.advanceTimersByTime(45_000);
    expect([slow.got.slice(1), quick.got.slice(1)]).toEqual([[], [':\n\n', ':\n\n', ':\n\n']]);
    hub.close();
    vi.advanceTimersByTime(45_000);
    expect(quick.got).toHaveLength(4);
  });

  test('leaves every page with the newest of each name, however it reads, and holds little for it', () => {
    const steps = fc.array(
      fc.oneof(
        fc.constantFrom<EventName>('stage', 'deck', 'fault', 'order').map((name) => ({ name, room: 0 })),
        fc.nat(4).map((room) => ({ name: null, room: room + 1 })),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (walk) => {
        const hub = createHub();
        const page = new Page(2);
        join(hub, page);
        const told: (readonly [string, number])[] = [];
        for (const [i, { name, room }] of walk.entries()) {
          if (name === null) page.drain(room);
          else {
            told.push([name, i]);
            hub.tell(name, i);
          }
        }
        page.drain(1_000);
        hub.close();
        const got = page.events.slice(1);
        const last = (list: typeof got, name: string) => list.filter(([one]) => one === name).at(-1)?.[1];
        for (const name of ['stage', 'deck', 'fault']) expect(last(got, name)).toBe(last(told, name));
        expect(got.filter(([name]) => name === 'order')).toEqual(told.filter(([name]) => name === 'order'));
        const when = got.map(([, i]) => i as number);
        expect(when).toEqual([...when].sort((a, b) => a - b));
      }),
    );
  });
});
