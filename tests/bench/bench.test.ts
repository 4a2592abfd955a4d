import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

/** The scripts are plain modules that run before anything is installed. */
const script = (name: string) => import(new URL(`../../scripts/bench/${name}.mjs`, import.meta.url).href);
const { ratiosOf, together, worseIn } = await script('check');
const { articlesOf } = await script('corpus');
const { exponentOf, median, ratioOf, written } = await script('numbers');
const { plotOf } = await script('plot');
const { reportOf } = await script('report');

const digest = (seed: number, from: number, to: number): string => {
  const article = articlesOf(seed);
  const hash = createHash('sha256');
  for (let number = from; number < to; number += 1) hash.update(JSON.stringify(article(number)));
  return hash.digest('hex');
};

describe('the generator of articles', () => {
  test('makes the same bytes of the same seed, whatever was made before, and others of another', () => {
    expect(digest(7, 0, 20)).toBe(digest(7, 0, 20));
    articlesOf(7)(3);
    expect(digest(7, 5, 9)).toBe(digest(7, 5, 9));
    expect(digest(8, 0, 20)).not.toBe(digest(7, 0, 20));
  });

  test('makes articles of some 6 kB, in Markdown and plain text, no two alike', () => {
    const article = articlesOf(7);
    const made = Array.from({ length: 60 }, (_, number) => article(number));
    expect(new Set(made.map(({ text }) => text)).size).toBe(60);
    expect(new Set(made.map(({ name }) => name.split('.').at(-1)))).toEqual(new Set(['md', 'txt']));
    for (const { text } of made) expect(text.length).toBeGreaterThan(5_500);
    for (const { text } of made) expect(text.length).toBeLessThan(8_500);
  });
});

describe('the numbers', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[5], 5],
  ])('the median of %j is %d', (numbers, middle) => expect(median(numbers)).toBe(middle));

  test('ratios are taken round by round: what slowed both changes nothing', () => {
    expect(ratioOf([1, 2, 9], [2, 4, 18])).toEqual({ median: 0.5, least: 0.5, most: 0.5 });
    expect(ratioOf([1, 1, 3], [1, 1, 1])).toEqual({ median: 1, least: 1, most: 3 });
  });

  test('an exponent of one is growth in step, of two that of all pairs', () => {
    expect(exponentOf([10, 100, 1000].map((x) => [x, 3 * x]))).toBeCloseTo(1);
    expect(exponentOf([10, 100, 1000].map((x) => [x, x ** 2]))).toBeCloseTo(2);
  });

  test.each([
    [1234.4, '1,234'],
    [45.62, '45.6'],
    [1.234, '1.23'],
    [0.0512, '0.051'],
    [Number.NaN, '–'],
  ])('%d is written %s', (number, text) => expect(written(number)).toBe(text));
});

const row = (ours: readonly number[], theirs: readonly number[]) => ({
  name: 'talk',
  title: 'A <talk> & more',
  lanes: [
    { name: 'talkwright', samples: ours.map((cpu) => ({ cpu, wall: cpu, peak: 100 })) },
    { name: 'marp', samples: theirs.map((cpu) => ({ cpu, wall: cpu, peak: 100 })) },
  ],
});
const recorded = { name: 'talk', by: 'cpu', ratios: ratiosOf(row([1, 1, 1], [2, 2, 2])) };

describe('the comparison with what is recorded', () => {
  test('passes what is up to 15% worse, or on a machine of half the speed', () => {
    expect(worseIn(row([1.14, 1.14], [2, 2]), recorded)).toEqual([]);
    expect(worseIn(row([2, 2], [4, 4]), recorded)).toEqual([]);
    expect(worseIn(row([0.5, 0.5], [2, 2]), recorded)).toEqual([]);
  });

  test('names what is worse by more, with both ratios', () => {
    const found = worseIn(row([1.2, 1.2], [2, 2]), recorded);
    expect(found).toEqual([{ row: 'talk', against: 'marp', before: 0.5, now: 0.6 }]);
  });

  test('takes measures of both turns as one, so that one slow round is none', () => {
    const noisy = row([1.3, 1.3], [2, 2]);
    expect(worseIn(noisy, recorded)).toHaveLength(1);
    expect(worseIn(together(noisy, row([1, 1, 1], [2, 2, 2])), recorded)).toEqual([]);
    expect(worseIn(together(noisy, row([1.3, 1.3], [2, 2])), recorded)).toHaveLength(1);
  });

  test('compares nothing with who was not measured', () => {
    const { lanes, ...rest } = row([9, 9], [2, 2]);
    expect(worseIn({ ...rest, lanes: lanes.slice(0, 1) }, recorded)).toEqual([]);
  });
});

describe('what is written', () => {
  const bars = [
    { name: 'talkwright', value: 0.05, unit: 's', own: true },
    { name: 'marp', value: 40, unit: 's', own: false },
  ];
  const svg = plotOf('What it took', [{ name: 'a <talk>', bars }]);

  test('the plot is one drawing with a bar each, longer where it took longer, readable in light and dark', () => {
    const widths = [...svg.matchAll(/<rect class="(\w+)" x="240" y="\d+" width="([\d.]+)"/g)];
    expect(widths.map(([, kind]) => kind)).toEqual(['ours', 'theirs']);
    expect(Number(widths[0]?.[2])).toBeLessThan(Number(widths[1]?.[2]));
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('a &lt;talk>');
    expect(svg).not.toMatch(/<script|href|<talk>/);
  });

  test('the page tells conditions, each ratio with its spread, and what was left out', () => {
    const page = reportOf({
      rows: [row([1, 1, 3], [2, 2, 2])],
      conditions: ['two cores'],
      left: ['slidev: not there'],
    });
    expect(page).toContain('- two cores\n');
    expect(page).toContain('| A <talk> & more | CPU | marp | 0.50 | 0.50 to 1.50 |');
    expect(page).toContain('| A <talk> & more | talkwright | 1.00 | 1.00 | 100 |  | 3 |');
    expect(page).toContain('- slidev: not there');
  });

  test('the growth with the articles is told as a power of their bytes', () => {
    const of = (size: number, cpu: number) => {
      const { lanes, ...rest } = row([cpu], [1]);
      return { ...rest, size, lanes: lanes.map((lane) => ({ ...lane, bytes: size * 6000 })) };
    };
    const page = reportOf({ rows: [of(10, 1), of(100, 10), of(1000, 100)], conditions: [], left: [] });
    expect(page).toContain('to the power of 1.00');
    expect(page).toContain('| 1,000 | 6.00 | 100 | 0.060 | 1.00 |');
  });

  test('the growth with the claims is told once there are two sizes', () => {
    const grown = [1000, 10_000].map((claims) => ({ claims, left: claims / 2, merging: claims / 1000, planning: 1 }));
    const page = reportOf({ rows: [], grown, conditions: [], left: [] });
    expect(page).toContain('| 10,000 | 5,000 | 10.0 | 1.00 |');
    expect(page).toContain('to the power of 1.00, planning of 0.00.');
    expect(reportOf({ rows: [], grown: grown.slice(1), conditions: [], left: [] })).not.toContain('## Claims');
  });
});
