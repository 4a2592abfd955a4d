import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptFolder } from '../../src/cli/kept.ts';
import { ARTICLES, createPlace, type Place } from './command.ts';

const home = () => '/home/ada';
const on = (platform: string, env: Record<string, string>) => keptFolder({ platform, env }, home);

test('finds the place of what is kept where the system has its caches, or where it is told', () => {
  expect(on('linux', {})).toBe(join('/home/ada/.cache/talkwright'));
  expect(on('linux', { XDG_CACHE_HOME: '/var/ada', LOCALAPPDATA: '/no' })).toBe(join('/var/ada/talkwright'));
  expect(on('win32', { LOCALAPPDATA: '/Local' })).toBe(join('/Local/talkwright'));
  expect(on('linux', { XDG_CACHE_HOME: '/var/ada', TALKWRIGHT_CACHE: '/mine' })).toBe('/mine');
});

test('finds none where none is wanted, or where it would depend on the folder that the command runs in', () => {
  expect(on('linux', { TALKWRIGHT_CACHE: 'off' })).toBeNull();
  expect(on('linux', { XDG_CACHE_HOME: 'here' })).toBe(join('/home/ada/.cache/talkwright'));
  expect(keptFolder({ platform: 'linux', env: {} }, () => '')).toBeNull();
});

describe('the compiled program', () => {
  const kept = mkdtempSync(join(tmpdir(), 'talkwright-kept-'));
  const [place, without] = [createPlace({ TALKWRIGHT_CACHE: kept }), createPlace({ TALKWRIGHT_CACHE: 'off' })];
  const inspected = (at: Place) => at.run('inspect', 'articles', '--json');
  let plain: ReturnType<typeof inspected>;

  beforeAll(() => {
    for (const { dir } of [place, without]) cpSync(ARTICLES, join(dir, 'articles'), { recursive: true });
    plain = inspected(without);
  });
  afterAll(() => {
    for (const { remove } of [place, without]) remove();
    rmSync(kept, { recursive: true });
  });

  test('changes no answer together with what was understood of the sources, which the next run finds', () => {
    expect(inspected(place)).toEqual(plain);
    const understood = join(kept, 'understood');
    const files = readdirSync(understood);
    expect(files.length).toBeGreaterThan(2);
    expect(inspected(place)).toEqual(plain);
    expect(readdirSync(understood)).toEqual(files);
    for (const file of files) truncateSync(join(understood, file), 40);
    expect(inspected(place)).toEqual(plain);
    rmSync(kept, { recursive: true });
    mkdirSync(kept, { mode: 0o700 });
  });

  test('is not kept by a call that asks for words, or that fails', () => {
    expect([place.run('--help').code, place.run('inspect', 'absent').code]).toEqual([0, 2]);
    expect(readdirSync(kept, { recursive: true })).toEqual(['understood']);
  });

  test('is kept by a run that did its work, and changes none of its answers', () => {
    expect(plain).toMatchObject({ code: 0, stdout: expect.stringContaining('"kind": "') });
    expect(inspected(place)).toEqual(plain);
    const compiled = () => readdirSync(kept).filter((name) => name.endsWith('.code'));
    const [file = '', ...more] = compiled().map((name) => join(kept, name));
    expect(more).toEqual([]);
    const { ino, size } = statSync(file);
    expect(inspected(place)).toEqual(plain);
    expect(statSync(file)).toMatchObject({ ino, size });
    truncateSync(file, size - 100);
    expect(inspected(place)).toEqual(plain);
    // Made anew, as long as what this run happened to compile.
    expect(statSync(file).ino).not.toBe(ino);
    expect(compiled()).toHaveLength(1);
  });
});
