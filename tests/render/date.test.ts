import { expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { render } from '../../src/render/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { documentOf } from './documents.ts';
import { small } from './tree.ts';

function deckOn(date: string | null) {
  const [model, brief] = [kitchen(), briefOf(10, { speaker: 'Ada Byron', event: 'Open day', date })];
  return compose(plan(model, brief, anyone), model, brief, anyone, { icons: {} });
}

test('a date stands on the cover and on the papers as it was written', () => {
  const deck = deckOn('the day before harvest');
  const cover = slidesOf(deck)[0]?.data;
  expect(cover?.layout === 'title' && cover.content.byline).toBe('Ada Byron · Open day · the day before harvest');
  expect(documentOf(deck, 'run-sheet')).toContain('the day before harvest · 10 minutes');
});

test.each([
  ['2031-05-02', true],
  ['2 May 2031', false],
  [null, false],
])('a page tells %s to what records rehearsals: %s', (date, told) => {
  const page = String(render(deckOn(date), small).find(({ path }) => path === 'index.html')?.content);
  expect(/<section[^>]*data-date="?2031-05-02/.test(page)).toBe(told);
  expect(/<section[^>]*data-date/.test(page)).toBe(told);
});
