import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { know } from '../../src/cli/know.ts';
import { createPrinter } from '../../src/cli/print.ts';
import { keepIn } from '../../src/cli/shelf.ts';
import { shelfIn } from '../../src/store/index.ts';
import { LONG } from '../long.ts';
import { ARTICLES } from './command.ts';

const OPEN = join(import.meta.dirname, '../fixtures/judge/open');
const root = mkdtempSync(join(tmpdir(), 'talkwright-understood-'));
const before = process.cwd();
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(root, 'place-'));
  // Where a person's own words lie is seen from the folder that the command runs in.
  process.chdir(place);
  mkdirSync(join(place, 'content/lexicon'), { recursive: true });
  cpSync(ARTICLES, join(place, 'sources'), { recursive: true });
});
afterAll(() => {
  process.chdir(before);
  keepIn(null);
  rmSync(root, { recursive: true, force: true });
});

const kept = () => join(place, 'kept/understood');
const files = () => readdirSync(kept()).sort();

/** All that is known of the sources, in a run of its own that keeps, or doesn't. */
async function known(keeps: boolean, named: readonly string[] | null = null) {
  keepIn(keeps ? { folder: join(place, 'kept'), program: 'this' } : null);
  const subjects = named?.map((name) => ({ name, aliases: [] }));
  const asked = { patterns: ['sources'], subjects, limits: undefined } as unknown as Parameters<typeof know>[0];
  const { documents, model, warnings } = await know(asked, place, createPrinter({ quiet: true }));
  return JSON.stringify({ documents, model, warnings });
}

describe('what is understood of sources', () => {
  test('is found again by a later run: the whole of it, each document, and what each says by itself', async () => {
    const plain = await known(false);
    expect(await known(true)).toBe(plain);
    const first = files();
    expect(first).toHaveLength(2 * readdirSync(join(place, 'sources')).length + 1);
    expect(await known(true)).toBe(plain);
    expect(files()).toEqual(first);
  });

  test('is really taken from there', async () => {
    await known(true);
    const shelf = await shelfIn(kept());
    const before = files();
    const isModel = (file: string) => 'sources' in deserialize(readFileSync(join(kept(), file)).subarray(32));
    const [model = ''] = before.filter(isModel);
    // Another model under the name of the right one is believed: nothing is made again that is there.
    shelf.put('another', { sources: [], kind: 'not what is understood' });
    const [other = ''] = files().filter((file) => !before.includes(file));
    cpSync(join(kept(), other), join(kept(), model));
    expect(await known(true)).toContain('not what is understood');
  });

  test.each([
    [
      'a word more in a source',
      () => writeFileSync(join(place, 'sources/more.md'), '# Wool\n\nWool is a fibre that keeps warm.\n'),
    ],
    ['a source less', () => rmSync(join(place, 'sources', readdirSync(join(place, 'sources'))[0] ?? ''))],
    [
      'words that its rules look for',
      () => writeFileSync(join(place, 'content/lexicon/facets.yaml'), 'warmth: [flow temperature]\n'),
    ],
  ])('is understood anew after %s', async (_what, change) => {
    const before = await known(true);
    change();
    const [plain, now] = [await known(false), await known(true)];
    expect(now).toBe(plain);
    expect(now).not.toBe(before);
  });

  test('is found anew in each document for other subjects', async () => {
    const sources = join(place, 'sources');
    for (const file of readdirSync(sources)) rmSync(join(sources, file));
    writeFileSync(
      join(sources, 'b.md'),
      '# Heat pumps and gas boilers\n\nA heat pump uses electricity to move heat from outside into the house. Heat pumps are quiet.\n\n' +
        'A gas boiler burns gas in a chamber and heats water with it. Gas boilers are cheap.\n',
    );
    const alone = await known(true);
    const named = await known(true, ['gas boilers']);
    expect(named).toBe(await known(false, ['gas boilers']));
    expect(named).not.toBe(alone);
  });

  test('is understood anew by another program', async () => {
    const plain = await known(true);
    const before = files();
    keepIn({ folder: join(place, 'kept'), program: 'other' });
    const asked = { patterns: ['sources'], subjects: null, limits: undefined } as unknown as Parameters<typeof know>[0];
    const { documents, model, warnings } = await know(asked, place, createPrinter({ quiet: true }));
    expect(JSON.stringify({ documents, model, warnings })).toBe(plain);
    expect(files()).toHaveLength(2 * before.length);
  });

  test('is the same as without anything kept, whatever changes from run to run', async () => {
    const sources = join(place, 'sources');
    rmSync(sources, { recursive: true });
    mkdirSync(sources);
    const topics = readdirSync(OPEN)
      .filter((name) => readdirSync(join(OPEN, name)).includes('document.md'))
      .slice(0, 6);
    const texts = topics.map((name) => readFileSync(join(OPEN, name, 'document.md'), 'utf8').split(/\n{2,}/));
    const write = (i: number) => writeFileSync(join(sources, `${topics[i]}.md`), `${(texts[i] ?? []).join('\n\n')}\n`);
    topics.forEach((_, i) => {
      write(i);
    });
    for (let turn = 0; turn < (LONG ? 60 : 4); turn += 1) {
      const [one, other] = [turn % topics.length, (turn * 3 + 1) % topics.length];
      const at = 1 + ((turn * 7) % Math.max(1, (texts[one]?.length ?? 1) - 1));
      if (turn % 3 === 0) texts[one]?.splice(at, 1);
      else texts[one]?.splice(at, 0, texts[other]?.at(-1 - (turn % 5)) ?? '');
      write(one);
      expect(await known(true), `turn ${turn}`).toBe(await known(false));
    }
  }, 120_000);
});
