import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BRIEF_KEYS } from '../../src/ingest/brief/keys.ts';
import {
  commentedBrief,
  listProfiles,
  readBrief,
  schemaNear,
  sourceFault,
  sourcesNear,
} from '../../src/ingest/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const KEYS = Object.keys(BRIEF_KEYS);

/** The brief with one key switched on. */
function switchedOn(text: string, key: string): string {
  const block = new RegExp(`^#${key}:.*(?:\\n#  .*)*`, 'm').exec(text)?.[0] ?? '';
  return text.replace(block, block.replace(/^#/gm, ''));
}

describe('a brief with every key explained', () => {
  const text = commentedBrief({ sources: ['a.md'], minutes: 10 }, ['Mine.']);

  test('says what is given, and nothing else', () => {
    expect(parse(text)).toEqual({ sources: ['a.md'], minutes: 10 });
    expect(KEYS.filter((key) => !new RegExp(`^#?${key}:`, 'm').test(text))).toEqual([]);
  });

  test.each(KEYS.filter((key) => !['sources', 'minutes', 'to', 'brand'].includes(key)))(
    'can have `%s` switched on',
    (key) => {
      const on = switchedOn(text, key);
      expect(on).not.toBe(text);
      expect(Object.keys(parse(on))).toContain(key);
      expect(() => readBrief('talk.yaml', on)).not.toThrow();
    },
  );

  test('can have `to` switched on with `from`, and a brand', () => {
    const timed = switchedOn(switchedOn(commentedBrief({ sources: ['a'] }, []), 'from'), 'to');
    expect(readBrief('talk.yaml', timed)).toMatchObject({ from: 32_400, slot: 12_600 });
    expect(Object.keys(parse(switchedOn(text, 'brand')).brand)).toEqual(['name', 'accent', 'accent2', 'logo', 'font']);
  });

  test('keeps whatever a person may be called', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => one !== '');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), name, (sources, title) => {
        const written = commentedBrief({ sources, title }, ['Mine.']);
        expect(parse(written)).toEqual({ sources, title });
      }),
      { numRuns: 200 },
    );
  });

  test('is what the default talk shows', () => {
    const ours = readFileSync(path.join(ROOT, 'content/talks/generative-ai.yaml'), 'utf8');
    const same = commentedBrief(parse(ours), []);
    expect(ours.slice(ours.indexOf('\n\n'))).toBe(same.slice(same.indexOf('\n')));
  });

  test('names the audiences that there are', () => {
    for (const name of listProfiles([path.join(ROOT, 'content/audiences')]))
      expect(BRIEF_KEYS.audience.about).toContain(name);
  });
});

describe('what lies near a brief', () => {
  let dir = '';
  const write = (...names: readonly string[]) => {
    for (const name of names) {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      writeFileSync(path.join(dir, name), 'Trams are rail vehicles.\n');
    }
  };
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'near-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('are files that hold a matter, then folders of such', () => {
    write(
      'tram.md',
      'bus.txt',
      'README.md',
      'LICENSE.txt',
      'talk.yaml',
      '.hidden.md',
      'photos/a.png',
      'notes/b.md',
      'node_modules/x/c.md',
    );
    expect(sourcesNear(dir)).toEqual(['bus.txt', 'tram.md', 'notes/']);
  });

  test('are named by their kinds where they are many', () => {
    write(...[1, 2, 3, 4, 5, 6].map((n) => `${n}.md`), 'x.html');
    expect(sourcesNear(dir)).toEqual(['*.html', '*.md']);
    expect(sourceFault('*.md', dir)).toBe(null);
  });

  test('are none in an empty folder, or where no folder is', () => {
    expect(sourcesNear(dir)).toEqual([]);
    expect(sourcesNear(path.join(dir, 'missing'))).toEqual([]);
  });

  test('may be the schema of an installed package, or nothing', () => {
    expect(schemaNear(dir, ROOT)).toBe(null);
    write('node_modules/talkwright/dist/lib/schema/brief.json', 'talks/a.yaml');
    expect(schemaNear(path.join(dir, 'talks'), ROOT)).toBe('../node_modules/talkwright/dist/lib/schema/brief.json');
  });
});
