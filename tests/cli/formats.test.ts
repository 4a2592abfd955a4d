import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLES, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.remove());

const made = (dir: string) =>
  place
    .all()
    .filter((path) => path.startsWith(`${dir}/`) && !path.endsWith('/talkwright.json'))
    .map((path) => path.slice(dir.length + 1));

describe('talkwright build --format', () => {
  test('makes only what is asked for, and names the first of it', () => {
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--format', 'json', '--out', 'deck');
    expect([code, stdout]).toEqual([0, 'deck/model.json\n']);
    expect(stderr).toContain('beside it: outline.json, deck.json\n');
    expect(made('deck')).toEqual(['deck.json', 'model.json', 'outline.json']);
  });

  test('makes several in one run, told by commas or one after the other', () => {
    expect(place.run('build', ARTICLES, '-f', 'json,html', '-o', 'one').stdout).toBe('one/index.html\n');
    place.run('build', ARTICLES, '--format', 'html', '--format', 'json', '-o', 'two');
    expect(made('one')).toEqual(expect.arrayContaining(['index.html', 'handout.html', 'deck.json']));
    expect(made('two')).toEqual(made('one'));
    for (const path of made('one'))
      expect([path, readFileSync(join(place.dir, 'two', path))]).toEqual([
        path,
        readFileSync(join(place.dir, 'one', path)),
      ]);
  });

  test('adds to a folder that holds other formats and leaves those alone', () => {
    place.run('build', ARTICLES, '-o', 'deck');
    const before = readFileSync(join(place.dir, 'deck/index.html'));
    const { stderr } = place.run('build', ARTICLES, '--minutes', '5', '-f', 'json', '-o', 'deck');
    expect(stderr).not.toContain('changed by hand');
    expect(readFileSync(join(place.dir, 'deck/index.html'))).toEqual(before);
    expect(made('deck')).toContain('deck.json');
  });

  test.each([
    ['jsn', /^error: --format: unknown format `jsn`, expected one of [^\n]*Did you mean `json`\?\n$/],
    ['html,', /^error: --format: unknown format ``, expected one of html, [^\n]*\n$/],
    ['HTML5', /^error: --format: unknown format `HTML5`[^\n]*\n$/],
  ])('refuses %j before anything is read or written', (name, line) => {
    const { code, stdout, stderr } = place.run('build', 'nowhere.md', '--format', name);
    expect([code, stdout, place.all()]).toEqual([2, '', []]);
    expect(stderr).toMatch(line);
  });

  test('is no option of commands that make no files', () => {
    expect(place.run('outline', ARTICLES, '--format', 'json').stderr).toMatch(/but of build/);
  });
});

describe('talkwright build --format without a browser', () => {
  const NONE = { CHROME_PATH: '', PATH: '', HOME: '/nowhere' };

  test('refuses a PDF alone in one line, before anything is read or written', () => {
    const lonely = createPlace(NONE);
    const { code, stdout, stderr } = lonely.run('build', 'nowhere.md', '--format', 'pdf');
    expect([code, stdout, lonely.all()]).toEqual([2, '', []]);
    expect(stderr).toMatch(/^error: no browser found [^\n]*CHROME_PATH[^\n]*\n$/);
    lonely.remove();
  });

  test('makes the other formats beside a PDF, says what is missing and why, and fails', () => {
    const lonely = createPlace(NONE);
    const { code, stdout, stderr } = lonely.run('build', ARTICLES, '--format', 'json,pdf,pptx', '-o', 'deck');
    const files = lonely.all().filter((path) => path.startsWith('deck/') && !path.includes('/.'));
    expect([code, stdout]).toEqual([1, 'deck/deck.pptx\n']);
    expect(files).toEqual(
      ['deck.json', 'deck.pptx', 'model.json', 'outline.json', 'talkwright.json'].map((name) => `deck/${name}`),
    );
    expect(stderr).toContain('beside it: model.json, outline.json, deck.json\n');
    expect(stderr).toMatch(/^error: without deck\.pdf: no browser found [^\n]*CHROME_PATH[^\n]*$/m);
    lonely.remove();
  });

  test('tells a browser that can’t be started like one that is missing', () => {
    const lonely = createPlace({ ...NONE, CHROME_PATH: '/bin/false' });
    const { code, stderr } = lonely.run('build', ARTICLES, '--format', 'md,pdf', '-o', 'deck');
    expect([code, lonely.all().includes('deck/slides.md')]).toEqual([1, true]);
    expect(stderr).toMatch(/^error: without deck\.pdf: \/bin\/false: could not be started as a browser/m);
    lonely.remove();
  });

  test('makes the handout as a page and a Word file, and says what is missing', () => {
    const lonely = createPlace(NONE);
    const { code, stderr } = lonely.run('build', ARTICLES, '--format', 'handout', '-o', 'deck');
    const files = lonely.all().filter((path) => path.includes('handout'));
    expect([code, files]).toEqual([0, ['deck/handout.docx', 'deck/handout.html']]);
    expect(stderr).toMatch(/^without handout\.pdf: no browser found/m);
    lonely.remove();
  });

  test.each([
    [['--pdf-notes'], /^error: --pdf-notes: is about the PDF, expected --format pdf too\n$/],
    [['--ink', 'low', '--format', 'md'], /^error: --ink low: is about the PDF/],
    [['--ink', 'lwo', '--format', 'pdf'], /unknown ink `lwo`, expected one of full, low\. Did you mean `low`\?/],
  ])('refuses %j', (args, line) => {
    const { code, stderr } = place.run('build', 'nowhere.md', ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(line);
  });
});
