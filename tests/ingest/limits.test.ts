import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMITS, parseLimits } from '../../src/ingest/index.ts';
import { readPdf } from '../../src/ingest/readers/pdf.ts';
import { deepLine } from '../../src/ingest/reading/depth.ts';
import { deadlineOf } from '../../src/ingest/reading/limits.ts';
import { packed, unpacked } from '../../src/ingest/reading/parcel.ts';
import { isPlain } from '../../src/ingest/reading/plain.ts';
import { readWith } from '../../src/ingest/reading/read-with.ts';
import { ROOT } from '../pipeline/default-talk.ts';
import { HOSTILE } from './hostile.ts';
import { FIXTURES } from './reading.ts';

describe('limits', () => {
  test('are the usual ones with those that are named in their place', () => {
    expect(parseLimits('size=64, patience=0.5')).toEqual({ ...LIMITS, size: 64, patience: 0.5 });
  });

  test.each([
    ['deth=4', '`deth` is no limit, expected size, depth'],
    ['deth=4', 'Did you mean `depth`?'],
    ['64', '`64` is no limit'],
    ['size=', 'size=: expected a number above 0, such as size=64'],
    ['size=-1', 'expected a number above 0'],
    ['size=0', 'expected a number above 0'],
    ['size=1e9', 'expected a number above 0'],
  ])('refuse %s: %s', (text, says) => {
    expect(() => parseLimits(text)).toThrow(says);
  });

  test('give a file more seconds the larger it is, and as many times more as is asked', () => {
    const one = deadlineOf('markdown', 2 ** 20, LIMITS);
    expect(one).toBeGreaterThan(deadlineOf('markdown', 2 ** 10, LIMITS));
    expect(deadlineOf('markdown', 2 ** 20, { ...LIMITS, patience: 3 })).toBe(3 * one);
  });
});

describe('a text that is read at once', () => {
  const folder = join(ROOT, 'content/sources');

  test.each(readdirSync(folder))('is one such as people write: %s', (name) => {
    expect(isPlain(readFileSync(join(folder, name), 'utf8'), 'text')).toBe(true);
    expect(isPlain(readFileSync(join(folder, name), 'utf8'), 'markdown')).toBe(true);
  });

  test.each(Object.keys(HOSTILE))(
    'is none that parsers take long over, or is read in little time: %s',
    async (name) => {
      const text = HOSTILE[name]?.(8000) as string;
      if (!isPlain(text, 'markdown')) return;
      const cpu = async (content: string) => {
        const start = process.cpuUsage();
        await readWith({ format: 'markdown', content, name: 'case.md', limits: LIMITS }, () => {}).catch(() => {});
        return process.cpuUsage(start).user;
      };
      const prose = 'The pump moves heat into the house. It needs little power.\n\n'.repeat(8000 / 60);
      await cpu(prose);
      // Ordinary marks cost up to twenty times what words do; what grows with the square would cost hundreds of times.
      expect(Math.min(await cpu(text), await cpu(text))).toBeLessThan(60 * Math.max(await cpu(prose), 10_000));
    },
  );

  test('is not a long one', () => {
    const words = 'Words and words.\n\n'.repeat(8000);
    expect(isPlain(words.slice(0, 60_000), 'markdown')).toBe(true);
    expect(isPlain(words, 'markdown')).toBe(false);
  });
});

describe('what stands too deep', () => {
  test.each([
    [`${'> '.repeat(101)}a`, ':1'],
    [`Words.\n\n${'- '.repeat(120)}a`, ':3'],
    [`${'> '.repeat(99)}a`, null],
    ['- '.repeat(200), null],
    ['*'.repeat(300), null],
  ])('is found before it is parsed: %#', (text, place) => {
    expect(deepLine(text, 'markdown', 100)).toBe(place);
  });

  test('is refused with its place', async () => {
    const content = `Words.\n\n${'> '.repeat(30)}a`;
    const limits = { ...LIMITS, depth: 20 };
    await expect(readWith({ format: 'markdown', content, name: 'deep.md', limits }, () => {})).rejects.toThrow(
      /^deep\.md:3: quotes, lists or marks stand more than 20 deep.* --limits depth=80\.$/,
    );
  });

  test('as a table of too many cells is refused with its place', async () => {
    const content = `Words.\n\n| a | b |\n| - | - |\n${'| c | d |\n'.repeat(60)}`;
    const limits = { ...LIMITS, cells: 100 };
    await expect(readWith({ format: 'markdown', content, name: 'wide.md', limits }, () => {})).rejects.toThrow(
      'wide.md:3:1: a table of 122 cells, expected at most 100',
    );
  });
});

test('more pages than are allowed are refused', async () => {
  const file = readdirSync(FIXTURES).find((name) => name.endsWith('.pdf')) as string;
  const bytes = readFileSync(join(FIXTURES, file));
  await expect(readPdf(bytes, file, () => {}, { ...LIMITS, pages: 0.5 })).rejects.toThrow('--limits pages=2');
});

test('a reading is the same when it comes from another thread', async () => {
  const content = '---\ntitle: Pumps\n---\n\n# Pumps\n\nA pump[^1] moves heat.\n\n[^1]: In short.\n';
  const read = await readWith({ format: 'markdown', content, name: 'case.md', limits: LIMITS }, () => {});
  const again = unpacked(structuredClone(packed(read)));
  expect(again).toEqual({ ...read, messages: read.messages ?? [] });
});
