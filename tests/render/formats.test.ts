import { beforeAll, describe, expect, test } from 'vitest';
import { readTemplates } from '../../src/ingest/index.ts';
import { FORMATS, type Formattable } from '../../src/model/index.ts';
import { render, renderFormats } from '../../src/render/index.ts';
import { knowDefault, ROOT, talkOf } from '../pipeline/default-talk.ts';

let talk: Formattable;
beforeAll(async () => {
  const known = await knowDefault();
  const { outline, deck } = talkOf(known, 'general', 5);
  talk = { model: known.model, outline, deck, templates: readTemplates(ROOT), paper: { notes: false, ink: 'full' } };
});

const paths = async (...names: Parameters<typeof renderFormats>[1]) =>
  (await renderFormats(talk, names)).map(({ path }) => path);

describe('the formats of a talk', () => {
  test('are the deck and its papers, where HTML is asked for', async () => {
    expect(await renderFormats(talk, ['html'])).toEqual(render(talk.deck, talk.templates));
  });

  test('come in the order of the table, whatever the order in which they are asked for', async () => {
    expect(await paths('json', 'html')).toEqual(await paths('html', 'json'));
    expect((await paths('json', 'html'))[0]).toBe('index.html');
  });

  test('hold a file that two of them make once', async () => {
    const both = await paths('html', 'handout');
    expect(both).toEqual([...new Set(both)]);
    expect(both).toContain('handout.html');
    expect(await paths('handout')).toEqual(['handout.html', 'handout.pdf', 'handout.docx']);
    expect(await paths('handout', 'docx')).toEqual(await paths('handout'));
  });

  test.each(FORMATS)('%s has files, and the same bytes each time', async (name) => {
    const files = await renderFormats(talk, [name]);
    expect(files.length).toBeGreaterThan(0);
    expect(await renderFormats(talk, [name])).toEqual(files);
  });

  test('none, where none is asked for', async () => {
    expect(await paths()).toEqual([]);
  });
});
