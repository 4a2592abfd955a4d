/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SentEdit } from '../../../src/model/index.ts';
import { objections } from '../axe.ts';
import { hasBrowser } from '../chromium.ts';
import { on } from './page.ts';
import { served } from './served.ts';
import type { Fake } from './server.ts';

const KEPT = {
  file: 'talk.yaml',
  base: 'base-1',
  version: 1,
  steps: 1,
  lines: ['Kept in talk.yaml'],
  warnings: [],
  slide: null,
};

const slideOf = (page: Page) => page.evaluate(() => window.talkwright?.stage.state().slide);
const frame = (page: Page, words: string) => page.locator(`.live-edit-frame[aria-label*="${words}"]`).first();
const field = (page: Page) => page.locator('.live-edit-field');
const said = (page: Page) => page.locator('.live-edit-said');
const sent = ({ posted }: Fake) =>
  posted.filter(({ path }) => path === '/live/edit').map(({ body }) => body as unknown as SentEdit);
const last = (server: Fake) => sent(server).at(-1)?.op;

describe.runIf(hasBrowser())('a served deck that is edited', () => {
  const talk = served({ width: 1280, height: 720 });

  /** The deck at a slide, with its edit mode. */
  async function editing(place = '#/4') {
    const { page, said: heard } = await on(talk.context, `${talk.server.url}${place}`);
    talk.server.answer('/live/edit', 200, KEPT);
    await page.keyboard.press('e');
    await page.locator('.live-edit-frame').first().waitFor();
    return { page, heard };
  }

  test('shows nothing of that until E is pressed, and nothing afterwards', async () => {
    const { page, said: heard } = await on(talk.context, `${talk.server.url}#/4`);
    expect(await page.locator('.live-edit:visible, .live-edit-frame').count()).toBe(0);
    await page.keyboard.press('e');
    await page.locator('.live-edit-frame').first().waitFor();
    expect(await objections(page, ['.live-edit', '.live-edit-layer'])).toEqual([]);
    const [edge, panel] = await page.evaluate(() => [
      document.querySelector('section.present')?.getBoundingClientRect().right ?? 0,
      document.querySelector('.live-edit')?.getBoundingClientRect().left ?? 0,
    ]);
    expect(edge).toBeLessThanOrEqual((panel ?? 0) + 4);
    expect(await page.locator('.live-edit-list').textContent()).toContain('Gas is cheap');
    await page.keyboard.press('e');
    await page.locator('.live-edit').waitFor({ state: 'hidden' });
    expect(await page.locator('.live-edit-frame').count()).toBe(0);
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').textContent()).toContain('Edit words and slides');
    expect(heard).toEqual([]);
  });

  test('takes a title that is typed with keys that the deck knows, and keeps it with Enter', async () => {
    const { page, heard } = await editing();
    const slide = await slideOf(page);
    await frame(page, 'Title').dblclick();
    await field(page).waitFor();
    await page.keyboard.type('e f b s . ? o 1');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'title', slide, to: 'ef b s . ? o 1' });
    expect(sent(talk.server)[0]?.base).toBe('base-0');
    await expect.poll(() => said(page).textContent()).toBe('Kept in talk.yaml');
    expect(await slideOf(page)).toBe(slide);
    expect(await page.locator('dialog[open], .reveal.overview, .reveal.paused').count()).toBe(0);
    expect(heard).toEqual([]);
  });

  test('takes words of a slide and goes on with Tab; Esc leaves them', async () => {
    const { page } = await editing();
    const frames = page.locator('.live-edit-frame');
    await frames.nth(1).focus();
    await page.keyboard.press('Enter');
    const was = await field(page).inputValue();
    await page.keyboard.type('Other words');
    await page.keyboard.press('Tab');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'say', to: 'Other words', phrase: { was } });
    expect(last(talk.server)?.phrase?.claim).toEqual(expect.any(String));
    await frames.nth(1).dblclick();
    await page.keyboard.type('No');
    await page.keyboard.press('Escape');
    expect([await field(page).count(), sent(talk.server).length]).toEqual([0, 1]);
  });

  test('offers what else can be done with words, and tells what a person should know', async () => {
    const { page } = await editing();
    talk.server.answer('/live/edit', 200, { ...KEPT, warnings: ['this slide is too full now: 52 words, room for 40'] });
    await page.locator('.live-edit-frame').nth(1).click();
    await page.getByRole('button', { name: 'Leave out everywhere' }).click();
    await expect
      .poll(() => last(talk.server))
      .toMatchObject({ kind: 'exclude', phrase: { claim: expect.any(String) } });
    await expect.poll(() => said(page).textContent()).toContain('room for 40');
    await page.locator('.live-edit-frame').nth(1).click();
    await page.keyboard.press('Escape');
    await page.locator('.live-edit-menu').waitFor({ state: 'hidden' });
    expect(sent(talk.server)).toHaveLength(1);
    // Esc ends the editing wherever nothing is typed; it isn't the deck's then.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('html.live-edit-open').count()).toBe(0);
    expect(await page.locator('.reveal.overview').count()).toBe(0);
  });

  test('takes sentences of the script, notes, and what is done to the slide', async () => {
    const { page } = await editing();
    const slide = await slideOf(page);
    const panel = page.locator('.live-edit');
    const ids = await page.evaluate(() => [...document.querySelectorAll('.slides section')].map(({ id }) => id));
    const at = ids.indexOf(slide ?? '');
    const sentence = panel.locator('.live-edit-script button').first();
    const was = await sentence.textContent();
    await sentence.click();
    await page.keyboard.type('Well then.');
    await page.keyboard.press('Enter');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'speak', to: 'Well then.', phrase: { was } });
    await panel.getByRole('button', { name: 'Add a note' }).click();
    await page.keyboard.type('One');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'note', slide, to: 'One\nTwo' });
    for (const [name, op] of [
      ['Earlier', { kind: 'after', to: ids[at - 2] }],
      ['Later', { kind: 'after', to: ids[at + 1] }],
      ['Pin', { kind: 'include', phrase: null }],
      ['Hide', { kind: 'hide' }],
    ] as const) {
      await panel.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => last(talk.server)).toMatchObject({ ...op, slide });
    }
    await panel.locator('select').selectOption('points');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'layout', to: 'points' });
    await panel.getByRole('button', { name: 'New slide behind' }).click();
    await page.keyboard.type('What happened to us');
    await page.keyboard.press('Tab');
    await page.keyboard.type('- one');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect
      .poll(() => last(talk.server))
      .toMatchObject({ kind: 'add', slide, to: 'What happened to us', body: '- one' });
    expect(await slideOf(page)).toBe(slide);
  });

  test('takes back with a button and with Ctrl Z, after a reload too, but not what is being typed', async () => {
    const { page } = await editing();
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.getByRole('button', { name: 'Undo (1)' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Undo (1)' }).click();
    await expect.poll(() => last(talk.server)?.kind).toBe('undo');
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.getByRole('button', { name: 'Undo (1)' }).waitFor();
    await frame(page, 'Title').dblclick();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    expect(last(talk.server)?.kind).toBe('hide');
    await page.keyboard.press('Control+z');
    await expect.poll(() => last(talk.server)?.kind).toBe('undo');
  });

  test('shows both words where the brief was saved meanwhile, and writes over it only when asked', async () => {
    const { page } = await editing();
    const clash = { lines: ['talk.yaml was saved meanwhile, and says now:'], now: 'Theirs', base: 'base-7' };
    talk.server.answer('/live/edit', 409, clash);
    await frame(page, 'Title').dblclick();
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    const asked = page.locator('.live-edit-asked');
    await expect.poll(() => asked.textContent()).toContain('There now: TheirsYours: Mine');
    expect(await objections(page, ['.live-edit'])).toEqual([]);
    talk.server.answer('/live/edit', 200, KEPT);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect
      .poll(() => sent(talk.server).at(-1))
      .toMatchObject({ base: 'base-0', op: { to: 'Mine', over: 'base-7' } });
    await expect.poll(() => said(page).textContent()).toBe('Kept in talk.yaml');
    expect(await asked.textContent()).toBe('');
  });

  test('tells why an edit isn’t kept, and leaves the slide as it is', async () => {
    const { page } = await editing();
    talk.server.answer('/live/edit', 422, { lines: ['talk.yaml: permission denied'] });
    await frame(page, 'Title').dblclick();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'title', to: '' });
    await expect.poll(() => page.locator('.live-edit-said.wrong').textContent()).toBe('talk.yaml: permission denied');
    expect(await page.locator('.live-edit-asked').textContent()).toBe('');
    await frame(page, 'Title').dblclick();
    await field(page).fill('Hard to think of');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Type it again' }).click();
    expect(await field(page).inputValue()).toBe('Hard to think of');
    talk.server.answer('/live/edit', 200, KEPT);
    const slide = await slideOf(page);
    // Somebody turns the page while it is typed: the words are of the slide that they were typed on.
    await page.evaluate(() => window.talkwright?.deck.next());
    await expect.poll(() => slideOf(page)).not.toBe(slide);
    await page.keyboard.press('Enter');
    await expect.poll(() => last(talk.server)).toMatchObject({ kind: 'title', slide, to: 'Hard to think of' });
    await expect.poll(() => said(page).textContent()).toBe('Kept in talk.yaml');
  });

  test('keeps what is typed for a new slide, whatever is answered meanwhile, and sends it once', async () => {
    const { page } = await editing();
    talk.server.answer('/live/edit', 200, KEPT, 150);
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.getByRole('button', { name: 'New slide behind' }).click();
    await page.keyboard.type('What happened');
    await expect.poll(() => said(page).textContent()).toBe('Kept in talk.yaml');
    await page.keyboard.type(' to us');
    talk.server.answer('/live/edit', 422, { lines: ['found a heading'] }, 150);
    await page.getByRole('button', { name: 'Add it' }).dblclick();
    await expect.poll(() => page.locator('.live-edit-said.wrong').textContent()).toBe('found a heading');
    expect(sent(talk.server).filter(({ op }) => op.kind === 'add')).toHaveLength(1);
    expect(await page.locator('#live-edit-new-title').inputValue()).toBe('What happened to us');
    expect(await page.locator('dialog[open], .reveal.overview, .reveal.paused').count()).toBe(0);
  });
});
