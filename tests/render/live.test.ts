import { describe, expect, test } from 'vitest';
import type { Deck, LiveAssets } from '../../src/model/index.ts';
import { FACES } from '../../src/render/early.ts';
import { renderLive } from '../../src/render/index.ts';
import { heating } from '../fixtures/render/heating.ts';
import { htmlOf, slidesIn, small, treeOf } from './tree.ts';

const LIVE: LiveAssets = { script: 'live()', style: '.live{color:blue}' };
const TICKET = { token: 'a1', boot: 'b2' };

function scriptsOf(page: string): readonly string[] {
  return [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script as string);
}

function policyOf(page: string): string {
  return /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
}

function titled(deck: Deck, title: string): Deck {
  return { ...deck, title };
}

describe('a deck as the local server shows it', () => {
  test('is the deck with a ticket and one script before its own, and one sheet after its own', () => {
    const { page, shell } = renderLive(heating(), small, LIVE, TICKET);
    const ticket = `globalThis.talkwrightLive={"token":"a1","boot":"b2","shell":"${shell}"};`;
    expect(scriptsOf(page())).toEqual([FACES, ticket, 'live()', 'start()']);
    expect(page()).toContain('.live{color:blue}');
    expect(slidesIn(treeOf(page())).length).toBe(slidesIn(treeOf(htmlOf(heating()))).length);
  });

  test('may ask its own server, and nothing else more than a deck on disk', () => {
    const added = policyOf(renderLive(heating(), small, LIVE, TICKET).page()).split('; ');
    const before = policyOf(htmlOf(heating())).split('; ');
    expect(added).toContain("connect-src 'self'");
    expect(added.map((part) => part.split(' ')[0]).filter((name) => name !== 'connect-src')).toEqual(
      before.map((part) => part.split(' ')[0]),
    );
  });

  test('leaves nothing of it in a deck on disk', () => {
    const page = htmlOf(heating());
    expect(page).not.toContain('talkwrightLive');
    expect(page).not.toContain('connect-src');
  });

  test('gives the parts that its page is filled with', () => {
    const { page: put, parts } = renderLive(heating(), small, LIVE, TICKET);
    const page = put();
    expect(page).toContain(parts.slides);
    expect(page).toContain(parts.appendix);
    expect(parts.total).toBe(heating().root.children.length > 0 ? Number(/data-total="(\d+)"/.exec(page)?.[1]) : 0);
  });

  test('hands on the title as text that a page sets as text', () => {
    expect(renderLive(titled(heating(), 'Heat & <b>cold'), small, LIVE, TICKET).parts.title).toBe('Heat & <b>cold');
  });

  test('ends no script by what a ticket says', () => {
    const { page } = renderLive(heating(), small, LIVE, { token: '</script><b>', boot: '' });
    expect(page()).not.toContain('</script><b>');
  });

  test('keeps its shell when other slides, another title or another ticket fill it', () => {
    const shells = [
      renderLive(heating(), small, LIVE, TICKET),
      renderLive(titled(heating(), 'Cold'), small, LIVE, TICKET),
      renderLive(heating(), small, LIVE, { token: 'c3', boot: 'd4' }),
    ].map(({ shell }) => shell);
    expect(new Set(shells).size).toBe(1);
  });

  test.each([
    ['a sheet', { ...small, styles: ['.s{color:green}'] }, LIVE],
    ['a script', { ...small, scripts: ['begin()'] }, LIVE],
    ['the page', { ...small, page: small.page.replace('<main', '<p>Hello</p><main') }, LIVE],
    ['the live sheet', small, { ...LIVE, style: '' }],
    ['the live script', small, { ...LIVE, script: '' }],
  ])('has another shell when %s changes', (_, templates, live) => {
    expect(renderLive(heating(), templates, live, TICKET).shell).not.toBe(
      renderLive(heating(), small, LIVE, TICKET).shell,
    );
  });
});
