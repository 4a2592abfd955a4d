import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import { documentOf, relate } from '../../src/pipeline.ts';
import { ROOT } from './default-talk.ts';

const lexicon = readLexicon([join(ROOT, 'content/lexicon')]);
const FIXTURES = join(ROOT, 'tests/fixtures/ingest');

test.each([
  ['Markdown and text', join(ROOT, 'content/sources')],
  ['a Word file', join(FIXTURES, 'bread.docx')],
  ['a PDF', join(FIXTURES, 'trams.pdf')],
])('keeps all that a document says when it is written down and read again: %s', async (_, place) => {
  const { sources } = await ingest([place], { cwd: ROOT });
  const documents = sources.map((source) => documentOf(source, lexicon));
  const again = JSON.parse(JSON.stringify(documents));
  expect(again).toStrictEqual(documents);
});

test('relates documents that were read again as it relates those that were made', async () => {
  const { sources } = await ingest([join(FIXTURES, 'bread.docx')], { cwd: ROOT });
  const documents = sources.map((source) => documentOf(source, lexicon));
  const again = JSON.parse(JSON.stringify(documents));
  expect(relate(again, { ...lexicon })).toStrictEqual(relate(documents, lexicon));
});

test('makes of a source by itself what it makes of it among others', async () => {
  const { sources } = await ingest([join(ROOT, 'content/sources')], { cwd: ROOT });
  const together = sources.map((source) => documentOf(source, lexicon));
  const apart = await Promise.all(
    sources.map(async ({ id }) => (await ingest([join(ROOT, 'content/sources', id)], { cwd: ROOT })).sources),
  );
  expect(apart.flat().map((source) => documentOf(source, { ...lexicon }))).toStrictEqual(together);
});
