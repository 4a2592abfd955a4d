import { appendFileSync, cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/model/schema/index.ts';
import { hasBrowser } from '../browser/chromium.ts';
import { LONG } from '../long.ts';
import { ARTICLES, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
  cpSync(ARTICLES, join(place.dir, 'articles'), { recursive: true });
});
afterEach(() => place.remove());

const at = (path: string) => join(place.dir, path);
const read = (path: string) => readFileSync(at(path), 'utf8');

describe('talkwright export', () => {
  test('makes the same talk as a build does, wherever it is asked from, and the folder tells how it was made', () => {
    const asked = ['build', 'articles', '--minutes', '5', '--audience', 'executives'];
    place.run(...asked, '--format', 'json,md', '--out', 'direct');
    place.run(...asked, '--format', 'md', '--out', 'talks/mine');
    renameSync(at('talks/mine'), at('talks/moved'));
    expect(place.run('export', 'talks/moved/slides.md', '--format', 'json')).toMatchObject({
      code: 0,
      stdout: 'talks/moved/model.json\n',
    });
    for (const name of ['deck.json', 'outline.json', 'slides.md'])
      expect([name, read(`talks/moved/${name}`)]).toEqual([name, read(`direct/${name}`)]);
    const manifest = JSON.parse(read('talks/moved/talkwright.json'));
    const validate = new Ajv2020({ strict: false }).compile(SCHEMAS.manifest);
    expect([validate(manifest), validate.errors]).toEqual([true, null]);
    expect(manifest.talk.made).toEqual(['deck.json', 'model.json', 'outline.json', 'slides.md', 'slides.qmd']);
    expect(manifest.talk.sources[0].path).toMatch(/^\.\.\/\.\.\/articles\//);
    expect(manifest.talk.asked).toEqual({ sources: ['../../articles'], minutes: '300s', audience: 'executives' });
  });

  test('stops where a source has changed, came or went, and says which; --anew makes what they say now', () => {
    place.run('build', 'articles', '--minutes', '5', '--format', 'json', '--out', 'talk');
    const before = read('talk/deck.json');
    const [first = ''] = JSON.parse(read('talk/talkwright.json')).talk.sources.map(({ id }: { id: string }) => id);
    appendFileSync(at(`articles/${first}`), '\nA tent is a shelter of cloth.\n');
    place.write('articles/zz-new.md', '# Tents\n\nA tent is a shelter of cloth that people carry.\n');
    const stopped = place.run('export', 'talk', '--format', 'md');
    expect([stopped.code, stopped.stdout]).toEqual([1, '']);
    expect(stopped.stderr).toContain(`error: articles/${first}: has changed since the talk was made\n`);
    expect(stopped.stderr).toContain('error: zz-new.md: is a new source');
    expect(stopped.stderr).toContain('--anew');
    expect(place.all()).not.toContain('talk/slides.md');
    const anew = place.run('export', 'talk', '--format', 'md', '--anew');
    expect([anew.code, anew.stdout]).toEqual([0, 'talk/slides.md\n']);
    expect(anew.stderr).toContain('still as they were made before: deck.json, model.json, outline.json');
    expect(read('talk/deck.json')).toBe(before);
  });

  test.runIf(hasBrowser())(
    'prints the slides that are there without making them again, unless one was changed: the same pages',
    () => {
      const told = 'nothing has changed since they were made';
      place.run('build', 'articles', '--minutes', '5', '--theme', 'dark', '--format', 'html,pdf', '--out', 'talk');
      const made = readFileSync(at('talk/deck.pdf'));
      const print = () => {
        rmSync(at('talk/deck.pdf'));
        const { code, stdout, stderr } = place.run('export', 'talk', '--format', 'pdf');
        expect([code, stdout]).toEqual([0, 'talk/deck.pdf\n']);
        expect(readFileSync(at('talk/deck.pdf')).equals(made)).toBe(true);
        return stderr;
      };
      expect(print()).toContain(told);
      expect(JSON.parse(read('talk/talkwright.json')).talk.made).toContain('index.html');
      if (!LONG) return;
      appendFileSync(at('talk/index.html'), '<p>Not of the talk</p>');
      expect(print()).not.toContain(told);
    },
  );

  test('stops where the brief has changed', () => {
    place.write('talk.yaml', 'sources: articles\nminutes: 5\ntitle: Tents\n');
    place.run('build', '--talk', 'talk.yaml', '--format', 'json', '--out', 'talk');
    expect(place.run('export', 'talk', '--format', 'md', '-q').code).toBe(0);
    place.write('talk.yaml', 'sources: articles\nminutes: 5\ntitle: Tents and more\n');
    expect(place.run('export', 'talk', '--format', 'md').stderr).toContain('the brief or what it names changed');
  });

  test.each([
    [['export'], 2, /expected one talk to export, found 0/],
    [['export', 'nowhere', '-f', 'md'], 2, /nowhere: no such file or folder/],
    [['export', 'articles', '-f', 'md'], 1, /articles: no talkwright\.json that tells how a talk was made/],
    [['export', 'articles'], 2, /--format is missing/],
  ])('refuses %j', (args, code, line) => {
    const ran = place.run(...(args as string[]));
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toMatch(line as RegExp);
  });

  test.each([
    '{',
    '{"version":2,"files":{},"talk":{"asked":[1]}}',
    '{"files":{},"talk":{"asked":{},"sources":[null]}}',
  ])('refuses a folder whose record reads %s', (text) => {
    place.write('odd/talkwright.json', text);
    expect(place.run('export', 'odd', '-f', 'md')).toMatchObject({ code: 1, stdout: '' });
    rmSync(at('odd'), { recursive: true });
  });
});
