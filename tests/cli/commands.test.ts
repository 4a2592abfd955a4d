import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnowledgeModel, Outline, Span } from '../../src/model/index.ts';
import { ARTICLES, CHECKOUT, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.remove());

const validator = (name: 'model' | 'outline'): ValidateFunction =>
  new Ajv2020().compile(JSON.parse(readFileSync(join(CHECKOUT, `dist/lib/schema/${name}.json`), 'utf8')));

const faults = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

describe('talkwright build', () => {
  test('writes one page and says where it is and how long it takes', () => {
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--minutes', '5', '--title', 'Warm rooms');
    expect([code, stdout]).toEqual([0, 'dist/decks/warm-rooms/index.html\n']);
    expect(stderr).toMatch(/5:00 in \d+ slides/);
    expect(place.all().filter((path) => /\.\w+$/.test(path))).toEqual([
      'dist/decks/warm-rooms/.talkwright.json',
      'dist/decks/warm-rooms/index.html',
    ]);
    expect(readFileSync(join(place.dir, 'dist/decks/warm-rooms/index.html'), 'utf8')).toContain('Warm rooms');
  });

  test('gives the same bytes every time and everywhere', () => {
    const other = createPlace({ LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' });
    for (const { run } of [place, other]) expect(run('build', ARTICLES, '--out', 'deck').code).toBe(0);
    expect(readFileSync(join(other.dir, 'deck/index.html'))).toEqual(readFileSync(join(place.dir, 'deck/index.html')));
    other.remove();
  });

  test('keeps a page that a person changed, and says so', () => {
    place.run('build', ARTICLES, '--out', 'deck');
    writeFileSync(join(place.dir, 'deck/index.html'), 'my own deck');
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--out', 'deck', '--minutes', '5');
    expect([code, stdout]).toEqual([0, 'deck/index.new.html\n']);
    expect(stderr).toMatch(/warning: deck\/index\.html was changed by hand.*index\.new\.html/);
    expect(readFileSync(join(place.dir, 'deck/index.html'), 'utf8')).toBe('my own deck');
  });

  test('prints one JSON object and nothing else with --json', () => {
    const { stdout, stderr } = place.run('build', ARTICLES, '--json', '--minutes', '8');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      slot: 480,
      files: { written: ['index.html'] },
      sources: expect.any(Array),
    });
  });

  test('prints only the path with --quiet', () => {
    expect(place.run('build', ARTICLES, '-q', '-o', 'deck')).toEqual({
      code: 0,
      stdout: 'deck/index.html\n',
      stderr: '',
    });
  });

  test('takes sources, minutes and audience from the brief, and an option over it', () => {
    place.write('talks/winter.yaml', `sources: ${JSON.stringify(ARTICLES)}\nminutes: 6\naudience: executives\n`);
    const told = JSON.parse(place.run('build', '--talk', 'talks/winter.yaml', '--json').stdout);
    expect(told).toMatchObject({
      slot: 360,
      audience: 'executives',
      dir: expect.stringMatching(/dist\/decks\/winter$/),
    });
    const beaten = JSON.parse(place.run('build', '--talk', 'talks/winter.yaml', '--minutes', '7', '--json').stdout);
    expect(beaten).toMatchObject({ slot: 420, audience: 'executives' });
  });

  test('uses content/sources and content/audiences of the folder that it runs in', () => {
    for (const name of readdirSync(ARTICLES))
      place.write(`content/sources/${name}`, readFileSync(join(ARTICLES, name)));
    place.write(
      'content/audiences/tenants.yaml',
      'name: tenants\nlabel: For tenants\nknows: novice\narc: explain\npace: 130\n',
    );
    const built = JSON.parse(place.run('build', '--audience', 'tenants', '--json').stdout);
    expect(built).toMatchObject({ audience: 'tenants', sources: readdirSync(ARTICLES).sort() });
  });

  test('makes a talk from its own sources when there are no others', () => {
    const built = JSON.parse(place.run('build', '--json').stdout);
    expect(built).toMatchObject({ slot: 600, sources: readdirSync(join(CHECKOUT, 'content/sources')).sort() });
  });
});

