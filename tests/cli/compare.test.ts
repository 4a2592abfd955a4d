import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTalks } from '../../src/cli/compare.ts';
import { reportComparison } from '../../src/cli/compare-report.ts';
import type { Outline } from '../../src/model/index.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { beatOf, planOf, RAIL } from './plans.ts';

const planned = (outline: Outline) => ({ outline, profile: anyone, brief: briefOf(outline.slot / 60) });
const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);

const short = planOf([beatOf('cover'), beatOf('dangers', ['r1', 'r2']), beatOf('limits', ['l1'])], {
  audience: 'riders',
  omitted: [{ claim: 'r3', reason: 'no time: it comes later' }],
});
const other = planOf([beatOf('cover'), beatOf('dangers', ['r2', 'r3', 'r4'], { script: ['r2', 'r3', 'r4', 'l2'] })], {
  audience: 'drivers',
  slot: 180,
  omitted: [{ claim: 'r1', reason: 'wrong audience: drivers avoid it' }],
});

describe('talks compared', () => {
  const comparison = compareTalks([planned(short), planned(other)], RAIL);

  test('share what both teach', () => {
    expect(ids(comparison.shared)).toEqual(['r2']);
    expect(comparison.shared[0]).toEqual({ id: 'r2', kind: 'risk', text: 'Risk number 2', source: 'rail.md', line: 2 });
    expect(comparison.pairs).toEqual([{ talks: [0, 1], shared: 1, either: 5, jaccard: 0.2 }]);
  });

  test('have what no other teaches, with the reason why it is missing there', () => {
    expect(comparison.only.map(ids)).toEqual([
      ['r1', 'l1'],
      ['r3', 'r4'],
    ]);
    expect(comparison.only.flat().map(({ missing }) => missing)).toEqual([
      [{ talk: 1, reason: 'wrong audience: drivers avoid it' }],
      [{ talk: 1, reason: 'said in support of another claim' }],
      [{ talk: 0, reason: 'no time: it comes later' }],
      [{ talk: 0, reason: 'said in support of another claim' }],
    ]);
  });

  test('count what they teach by kind, not what is only said', () => {
    expect(comparison.talks.map(({ claims, kinds }) => [claims, kinds])).toEqual([
      [3, { risk: 2, limitation: 1 }],
      [3, { risk: 3 }],
    ]);
  });

  test('keep their question, closing ask, order of telling and beats', () => {
    expect(comparison.talks[0]).toMatchObject({ question: anyone.question, ask: anyone.ask, narrative: 'explain' });
    expect(comparison.talks[0]?.beats.map(({ id, start, claims, shared }) => [id, start, claims, shared])).toEqual([
      ['cover', 0, 0, 0],
      ['dangers', 60, 2, 1],
      ['limits', 120, 1, 0],
    ]);
  });

  test('don’t teach again what they recap or work on', () => {
    const beats = [
      beatOf('a', ['r1']),
      beatOf('quiz', ['r2'], { mode: 'work', purpose: 'quiz' }),
      beatOf('end', ['r3'], { purpose: 'recap' }),
    ];
    expect(compareTalks([planned(planOf(beats)), planned(short)], RAIL).talks[0]?.claims).toBe(1);
  });
});

describe('any talks compared', () => {
  const taught = fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map((n) => `r${n}`));
  const several = fc.array(taught, { minLength: 2, maxLength: 4 });

  test('put each claim of a talk with the shared ones, its own, or those that some have', () => {
    fc.assert(
      fc.property(several, (lists) => {
        const { shared, only, pairs } = compareTalks(
          lists.map((claims) => planned(planOf([beatOf('a', claims)]))),
          RAIL,
        );
        for (const [i, claims] of lists.entries()) {
          const others = lists.filter((_, j) => j !== i);
          expect(ids(only[i] ?? [])).toEqual(claims.filter((id) => !others.flat().includes(id)));
          expect(ids(shared).every((id) => claims.includes(id))).toBe(true);
        }
        expect(pairs).toHaveLength((lists.length * (lists.length - 1)) / 2);
        for (const { talks, shared: both, either, jaccard } of pairs) {
          const [one = [], two = []] = talks.map((talk) => lists[talk]);
          expect(either).toBe(new Set([...one, ...two]).size);
          expect(both + either).toBe(one.length + two.length);
          expect(jaccard).toBe(either === 0 ? 1 : both / either);
        }
      }),
    );
  });
});

describe('the comparison as people read it', () => {
  const report = (width: number, ...outlines: readonly Outline[]) =>
    reportComparison(compareTalks(outlines.map(planned), RAIL), { width, paint: (_, text) => text });

  test('tells both talks, counts, the overlap, beats side by side and the claims', () => {
    expect(report(100, short, other)).toBe(`\
riders  3:00 for riders, told as explain
  title     Night trains
  question  Which of these would you choose at home?
  ask       Look under a pan tonight.
drivers  3:00 for drivers, told as explain
  title     Night trains
  question  Which of these would you choose at home?
  ask       Look under a pan tonight.

claims      riders  drivers
risk             2        3
limitation       1        –
all              3        3

Overlap: 0.20 (1 of 5 claims are taught in both)

  start   riders           start   drivers
   0:00   About cover       0:00   About cover
   1:00 ~ About dangers     1:00 ~ About dangers
   2:00   About limits
        = another teaches all of it   ~ some of it

Only riders (2)
  Risk number 1 (rail.md:1)
    drivers: wrong audience: drivers avoid it
  Limit number 1 (rail.md:20)
    drivers: said in support of another claim

Only drivers (2)
  Risk number 3 (rail.md:3)
    riders: no time: it comes later
  Risk number 4 (rail.md:4)
    riders: said in support of another claim

Shared by all (1)
  Risk number 2 (rail.md:2)`);
  });

  test('stays within a narrow terminal', () => {
    const title = 'A title that is far too long to stand beside another one on a narrow screen';
    const long = planOf([beatOf('a', ['r1'], { title })], { title, omitted: [{ claim: 'r2', reason: title }] });
    const second = planOf([beatOf('b', ['r2'], { title })], { title, audience: 'drivers' });
    for (const line of report(66, long, second).split('\n')) expect(line.length).toBeLessThanOrEqual(66);
    expect(report(Number.POSITIVE_INFINITY, long, second)).toContain(
      'A title that is far too long to stand beside another one',
    );
  });

  test('names lengths where only lengths differ, and every two of three', () => {
    const three = report(
      120,
      planOf([beatOf('a', ['r1'])]),
      short,
      planOf([beatOf('a', ['r1', 'l3'], { seconds: 90 })]),
    );
    expect(three).toMatch(/^claims +1:00 +3:00 +1:30$/m);
    expect(three).toMatch(/^Overlap of 1:00 and 1:30: 0\.50 \(1 of 2 claims are taught in both\)$/m);
    expect(three.match(/^Overlap/gm)).toHaveLength(3);
  });

  test('shows the first of many claims and says how many more there are', () => {
    const many = planOf([beatOf('a', ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10'])]);
    expect(report(100, many, planOf([beatOf('b')], { audience: 'x' }))).toMatch(
      /Risk number 8[^\n]*\n[^\n]*\n {2}… and 2 more \(--json lists all\)/,
    );
  });
});
