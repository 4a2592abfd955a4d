import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { type Site, site } from '../render/page.ts';
import { hasFirefox } from './find.ts';
import { type Firefox, startFirefox } from './firefox.ts';

const SLIDE = 'window.talkwright.stage.state().slide';
const STATE = 'window.talkwright.stage.state()';

describe.runIf(hasFirefox())('a deck in Firefox', () => {
  let firefox: Firefox;
  let pages: Site;

  beforeAll(async () => {
    [firefox, pages] = await Promise.all([startFirefox(), site({ heating: heating(), workshop: workshop() })]);
  }, 60_000);
  afterAll(async () => {
    await firefox?.close();
    await pages?.close();
  });

  test.each(['file', 'http'] as const)('starts and obeys every key over %s, and says nothing', async (way) => {
    const deck = await firefox.open(pages[way]('heating'));
    await deck.until(SLIDE, 's1-title');
    for (const [key, slide] of [
      ['ArrowRight', 's2-roadmap'],
      ['PageUp', 's1-title'],
      ['End', 's21-sources'],
      ['Home', 's1-title'],
    ] as const) {
      await deck.press(key);
      await deck.until(SLIDE, slide);
    }
    await deck.press('t');
    await deck.until('document.documentElement.dataset.theme', 'dark');
    await deck.press('b');
    await deck.until(`${STATE}.black`, true);
    await deck.press('b');
    await deck.until(`${STATE}.black`, false);
    await deck.press('?');
    await deck.until('document.querySelector("dialog.keys").open', true);
    await deck.press('Escape');
    await deck.until('document.querySelector("dialog.keys").open', false);
    expect(await firefox.said()).toEqual([]);
  });

  test.each(['file', 'http'] as const)('has a speaker view that follows it and drives it over %s', async (way) => {
    const deck = await firefox.open(pages[way]('heating'));
    const view = await firefox.popup(() => deck.press('s'));
    await view.until('document.querySelector("#sp-link")?.dataset.connected', 'true');
    await deck.press('ArrowRight');
    await view.until('document.querySelector("#sp-where").textContent.startsWith("Slide 2 of 21")', true);
    await view.press('ArrowRight');
    await deck.until(SLIDE, 's3-quote');
    expect(await view.ask('document.querySelector("#sp-notes").textContent')).toBe('Say what slide 3 shows.');
    expect(await firefox.said()).toEqual([]);
  });

  test('records a rehearsal, shows it against the plan and saves it', async () => {
    const deck = await firefox.open(pages.file('heating'));
    await deck.press('r');
    await deck.until(`${STATE}.recording`, true);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await deck.press('r');
    await deck.until('document.querySelector("dialog.rehearsal").open', true);
    await deck.type('spring');
    await deck.press('Enter');
    await deck.until(
      'document.querySelector("dialog.rehearsal .told").textContent.startsWith("Saved as spring.json")',
      true,
    );
    expect(await firefox.said()).toEqual([]);
  });

  test('counts down where the audience works', async () => {
    const deck = await firefox.open(`${pages.http('workshop')}#/s8-quiz`);
    const ids = await deck.ask<readonly string[]>(
      '[...document.querySelectorAll("section:has(.timer)")].map((one) => one.id)',
    );
    await deck.ask(`window.talkwright.stage.obey({ kind: 'go', slide: ${JSON.stringify(ids[0])} })`);
    const whole = await deck.ask<number>(`${STATE}.countdown.seconds`);
    await deck.press('c');
    await deck.until(`${STATE}.countdown.timer.since !== null`, true);
    await deck.press('+');
    await deck.until(`${STATE}.countdown.seconds`, whole + 60);
    expect(await firefox.said()).toEqual([]);
  });
});
