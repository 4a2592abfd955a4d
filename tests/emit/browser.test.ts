import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { within } from '../../src/emit/browser/deadline.ts';
import { findBrowser } from '../../src/emit/browser/find.ts';
import { merged, type SeenMisfit } from '../../src/emit/browser/fit.ts';

describe('the browser that slides are measured in', () => {
  let home: string;
  const at = (...names: readonly string[]) => join(home, ...names);
  const refused = (run: () => unknown) => {
    try {
      return run();
    } catch (error) {
      const { name, code, message } = error as Error & { code: number };
      return { name, code, message };
    }
  };

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'talkwright-browser-'));
    mkdirSync(at('one', 'google-chrome'), { recursive: true });
    mkdirSync(at('two'));
    for (const name of ['mine', 'two/google-chrome', 'two/chromium', 'own']) {
      writeFileSync(at(name), '#!/bin/sh\n');
      chmodSync(at(name), 0o755);
    }
    writeFileSync(at('text'), 'no program');
  });
  afterAll(() => rmSync(home, { recursive: true }));

  test.each([
    ['CHROME_PATH before all', { CHROME_PATH: 'mine', PATH: 'two' }, 'own', 'mine'],
    ['Chromium before Chrome', { PATH: 'two' }, 'own', 'two/chromium'],
    ['no folder for a program', { PATH: 'one' }, 'own', 'own'],
    ['what the driver brought along, last', {}, 'own', 'own'],
  ])('is chosen: %s', (_, env, own, found) => {
    const placed = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, at(value)]));
    expect(findBrowser(placed, at(own), 'linux')).toBe(at(found));
  });

  test('is found in any folder of the PATH', () => {
    expect(findBrowser({ PATH: [at('none'), at('two')].join(delimiter) }, '', 'linux')).toBe(at('two/chromium'));
  });

  test.each([
    ['none is there', {}, 'no browser found to measure or print slides with; install'],
    ['CHROME_PATH names no program', { CHROME_PATH: 'text' }, 'text: no program there, expected a browser; install'],
    ['CHROME_PATH names nothing', { CHROME_PATH: 'gone' }, 'gone: no program there'],
  ])('is asked for in one line when %s', (_, env, message) => {
    const placed = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, at(value)]));
    const fault = refused(() => findBrowser({ PATH: at('one'), ...placed }, '', 'linux'));
    expect(fault).toMatchObject({ name: 'InputError', code: 2, message: expect.stringContaining(message) });
    expect((fault as Error).message).toMatch(/^[^\n]*CHROME_PATH[^\n]*$/);
  });
});

describe('a deadline', () => {
  test('lets a job that is done in time through, and its own fault', async () => {
    expect(await within(5, 'Loading', Promise.resolve('bread'))).toBe('bread');
    await expect(within(5, 'Loading', Promise.reject(new Error('burnt')))).rejects.toThrow('burnt');
  });

  test('ends a job that never does, and says which', async () => {
    await expect(within(0.02, 'Loading the deck', new Promise(() => {}))).rejects.toThrow(
      'Loading the deck took more than 0.02 s',
    );
  });
});

describe('faults of several views', () => {
  const view = (width: number, theme: string) => ({ width, height: 720, theme });
  const fault = (facts: Partial<SeenMisfit>): SeenMisfit => ({
    ...{ slide: 'bread', step: 0, rule: 'small', slot: 'note', words: 'Rye', against: null, excess: 2 },
    views: [view(1280, 'light')],
    ...facts,
  });

  test('are told once, with all views and the largest excess', () => {
    const other = fault({ excess: 5, views: [view(1024, 'dark')] });
    expect(merged([fault({}), other])).toEqual([
      fault({ excess: 5, views: [view(1280, 'light'), view(1024, 'dark')] }),
    ]);
  });

  test.each([
    ['slides', { slide: 'rolls' }],
    ['rules', { rule: 'margins' as const }],
    ['slots', { slot: 'title' }],
    ['words', { words: 'Wheat' }],
    ['neighbours', { against: 'title' }],
  ])('of other %s stay apart', (_, facts) => {
    expect(merged([fault({}), fault(facts)])).toHaveLength(2);
  });
});
