import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkbench, type TicketedWorkbench } from '../../src/cli/live/workbench.ts';
import type { BuildOptions } from '../../src/cli/options.ts';
import type { LiveTalk, Wish } from '../../src/serve/live/bench.ts';
import { LONG } from '../long.ts';

const ROOT = join(import.meta.dirname, '../..');
const ASKED: Wish = { slot: null, audience: null, theme: null };

let dir = '';
const at = (name: string) => join(dir, name);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'talkwright-bench-'));
  cpSync(join(ROOT, 'content/sources'), at('sources'), { recursive: true });
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function benchFor(options: Partial<BuildOptions> = {}): TicketedWorkbench {
  return createWorkbench({ sources: ['sources'], json: false, quiet: true, ...options }, dir);
}

/** A talk without what names the server that made it. */
function bytesOf({ page, document }: LiveTalk, { ticket }: TicketedWorkbench): readonly unknown[] {
  const papers = ['read.html', 'run-sheet.html', 'handout.html', 'facilitator.html', 'inspect.html'].map(document);
  const own = page().replace(`"token":"${ticket.token}","boot":"${ticket.boot}"`, '');
  // One of the scripts holds that name, so its hash does.
  return [own.replace(/script-src(?: 'sha256-[^']+')+/, ''), ...papers];
}

/** Whether `warm`, which made talks before, makes the same as a workbench that never did. */
async function expectSame(warm: TicketedWorkbench, wish: Wish = ASKED, options: Partial<BuildOptions> = {}) {
  const cold = benchFor(options);
  expect(bytesOf(await warm.make(wish), warm)).toEqual(bytesOf(await cold.make(wish), cold));
}

/** A text with one of its sentences left out, said twice, or with something put before its end. */
function edited(text: string, nth: number, change: string): string {
  const sentences = [...text.matchAll(/[^\n.]+\./g)];
  const one = sentences[nth % sentences.length];
  if (one === undefined) return text;
  const [sentence] = one;
  const now =
    change === 'out' ? '' : change === 'twice' ? `${sentence}${sentence}` : sentence.replace(/\.$/, `${change}.`);
  return text.slice(0, one.index) + now + text.slice(one.index + sentence.length);
}

const FILE = 'sources/what-generative-ai-is.txt';

describe('a talk that is made again', () => {
  test('is the one of a cold start, byte for byte, after each of many saves', async () => {
    const bench = benchFor();
    const text = readFileSync(at(FILE), 'utf8');
    const words = [...text.matchAll(/ [a-z]+ /g)].map(({ index }) => index);
    for (const share of [0.1, 0.8]) {
      const where = words[Math.floor(share * words.length)] as number;
      writeFileSync(at(FILE), `${text.slice(0, where)} certainly${text.slice(where)}`);
      await expectSame(bench);
    }
    writeFileSync(at(FILE), `${text}\n\nA greenhouse is a building that keeps warmth for plants.\n`);
    await expectSame(bench);
    writeFileSync(at(FILE), text);
  });

  test.runIf(LONG)('is the one of a cold start after any edits of any sentences', async () => {
    const files = readdirSync(at('sources')).map((name) => `sources/${name}`);
    const texts = new Map(files.map((file) => [file, readFileSync(at(file), 'utf8')]));
    const edit = fc.record({
      file: fc.constantFrom(...files),
      at: fc.nat({ max: 200 }),
      change: fc.constantFrom('out', 'twice', ' risk', ' is a model that', '\n\n', '\n\n## Costs\n\n'),
    });
    const bench = benchFor();
    const many = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
      for (const { file, at: nth, change } of edits) {
        writeFileSync(at(file), edited(readFileSync(at(file), 'utf8'), nth, change));
        await bench.make(ASKED);
      }
      await expectSame(bench);
    });
    try {
      await fc.assert(many, { numRuns: 3, endOnFailure: true });
    } finally {
      for (const [file, text] of texts) writeFileSync(at(file), text);
    }
  });

  test('is the one of a cold start with other sources beside', async () => {
    const bench = benchFor();
    await bench.make(ASKED);
    writeFileSync(at('sources/new.md'), '# Rules\n\nA contract is an agreement that courts enforce.\n');
    await expectSame(bench);
    rmSync(at('sources/new.md'));
    await expectSame(bench);
  });

  test('follows each wish, and forgets it when another comes', async () => {
    const bench = benchFor({ minutes: '10' });
    const before = bytesOf(await bench.make(ASKED), bench);
    const wish: Wish = { slot: 300, audience: 'executives', theme: 'dark' };
    const { wish: settled } = await bench.make(wish);
    expect(settled).toEqual({ slot: 300, audience: 'executives', theme: 'dark' });
    await expectSame(bench, wish, { minutes: '10' });
    expect(bytesOf(await bench.make(ASKED), bench)).toEqual(before);
  });

  test('names the slides by the ids of their sections', async () => {
    const { slides, parts } = await benchFor().make(ASKED);
    expect(slides.length).toBeGreaterThan(8);
    const ids = [...parts.slides.matchAll(/<section[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(slides.map(({ id }) => id)).toEqual(ids);
  });

  test('keeps its shell over saves and wishes of length', async () => {
    const bench = benchFor();
    const { shell } = await bench.make(ASKED);
    expect((await bench.make({ ...ASKED, slot: 300 })).shell).toBe(shell);
  });

  test('refuses a source that is empty, with its place, and goes on when it is mended', async () => {
    const bench = benchFor();
    const text = readFileSync(at(FILE), 'utf8');
    writeFileSync(at(FILE), '');
    await expect(bench.make(ASKED)).rejects.toThrow(`${FILE}:1:1: empty`);
    writeFileSync(at(FILE), text);
    await expectSame(bench);
  });

  test.each([
    ['too short a slot', { ...ASKED, slot: 5 }, /out of range/],
    ['an audience that nobody knows', { ...ASKED, audience: 'martians' }, /Unknown audience/],
    ['several audiences', { ...ASKED, audience: 'executives,developers' }, /expected one talk/],
    ['a theme that nobody knows', { ...ASKED, theme: 'neon' }, /theme/],
  ])('refuses %s', async (_, wish, reason) => {
    await expect(benchFor().make(wish)).rejects.toThrow(reason);
  });
});

test('what can be chosen is what can be wished for', async () => {
  const bench = benchFor();
  const { audiences, themes } = bench.choices();
  expect(audiences.map(({ name }) => name)).toContain('executives');
  expect(themes).toEqual(expect.arrayContaining(['light', 'dark', 'contrast']));
  expect((await bench.make({ ...ASKED, theme: 'contrast' })).parts.theme).toBe('contrast');
});

describe('keeping a wish', () => {
  const BRIEF = '# My talk\nsources: sources   # three\naudience: "general"\n\n# how long\nminutes: 10\n';

  test('writes it into the brief and nothing else of it', async () => {
    writeFileSync(at('my.yaml'), BRIEF);
    const bench = createWorkbench({ sources: [], talk: at('my.yaml'), json: false, quiet: true }, dir);
    expect(await bench.keep({ slot: 450, audience: 'executives', theme: 'dark' })).toEqual({ file: at('my.yaml') });
    expect(readFileSync(at('my.yaml'), 'utf8')).toBe(
      '# My talk\nsources: sources   # three\naudience: executives\n\n# how long\nminutes: 7.5\ntheme: dark\n',
    );
    expect((await bench.make(ASKED)).wish).toEqual({ slot: 450, audience: 'executives', theme: 'dark' });
  });

  test('leaves what was not wished for', async () => {
    writeFileSync(at('my.yaml'), BRIEF);
    await createWorkbench({ sources: [], talk: at('my.yaml'), json: false, quiet: true }, dir).keep(ASKED);
    expect(readFileSync(at('my.yaml'), 'utf8')).toBe(BRIEF);
  });

  test.each([
    ['is at fault', 'sources: sources\nminutes: [\n', /my\.yaml:\d+:\d+: /],
    [
      'repeats its length',
      'sources: sources\nminutes: &m 10\ntitle: *m\n',
      /my\.yaml: the length can’t be changed .* by hand/,
    ],
    [
      'repeats its look',
      'sources: sources\ntheme: &m dark\ntitle: *m\n',
      /my\.yaml: `theme` can’t be changed .* by hand/,
    ],
  ])('refuses a brief that %s, and leaves it', async (_, text, reason) => {
    writeFileSync(at('my.yaml'), text);
    const bench = createWorkbench({ sources: [], talk: at('my.yaml'), json: false, quiet: true }, dir);
    await expect(bench.keep({ ...ASKED, slot: 300, theme: 'light' })).rejects.toThrow(reason);
    expect(readFileSync(at('my.yaml'), 'utf8')).toBe(text);
  });

  test('moves the end of a brief that tells its slot by the clock', async () => {
    writeFileSync(at('my.yaml'), 'sources: sources\nfrom: 9:00\nto: 9:10 # sharp\n');
    const bench = createWorkbench({ sources: [], talk: at('my.yaml'), json: false, quiet: true }, dir);
    await bench.keep({ ...ASKED, slot: 300 });
    expect(readFileSync(at('my.yaml'), 'utf8')).toBe('sources: sources\nfrom: 9:00\nto: 9:05 # sharp\n');
  });

  test('makes a brief where none was named, and never over a file', async () => {
    const bench = benchFor({ minutes: '10' });
    expect(await bench.keep({ ...ASKED, audience: 'executives' })).toEqual({ file: 'talk.yaml' });
    const text = readFileSync(at('talk.yaml'), 'utf8');
    expect(text).toBe('sources:\n  - sources\nminutes: 10\naudience: executives\n');
    const other = benchFor({ minutes: '10' });
    await expect(other.keep({ ...ASKED, audience: 'general' })).rejects.toThrow(/talk\.yaml: is there already/);
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe(text);
    // Its own it may write into again, and what a person added stays.
    writeFileSync(at('talk.yaml'), `${text}speaker: Ada # me\n`);
    expect(await bench.keep({ ...ASKED, slot: 300 })).toEqual({ file: 'talk.yaml' });
    expect(readFileSync(at('talk.yaml'), 'utf8')).toBe(
      'sources:\n  - sources\nminutes: 5\naudience: general\nspeaker: Ada # me\n',
    );
    expect(existsSync(at('talk.yaml.new'))).toBe(false);
  });
});
