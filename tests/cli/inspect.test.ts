import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTICLES, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.remove());

const page = (path = 'report.html') => readFileSync(join(place.dir, path), 'utf8');

describe('talkwright inspect --html', () => {
  test('writes one page, and says where it is and how much was found', () => {
    const { code, stdout, stderr } = place.run('inspect', ARTICLES, '--html', 'report.html');
    expect([code, stdout]).toEqual([0, 'report.html\n']);
    expect(stderr).toMatch(/^2 sources · \d+ subjects · \d+ definitions/);
    expect(place.all()).toEqual(['report.html']);
    expect(page()).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(page()).not.toMatch(/<script|\{\{\w+\}\}/);
  });

  test('names lines as the report on the terminal does', () => {
    place.run('inspect', ARTICLES, '--html', 'report.html');
    const { stdout } = place.run('inspect', ARTICLES);
    const line = stdout.match(/heating-in-old-houses\.txt:(\d+) +Subscribe/)?.[1];
    const source = /\[(\d)\] heating-in-old-houses\.txt/.exec(stdout)?.[1];
    expect(page()).toMatch(
      new RegExp(`id="s${source}-L${line}"[^>]*><span class="no">${line}</span><p class="said" dir="auto">.*Subscribe`),
    );
  });

  test('prints the model besides with --json', () => {
    const { code, stdout, stderr } = place.run('inspect', ARTICLES, '--json', '--html', 'report.html');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).sources).toHaveLength(2);
    expect(page()).toContain('What Talkwright understood');
  });

  test('gives the same bytes every time and everywhere', () => {
    const other = createPlace({ LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' });
    for (const { run } of [place, other]) expect(run('inspect', ARTICLES, '--html', 'report.html').code).toBe(0);
    expect(readFileSync(join(other.dir, 'report.html'), 'utf8')).toBe(page());
    other.remove();
  });

  test('writes over its own report', () => {
    place.write('tea.md', '# Tea\n\nTea is a drink that is made of leaves.\n');
    place.run('inspect', 'tea.md', '--html', 'report.html');
    expect(place.run('inspect', ARTICLES, '--html', 'report.html').code).toBe(0);
    expect(page()).toContain('heating-in-old-houses.txt');
  });

  test.each([
    ['a page of somebody else', () => '<!doctype html><title>Mine</title>'],
    [
      'its own report that a person changed',
      (own: string) => own.replace('What Talkwright understood', 'What I think'),
    ],
  ])('never writes over %s', (_, change) => {
    place.run('inspect', ARTICLES, '--html', 'report.html');
    const mine = change(page());
    place.write('report.html', mine);
    const { code, stdout, stderr } = place.run('inspect', ARTICLES, '--html', 'report.html');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error: --html report\.html: stays as it is.*choose another name/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(page()).toBe(mine);
  });

  test.each([
    ['a/b/report.html', /--html a\/b\/report\.html: there is no folder a\/b: make it or choose another place/],
    ['.', /--html \.: a folder, expected a file/],
  ])('refuses %s before it does any work', (path, message) => {
    const { code, stdout, stderr } = place.run('inspect', ARTICLES, '--html', path);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(place.all()).toEqual([]);
  });

  test('writes nothing when a source can’t be read', () => {
    expect(place.run('inspect', 'absent.md', '--html', 'report.html').code).toBe(2);
    expect(place.all()).toEqual([]);
  });

  test('is an option of inspect only', () => {
    expect(place.run('build', ARTICLES, '--html', 'x.html').stderr).toMatch(
      /--html is no option of build, but of inspect/,
    );
  });
});
