import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openWire } from '../../src/emit/press/wire.ts';

describe('the line to a browser', () => {
  const opened = () => {
    const [to, from] = [new PassThrough(), new PassThrough()];
    const told: Record<string, unknown>[] = [];
    to.setEncoding('utf8').on('data', (text: string) => {
      for (const one of text.split('\0').filter(Boolean)) told.push(JSON.parse(one));
    });
    return { to, from, told, wire: openWire(to, from) };
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test('gives each call its own answer, in whatever order and pieces they come', async () => {
    const { from, told, wire } = opened();
    const answers = [wire.ask('Browser.getVersion'), wire.ask('Page.navigate', { url: 'a' }, 's1')];
    await turn();
    expect(told).toEqual([
      { id: 1, method: 'Browser.getVersion', params: {} },
      { id: 2, method: 'Page.navigate', params: { url: 'a' }, sessionId: 's1' },
    ]);
    const bytes = Buffer.from('{"id":2,"result":{"says":"Brötchen"}}\0{"id":1,"result":{"says":"bread"}}\0');
    for (let at = 0; at < bytes.length; at += 7) from.write(bytes.subarray(at, at + 7));
    expect(await Promise.all(answers)).toEqual([{ says: 'bread' }, { says: 'Brötchen' }]);
  });

  test('tells of events with their session, and of nothing else', async () => {
    const { from, wire } = opened();
    const heard: unknown[] = [];
    wire.on('Inspector.targetCrashed', (params, session) => heard.push([params, session]));
    from.write('{"method":"Page.loaded","params":{}}\0{"method":"Inspector.targetCrashed","sessionId":"s1"}\0');
    await turn();
    expect(heard).toEqual([[{}, 's1']]);
  });

  test('hands on what the browser objects to', async () => {
    const { from, wire } = opened();
    const answer = wire.ask('Page.print');
    from.write('{"id":1,"error":{"message":"no such method"}}\0');
    await expect(answer).rejects.toThrow('no such method');
    expect(wire.isOpen()).toBe(true);
  });

  test('leaves nobody waiting for a browser that is gone', async () => {
    const { from, wire } = opened();
    const waiting = wire.ask('Page.navigate');
    from.destroy();
    await expect(waiting).rejects.toThrow('gone');
    await expect(wire.ask('Page.navigate')).rejects.toThrow('gone');
    expect(wire.isOpen()).toBe(false);
  });
});
