import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { init } from '../../src/cli/commands/init.ts';
import type { Terminal } from '../../src/cli/init/ask.ts';

let dir = '';
let printed = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'init-'));
  printed = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

/** A person who types these lines and then leaves. */
function typing(...lines: readonly string[]) {
  const seen: string[] = [];
  const left = [...lines];
  const terminal: Terminal = {
    line: async (prompt) => {
      seen.push(prompt);
      return left.shift() ?? null;
    },
    tell: (text) => void seen.push(text),
  };
  return { terminal, seen };
}

const options = (...brief: readonly string[]) => ({ brief, json: false, quiet: false });
const articles = () => {
  mkdirSync(join(dir, 'articles'));
  writeFileSync(join(dir, 'articles/trams.md'), '# Trams\n\nTrams are rail vehicles.\n');
};
const written = () => parse(readFileSync(join(dir, 'talk.yaml'), 'utf8'));

describe('five questions', () => {
  test('make a brief of what is typed, and of what stands in brackets', async () => {
    articles();
    const { terminal, seen } = typing('', '1h30', 'developers+legal', 'Trams: why "now"?', '');
    await init(options(dir), terminal);
    expect(written()).toEqual({
      sources: ['articles/'],
      minutes: '1h30',
      audience: 'developers+legal',
      title: 'Trams: why "now"?',
    });
    expect(seen.filter((one) => one.endsWith(': '))).toHaveLength(5);
    expect(seen.join('\n')).toContain('[articles/]');
    expect(printed).toContain('talkwright present --talk');
  });

  test('are asked again, with why, until the answer can be used', async () => {
    articles();
    const { terminal, seen } = typing('artcles', 'articles/', 'ten', '900', '20', 'executive', 'executives', '', 'Ada');
    await init(options(dir), terminal);
    expect(written()).toEqual({ sources: ['articles/'], minutes: 20, audience: 'executives', speaker: 'Ada' });
    const said = seen.join('\n');
    expect(said).toContain('artcles: no such file or folder. Did you mean `articles`?');
    expect(said).toContain('`ten` is no length of time');
    expect(said).toContain('`900` is out of range');
    expect(said).toContain('Did you mean `executives`?');
  });

  test('may name sources that are still to come where there are none, but no addresses', async () => {
    const { terminal, seen } = typing('https://example.org/a', 'papers/', '', '', '', '');
    await init(options(dir), terminal);
    expect(written()).toMatchObject({ sources: ['papers/'], minutes: 10, audience: 'general' });
    expect(seen.join('\n')).toContain('addresses are not read');
    expect(printed).toContain('There is nothing to make a talk from yet');
  });

  test.each([[[]], [['articles/', '10']]])('leave nothing when a person leaves after %j', async (lines) => {
    articles();
    await expect(init(options(dir), typing(...lines).terminal)).rejects.toMatchObject({
      message: 'nothing was written',
      code: 1,
    });
    expect(readdirSync(dir)).toEqual(['articles']);
  });
});

describe('without questions', () => {
  test('takes what is found and what the command line says', async () => {
    articles();
    await init({ ...options(dir), yes: true, minutes: '7.5', audience: 'legal', speaker: 'Ada' });
    expect(written()).toEqual({ sources: ['articles/'], minutes: 7.5, audience: 'legal', speaker: 'Ada' });
  });

  test('refuses what is wrong there, and leaves nothing', async () => {
    await expect(init({ ...options(dir), yes: true, minutes: 'ten' })).rejects.toThrow(/`ten` is no length of time/);
    await expect(init({ ...options(dir), yes: true, audience: 'nobody' })).rejects.toThrow(/Unknown audience `nobody`/);
    expect(readdirSync(dir)).toEqual([]);
  });

  test('tells programs what it wrote and what comes next', async () => {
    articles();
    await init({ ...options(join(dir, 'board.yml')), yes: true, json: true });
    expect(JSON.parse(printed)).toMatchObject({
      sources: ['articles/'],
      minutes: 10,
      audience: 'general',
      title: null,
    });
    expect(JSON.parse(printed).next).toMatch(/^talkwright present --talk .*board\.yml$/);
    expect(existsSync(join(dir, 'board.yml'))).toBe(true);
  });

  test('never writes over a file', async () => {
    writeFileSync(join(dir, 'talk.yaml'), 'mine');
    await expect(init({ ...options(dir), yes: true })).rejects.toMatchObject({
      message: expect.stringMatching(/talk\.yaml: is there already and was left alone: .*talk-2\.yaml/),
      code: 1,
    });
    expect(readFileSync(join(dir, 'talk.yaml'), 'utf8')).toBe('mine');
    writeFileSync(join(dir, 'notes.md'), 'mine');
    await expect(init({ ...options(join(dir, 'notes.md')), yes: true })).rejects.toThrow(
      /is a file, expected a folder or a name that ends in \.yaml/,
    );
  });

  test('is asked for where there is no terminal', async () => {
    await expect(init(options(dir))).rejects.toMatchObject({ message: expect.stringContaining('init --yes'), code: 2 });
    await expect(init(options(dir, dir))).rejects.toMatchObject({ code: 2 });
  });
});