describe('talkwright inspect', () => {
  test('prints the model as its schema says', () => {
    const { code, stdout } = place.run('inspect', ARTICLES, '--json');
    const model = JSON.parse(stdout) as KnowledgeModel;
    expect([code, faults(validator('model'), model)]).toEqual([0, []]);
    expect(model.definitions.length).toBeGreaterThan(0);
    expect(model.differences.length).toBeGreaterThan(0);
  });

  test('prints spans that stand in the files, word by word', () => {
    const model = JSON.parse(place.run('inspect', ARTICLES, '--json').stdout);
    const spans = spansIn(model);
    expect(spans.length).toBeGreaterThan(20);
    for (const { source, line, start, end, quote } of spans) {
      const text = readFileSync(join(ARTICLES, source), 'utf8');
      expect([text.slice(start, end), text.slice(0, start).split('\n').length]).toEqual([quote, line]);
    }
  });

  test('has a schema that refuses a model without spans, with other fields, or with a score above 1', () => {
    const validate = validator('model');
    const model = JSON.parse(place.run('inspect', ARTICLES, '--json').stdout);
    const [definition, ...others] = model.definitions;
    const broken = [{ spans: [] }, { mood: 'warm' }, { score: 1.5 }, { kind: 'risk' }, { short: 7 }];
    for (const change of broken) {
      expect(validate({ ...model, definitions: [{ ...definition, ...change }, ...others] })).toBe(false);
    }
    expect(validate({ ...model, gaps: undefined })).toBe(false);
  });

  test('tells people each claim with file and line, and what was set aside', () => {
    const { stdout } = place.run('inspect', ARTICLES);
    expect(stdout).toMatch(/^2 sources · /);
    expect(stdout).toMatch(/heat-pumps-and-boilers\.md:\d+ +Flow temperature \| Heat pump: 35 to 55 degrees/);
    expect(stdout).toMatch(/Set aside \(\d+\)[\s\S]*heating-in-old-houses\.txt:18 +Subscribe/);
  });

  test('lets no source write over the terminal', () => {
    place.write(
      'evil.md',
      '# Kiln vs. oven\n\nA kiln is an oven that reaches \u001b[2J\u001b]0;owned\u00071300 degrees.\n',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(place.run('inspect', 'evil.md').stdout).not.toMatch(/[\u001b\u0007]/);
  });

  test('writes nothing', () => {
    place.run('inspect', ARTICLES);
    expect(place.all()).toEqual([]);
  });
});

describe('talkwright outline', () => {
  test('prints beats that add up, as the schema says', () => {
    const outline = JSON.parse(place.run('outline', ARTICLES, '--minutes', '6', '--json').stdout) as Outline;
    expect(faults(validator('outline'), outline)).toEqual([]);
    const spoken = outline.beats.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(spoken + outline.questions + outline.buffer).toBe(outline.total);
    expect([outline.slot, outline.total + outline.shortfall]).toEqual([360, 360]);
  });

  test('prints a list for several lengths', () => {
    const outlines = JSON.parse(place.run('outline', ARTICLES, '--minutes', '3,6', '--json').stdout) as Outline[];
    expect(faults(validator('outline'), outlines)).toEqual([]);
    expect(outlines.map(({ slot }) => slot)).toEqual([180, 360]);
  });

  test('shows people when what is said, the sum, and why the rest is not', () => {
    const { stdout } = place.run('outline', ARTICLES, '--minutes', '3');
    expect(stdout).toMatch(/^start +sec +purpose +title +sources$/m);
    expect(stdout).toMatch(/^ *0:00 +\d+ +hook /m);
    expect(stdout).toMatch(/^\d:\d\d = \d:\d\d in \d+ beats/m);
    expect(stdout).toMatch(/^Left out \(\d+\)$/m);
  });
});

describe('talkwright present', () => {
  test('serves the talk until it is told to stop, and ends with 0', async () => {
    const child = place.start('present', ARTICLES, '--port', '0', '--no-open', '--json');
    let out = '';
    child.stdout?.on('data', (part) => {
      out += part;
    });
    while (!out.includes('\n}\n')) await once(child.stdout as NodeJS.ReadableStream, 'data');
    const { url, dir } = JSON.parse(out) as { url: string; dir: string };
    expect(await (await fetch(url)).text()).toBe(readFileSync(join(dir, 'index.html'), 'utf8'));
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
  });
});

test('ends quietly when nobody reads on', async () => {
  const child = place.start('inspect', ARTICLES, '--json');
  child.stdout?.destroy();
  let complaint = '';
  child.stderr?.on('data', (part) => {
    complaint += part;
  });
  const [code] = await once(child, 'close');
  expect([code, complaint]).toEqual([0, '']);
});

function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'quote' in value ? [value as Span] : Object.values(value).flatMap(spansIn);
}
