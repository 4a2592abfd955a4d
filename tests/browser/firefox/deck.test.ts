import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Deck, Slide } from '../../../src/model/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { some } from '../../long.ts';
import { type Fake, fake } from '../live/server.ts';
import { type Site, site } from '../render/page.ts';
import { hasFirefox } from './find.ts';
import { type Firefox, startFirefox } from './firefox.ts';

const SLIDE = 'window.talkwright.stage.state().slide';
const STATE = 'window.talkwright.stage.state()';

/** The deck with another title on its third slide. */
function edited(deck: Deck, title: string): Deck {
  const children = deck.root.children.map((node, i): typeof node =>
    i === 2 ? ({ ...node, data: { ...(node as Slide).data, title } } as typeof node) : node,
  );
  return { ...deck, title, root: { ...deck.root, children } };
}

describe.runIf(hasFirefox())('a deck in Firefox', () => {
  let firefox: Firefox;
  let pages: Site;
  let server: Fake;

  beforeAll(async () => {
    const decks = { heating: heating(), workshop: workshop() };
    [firefox, pages, server] = await Promise.all([startFirefox(), site(decks), fake(heating())]);
  }, 60_000);
  afterAll(async () => {
    await firefox?.close();
    await pages?.close();
    await server?.close();
  });

  test.each(some(1, ['file', 'http'] as const))('starts and obeys every key over %s, and says nothing', async (way) => {
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

  test.each(some(1, ['file', 'http'] as const))(
    'has a speaker view that follows it and drives it over %s',
    async (way) => {
      const deck = await firefox.open(pages[way]('heating'));
      const view = await firefox.popup(() => deck.press('s'));
      await view.until('document.querySelector("#sp-link")?.dataset.connected', 'true');
      await deck.press('ArrowRight');
      await view.until('document.querySelector("#sp-where").textContent.startsWith("Slide 2 of 21")', true);
      await view.press('ArrowRight');
      await deck.until(SLIDE, 's3-quote');
      expect(await view.ask('document.querySelector("#sp-notes").textContent')).toBe('Say what slide 3 shows.');
      expect(await firefox.said()).toEqual([]);
    },
  );

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

  test('shows where it stands, and points', async () => {
    const deck = await firefox.open(pages.http('workshop'));
    await deck.press('a');
    await deck.until('document.querySelector("dialog.agenda [data-state=now] .ag-what").textContent', 'Opening');
    await deck.press('Escape');
    await deck.until('document.querySelector("dialog.agenda")', null);
    await deck.press('d');
    await deck.moveTo(300, 200);
    await deck.until('document.querySelector(".pointer").getBoundingClientRect().x + 11', 298);
    expect(await firefox.said()).toEqual([]);
  });

  test('is fitted to the time left, and whole again', async () => {
    const deck = await firefox.open(`${pages.file('heating')}?minutes=5`);
    const total = 'window.talkwright.deck.getTotalSlides()';
    await deck.until(`${total} < 21`, true);
    await deck.ask("window.talkwright.stage.obey({ kind: 'order', act: 'whole' })");
    await deck.until(total, 21);
    await deck.press('f');
    await deck.until(`${STATE}.offer !== null`, true);
    await deck.press('Enter');
    await deck.until(`${total} < 21`, true);
    expect(await firefox.said()).toEqual([]);
  });

  test('that is served takes an edit in while it is presented, and stays where it is', async () => {
    const deck = await firefox.open(server.url);
    await deck.press('ArrowRight');
    await deck.until('window.talkwright.stage.state().slide', 's2-roadmap');
    await deck.ask('window.__same = true');
    await vi.waitFor(() => expect(server.streams()).toBe(1), 8000);
    server.show(edited(heating(), 'Heat, again'));
    await deck.until('document.title', 'Heat, again');
    expect(await deck.ask('[window.__same, window.talkwright.stage.state().slide]')).toEqual([true, 's2-roadmap']);
    expect(await firefox.said()).toEqual([]);
  });

  test('that is served gives a rehearsal to its server, with its ticket', async () => {
    server.answer('/live/rehearsal', 200, { file: 'rehearsals/autumn.json' });
    const deck = await firefox.open(server.url);
    await deck.press('r');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await deck.press('r');
    await deck.until('document.querySelector("dialog.rehearsal").open', true);
    await deck.type('autumn');
    await deck.press('Enter');
    await deck.until('document.querySelector("dialog.rehearsal .told").textContent', 'Kept in rehearsals/autumn.json');
    const sent = server.posted.find(({ path }) => path === '/live/rehearsal');
    expect(sent).toMatchObject({
      token: 'a-token',
      body: { name: 'autumn', talkwright: 1, slides: [{ id: 's1-title' }] },
    });
    expect(await firefox.said()).toEqual([]);
  });
});
