/// <reference lib="dom" />
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { StageState } from '../../../src/model/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { hasBrowser } from '../chromium.ts';
import { on, view } from './page.ts';
import { served } from './served.ts';
import { edited } from './server.ts';

const slideOf = (page: Page) => page.evaluate(() => window.talkwright?.stage.state().slide);

describe.runIf(hasBrowser())('the line of a deck to its server', () => {
  const live = served({ width: 960, height: 540 });

  const stages = () =>
    live.server.posted.filter(({ path }) => path === '/live/stage').map(({ body }) => body as unknown as StageState);
  const last = () => stages().at(-1)?.slide;

  test('tells where the presenting deck is, and a key that moves on', async () => {
    const { page, said } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    await page.keyboard.press('ArrowRight');
    await expect.poll(last).toBe('s2-roadmap');
    expect(stages().at(-1)?.timer.since).not.toBeNull();
    expect(said).toEqual([]);
  });

  test('sends no more than is new when many steps are made at once', async () => {
    const { page } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    await page.evaluate(() => {
      for (let i = 0; i < 15; i += 1) window.talkwright?.stage.obey({ kind: 'order', act: 'next' });
    });
    const end = await slideOf(page);
    await expect.poll(last).toBe(end);
    expect(stages().length).toBeLessThan(6);
  });

  test('obeys orders of a speaker view elsewhere', async () => {
    const { page } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    live.server.tell('order', { kind: 'order', act: 'next' });
    await expect.poll(() => slideOf(page)).toBe('s2-roadmap');
    live.server.tell('order', { kind: 'go', slide: 's5-definition' });
    await expect.poll(last).toBe('s5-definition');
  });

  test('belongs to the deck that a person used last: only that one speaks and obeys', async () => {
    const { page: first } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    await first.keyboard.press('End');
    await expect.poll(last).toBe('s21-sources');
    const { page: second } = await on(live.context, live.server.url);
    await second.waitForTimeout(800);
    expect(last()).toBe('s21-sources');
    live.server.tell('order', { kind: 'order', act: 'prev' });
    await expect.poll(last).toBe('s20-takeaways');
    expect(await slideOf(second)).toBe('s1-title');
    await second.keyboard.press('ArrowRight');
    await expect.poll(last).toBe('s2-roadmap');
    live.server.tell('order', { kind: 'order', act: 'next' });
    await expect.poll(() => slideOf(second)).toBe('s3-quote');
    expect(await slideOf(first)).toBe('s20-takeaways');
  });

  test('stays with the deck that took it when what another one sent before is heard late', async () => {
    const { page: first } = await on(live.context, live.server.url);
    await first.keyboard.press('End');
    await expect.poll(last).toBe('s21-sources');
    const before = stages().at(-1) as StageState;
    const { page: second } = await on(live.context, live.server.url);
    const held: Route[] = [];
    await second.route('**/live/stage', (route) => void (held.push(route) > 1 && route.continue()));
    await second.keyboard.press('ArrowRight');
    await expect.poll(() => held.length).toBe(1);
    live.server.tell('stage', { ...before, slide: 's20-takeaways' });
    await held[0]?.continue();
    await expect.poll(last).toBe('s2-roadmap');
    live.server.tell('order', { kind: 'order', act: 'next' });
    await expect.poll(() => slideOf(second)).toBe('s3-quote');
  });

  test('is taken up by a deck that is opened after the presenting one was closed, and by no other meanwhile', async () => {
    const { page: first } = await on(live.context, live.server.url);
    await first.keyboard.press('End');
    await expect.poll(last).toBe('s21-sources');
    await first.close();
    const { page: second } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    live.server.tell('order', { kind: 'order', act: 'next' });
    await expect.poll(() => slideOf(second)).toBe('s2-roadmap');
    const { page: third } = await on(live.context, live.server.url);
    await third.waitForTimeout(700);
    expect(last()).toBe('s2-roadmap');
  });

  test('tells that the deck was closed: speaker views and followers say so, and take it up when it is back', async () => {
    const { page: deck } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    const [{ page: follower }, { page: phone }] = [
      await on(live.context, `${live.server.url}?follow`),
      await view(live.context, `${live.server.url}?speaker`),
    ];
    const link = phone.locator('#sp-link');
    await expect.poll(() => link.textContent()).toBe('Connected to the deck');
    await deck.close({ runBeforeUnload: true });
    await expect.poll(() => link.textContent()).toBe('The deck was closed: open it again');
    const mark = follower.locator('.live-mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe('The deck was closed. This screen waits for it.');
    const { page: again } = await on(live.context, live.server.url);
    await again.keyboard.press('ArrowRight');
    await expect.poll(() => slideOf(follower)).toBe('s2-roadmap');
    await mark.waitFor({ state: 'hidden' });
    expect(await link.textContent()).toBe('Connected to the deck');
  });

  test('rests when a deck of another browser presents', async () => {
    const { page } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    const there = stages().at(-1) as StageState;
    live.server.tell('stage', { ...there, slide: 's5-definition' });
    live.server.tell('order', { kind: 'order', act: 'next' });
    await page.waitForTimeout(400);
    expect(await slideOf(page)).toBe('s1-title');
    await page.keyboard.press('ArrowRight');
    await expect.poll(last).toBe('s2-roadmap');
  });

  test('stays with the presenting deck when its slides are swapped under others', async () => {
    const { page: first } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    const { page: second } = await on(live.context, `${live.server.url}#/2`);
    await first.keyboard.press('ArrowRight');
    await expect.poll(last).toBe('s2-roadmap');
    live.server.show(edited(heating(), { 's3-quote': null }));
    await expect.poll(() => slideOf(second)).toBe('s4-section');
    await second.waitForTimeout(300);
    expect(last()).toBe('s2-roadmap');
  });

  test('leads followers: slide, what is left out, black screen, and their own keys do nothing', async () => {
    const { page: deck } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    const { page: follower, said } = await on(live.context, `${live.server.url}?follow`);
    const posted = live.server.posted.length;
    await follower.keyboard.press('ArrowRight');
    for (const key of ['f', 'r', 'a', 'd', 'w']) await follower.keyboard.press(key);
    expect(await slideOf(follower)).toBe('s1-title');
    expect(await follower.locator('dialog[open], .offer:visible, .recording:visible').count()).toBe(0);
    expect(live.server.posted.length).toBe(posted);
    await deck.keyboard.press('ArrowRight');
    await expect.poll(() => slideOf(follower)).toBe('s2-roadmap');
    await deck.evaluate(() => window.talkwright?.stage.leaveOut(['s1-title', 's3-quote']));
    await expect.poll(() => follower.locator('.slides > section').count()).toBe(19);
    await deck.evaluate(() => window.talkwright?.stage.obey({ kind: 'order', act: 'whole' }));
    await expect.poll(() => follower.locator('.slides > section').count()).toBe(21);
    await deck.keyboard.press('b');
    await follower.locator('.reveal.paused').waitFor();
    await deck.keyboard.press('b');
    await follower.locator('.reveal:not(.paused)').waitFor();
    // What is gone here may still be there: the follower waits for its own swap.
    live.server.show(edited(heating(), { 's2-roadmap': null }));
    await expect.poll(() => slideOf(follower)).toBe('s3-quote');
    const { page: late } = await on(live.context, `${live.server.url}?follow`);
    await expect.poll(() => slideOf(late)).toBe('s3-quote');
    expect(said).toEqual([]);
  });

  test('reaches a speaker view that has no deck: it hears the stage and sends orders, in their order', async () => {
    const { page: deck } = await on(live.context, live.server.url);
    await expect.poll(last).toBe('s1-title');
    const { page: phone, said } = await view(live.context, `${live.server.url}?speaker`);
    await phone.evaluate(() => {
      const slides: string[] = [];
      Object.assign(window, { slides });
      document.addEventListener('talkwright:stage', (event) => slides.push((event as CustomEvent).detail.slide));
    });
    await deck.keyboard.press('ArrowRight');
    const heard = () => phone.evaluate(() => (window as unknown as { slides: string[] }).slides.at(-1));
    await expect.poll(heard).toBe('s2-roadmap');
    await phone.evaluate(() => {
      for (const act of ['next', 'next', 'prev', 'last', 'prev']) {
        document.dispatchEvent(new CustomEvent('talkwright:order', { detail: { kind: 'order', act } }));
      }
    });
    await expect.poll(() => slideOf(deck)).toBe('s20-takeaways');
    expect(said).toEqual([]);
  });
});
