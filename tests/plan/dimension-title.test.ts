import { expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { lexicon } from '../extract/documents.ts';
import { kitchen, ModelBuilder } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

/** The slide with the axis of what induction hobs take, and electric cooking as a whole. */
function axis(narrow: string, wide: string) {
  const row = new ModelBuilder().difference('Heats', { ih: narrow, electric: wide });
  const model = { ...kitchen(), differences: [row] };
  const slides = slidesOf(compose(plan(model, briefOf(20), anyone), model, briefOf(20), anyone, lexicon()));
  return slides.map(({ data }) => data).find(({ layout }) => layout === 'dimension');
}

test.each([
  [
    'names all kinds where they fit',
    'Soup, rice, fish and bread',
    'Heats: soup for IHs; soup, rice, fish and bread for electric cooking',
  ],
  [
    'counts them where they don’t',
    'Soup, rice, fish, bread, stews and pastry',
    'Heats: soup for IHs, all six for electric cooking',
  ],
])('the title over an axis %s', (_, wide, title) => {
  expect(axis('Soup', wide)?.title).toBe(title);
});

test('a lane whose words don’t fit says what it names', () => {
  const long = 'Soup that somebody has left to stand overnight in a large pot of cast iron';
  const words = JSON.stringify(axis(long, 'Soup, rice, fish and bread')?.content);
  expect(words).toContain('All four are named');
  expect(words).toContain('Only soup is named');
});

test.each([
  ['Glass', 'Glass, rice, fish and bread', 'Only glass is named'],
  ['Stews', 'Stews, rice, fish and bread', 'Only stews are named'],
  ['Soup and Rice', 'Soup, Rice, Fish and Bread', 'Only soup and rice are named'],
])('of %s among "%s" it says "%s"', (narrow, wide, note) => {
  const long = `${narrow}, that somebody has left to stand overnight in a large pot of cast iron`;
  expect(JSON.stringify(axis(long, wide)?.content)).toContain(note);
});
