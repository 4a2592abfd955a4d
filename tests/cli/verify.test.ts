import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLES, createPlace, type Place } from './command.ts';

let place: Place;
beforeAll(() => {
  place = createPlace();
  cpSync(ARTICLES, join(place.dir, 'articles'), { recursive: true });
  place.run('build', 'articles', '--minutes', '5', '--format', 'html,pptx,json', '--out', 'talk');
});
afterAll(() => place.remove());

const at = (path: string) => join(place.dir, path);

/** A copy of the talk with its page changed. */
function edited(name: string, edit: (page: string) => string): string {
  cpSync(at('talk'), at(name), { recursive: true });
  const page = readFileSync(at(`${name}/index.html`), 'utf8');
  const after = edit(page);
  expect(after).not.toBe(page);
  writeFileSync(at(`${name}/index.html`), after);
  return `${name}/index.html`;
}

describe('talkwright verify', () => {
  test('finds every deck of a folder, and nothing to say against what it made', () => {
    const { code, stdout, stderr } = place.run('verify', 'talk');
    expect([code, stderr]).toEqual([0, '']);
    for (const name of ['index.html', 'deck.pptx', 'deck.json']) expect(stdout).toContain(`talk/${name}\n`);
    expect(stdout.match(/\d+ slides, \d+ citations, all exact; .*; nothing unsupported/g)).toHaveLength(3);
  });

  test('tells what was changed with slide, words and line, ends with 1, and tells programs the same', () => {
    const deck = edited('changed', (page) =>
      page.replace(/(<h2 class="title"[^>]*>).*?(?=<\/h2>)/, '$1Nine of ten experts agree'),
    );
    const { code, stdout } = place.run('verify', deck);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      / error slide \d+ "Nine of ten experts agree": "Nine of ten experts agree" was changed or added by hand/,
    );
    expect(stdout).toContain('not the file as it was written');
    const told = JSON.parse(place.run('verify', deck, '--json').stdout);
    expect(told).toMatchObject({ ok: false, asWritten: false, format: 'html' });
    expect(told.findings).toContainEqual(
      expect.objectContaining({ fault: 'text', level: 'error', text: 'Nine of ten experts agree' }),
    );
  });

  test('finds the sources of a deck that lies alone where --sources names them, by what they hold too', () => {
    place.write('alone/deck.html', readFileSync(at('talk/index.html')));
    expect(place.run('verify', 'alone/deck.html')).toMatchObject({ code: 2, stdout: '' });
    expect(place.run('verify', 'alone/deck.html', '--sources', 'articles').code).toBe(0);
  });

  test('tells sources that are gone', () => {
    cpSync(at('talk'), at('lost/talk'), { recursive: true });
    const { code, stdout } = place.run('verify', 'lost/talk/deck.json', '--sources', 'talk/slides.md');
    expect([code, stdout]).toEqual([2, '']);
    place.write('other.md', '# Other\n\nA text on something else.\n');
    const found = place.run('verify', 'lost/talk/deck.json', '--sources', 'other.md');
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/error source \S+ was not found/);
    rmSync(at('lost'), { recursive: true });
  });

  test.each([
    ['nothing', [], /expected a deck to verify/],
    ['a path that leads nowhere', ['nowhere'], /nowhere: no such file or folder/],
    ['a folder without decks', ['articles'], /articles: no deck in this folder/],
    ['a file that is none', ['talk/talkwright.json'], /no slides found, expected a deck/],
    ['another format', ['talk/run-sheet.html'], /no slides found, expected a deck/],
  ])('refuses %s', (_, args, line) => {
    const ran = place.run('verify', ...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(line);
  });

  test.each([
    ['html', `<div class="slides">${'<section><div>'.repeat(50_000)}`],
    ['html', '\u0000<<<<'],
    ['pptx', 'PK\u0003\u0004'],
    ['json', '['.repeat(200_000)],
    ['json', '{"root":{"children":[{"data":null},{"data":{"id":7}}]},"sources":[null],"ledger":"{\\"ledger\\":1}"}'],
  ])('neither runs nor crashes on a hostile %s', (extension, content) => {
    place.write(`odd/deck.${extension}`, content);
    const { code, stderr } = place.run('verify', `odd/deck.${extension}`, '--sources', 'articles');
    expect(stderr).not.toContain('fault of Talkwright');
    expect([1, 2]).toContain(code);
  });
});
