import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../src/model/index.ts';
import { LONG } from '../long.ts';
import { markdownFaults, markupFaults, secondFaults, spanFaults, treeFaults } from './checks.ts';
import { type Case, cases } from './documents.ts';
import { isRefusal, type Stage, sent } from './stages.ts';

/** Documents; TALKWRIGHT_FUZZ names another number, and TALKWRIGHT_SEED where to begin. */
const MANY = Number(process.env.TALKWRIGHT_FUZZ ?? (LONG ? 100_000 : 2_000));
const SEED = Number(process.env.TALKWRIGHT_SEED ?? 1);
/** Documents that are made at once. */
const BATCH = 20;
/** Of how many documents one is written in every format, which takes longer than all the rest. */
const WHOLE = BATCH;
/** CPU ms that a stage may take for any document, and for each of its characters: some hundred times what it takes. */
const MOST = { each: 3_000, character: 5 };

const show = ({ document, wishes, minutes }: Case) =>
  `${JSON.stringify(document)} ${minutes} min ${JSON.stringify(wishes)}`;

/** Sends documents until one shows a fault; how many came through each stage, and the longest that each took. */
async function fuzzed(many: number) {
  const [counts, longest] = [{} as Record<Stage, number>, {} as Record<Stage, number>];
  for (let at = 0; at < many; at += BATCH) {
    const batch = fc.sample(cases, { seed: SEED + at, numRuns: Math.min(BATCH, many - at) });
    for (const [i, one] of batch.entries()) {
      const whole = i % WHOLE === 0;
      const { took, faults } = await sent(one, whole);
      const most = MOST.each + MOST.character * one.document.text.length;
      const slow = Object.values(took).some((ms) => ms > most)
        ? Object.entries((await sent(one, whole)).took).filter(([, ms]) => ms > most)
        : [];
      if (faults.length + slow.length > 0)
        return { counts, longest, fault: `${[...faults, ...slow.map((s) => s.join(' '))].join('\n')}\n${show(one)}` };
      for (const [stage, ms] of Object.entries(took) as [Stage, number][]) {
        counts[stage] = (counts[stage] ?? 0) + 1;
        longest[stage] = Math.max(longest[stage] ?? 0, Math.round(ms));
      }
    }
    if (at % 1_000 === 0) console.info(`documents ${at + BATCH}`, counts, 'most CPU ms', longest);
  }
  return { counts, longest, fault: null };
}

test(
  'whatever a document says, every stage gives something sound or a line for people, and in bounded time',
  async () => {
    const { counts, fault } = await fuzzed(MANY);
    expect(fault).toBeNull();
    // The control: the documents are such as become talks, most of them.
    expect(counts.understand).toBeGreaterThan(MANY * 0.9);
    expect(counts.draw).toBeGreaterThan(MANY / 2);
    expect(counts.write).toBeGreaterThan(MANY / WHOLE / 2.5);
  },
  2 ** 31 - 1,
);

describe('the checks find', () => {
  test('a span that is one character off, anywhere', () => {
    const texts = new Map([['a', 'one two']]);
    const at = (start: number, end: number, quote: string) => [{ deep: [{ source: 'a', start, end, quote }] }];
    expect(spanFaults(at(4, 7, 'two'), texts)).toEqual([]);
    for (const wrong of [at(3, 7, 'two'), at(4, 6, 'two'), at(4, 7, 'Two'), at(4, 4, ''), at(40, 43, 'two')]) {
      expect(spanFaults(wrong, texts)).toHaveLength(1);
    }
  });

  test('a node that says other words than stand at its place, or reaches out of its parent', () => {
    const file = new VFile({ value: 'one two' });
    const place = (from: number, to: number) => ({
      start: { line: 1, column: 1, offset: from },
      end: { line: 1, column: 1, offset: to },
    });
    const tree = (value: string, from: number, to: number) => ({
      file,
      tree: {
        type: 'root',
        children: [
          { type: 'paragraph', position: place(0, 3), children: [{ type: 'text', value, position: place(from, to) }] },
        ],
      } as never,
    });
    expect(treeFaults(tree('one', 0, 3))).toEqual([]);
    expect(treeFaults(tree('two', 0, 3))).toHaveLength(1);
    expect(treeFaults(tree('two', 4, 7))).toHaveLength(1);
  });

  test('a second too many, half a second, and a beat that begins late', () => {
    const beats = [
      { id: 'a', start: 0, seconds: 40 },
      { id: 'b', start: 40, seconds: 20 },
    ];
    const outline = {
      beats,
      questions: 0,
      buffer: 0,
      shortfall: 0,
      slot: 60,
      total: 60,
      work: 0,
      breaks: 0,
    } as unknown as Outline;
    expect(secondFaults(outline)).toEqual([]);
    expect(secondFaults({ ...outline, buffer: 1 })).toHaveLength(1);
    expect(secondFaults({ ...outline, questions: 0.5, buffer: -0.5 })).toHaveLength(1);
    expect(secondFaults({ ...outline, beats: [beats[1], beats[0]] as never })).toHaveLength(2);
  });

  test.each([
    '<script>x</script>',
    '<p onclick="x">y</p>',
    '<a href="JavaScript:x">y</a>',
    '<p style="x">y</p>',
    '<svg><script/></svg>',
    '<!-- x -->',
    '<iframe></iframe>',
  ])('markup that is none of ours: %s', (html) => {
    expect(markupFaults(`<section><p>x</p></section>${html}`).length).toBeGreaterThan(0);
    expect(markupFaults('<section><p>x</p></section>')).toEqual([]);
  });

  test('markup and scripts in Markdown', () => {
    expect(markdownFaults('# x\n\n[y](https://a.b) \\<b>')).toEqual([]);
    expect(markdownFaults('# x\n\n[y](javascript:z)')).toHaveLength(1);
    expect(markdownFaults('# x\n\n<img src=x>')).toHaveLength(1);
  });

  test('an error that is not for people', () => {
    expect(isRefusal(new TypeError('x is undefined'))).toBe(false);
    expect(isRefusal(new Error('case.md:1:1: empty, expected text'))).toBe(false);
  });
});
