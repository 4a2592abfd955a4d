import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { habitsLine } from '../../src/cli/habits-report.ts';
import { reportOutline } from '../../src/cli/outline-report.ts';
import { reportOutlines, side } from '../../src/cli/outline-table.ts';
import { shortfallOf, sumsOf } from '../../src/cli/sums.ts';
import type { Habits, Outline } from '../../src/model/index.ts';
import { beatOf, planOf, RAIL } from './plans.ts';

const plainly = { paint: (_: unknown, text: string) => text };
const one = (outline: Outline, width = Number.POSITIVE_INFINITY) => reportOutline(outline, RAIL, { width, ...plainly });
const table = (outlines: readonly Outline[], width = Number.POSITIVE_INFINITY) =>
  reportOutlines(outlines, { width, ...plainly });

const TALK = planOf([beatOf('cover', [], { purpose: 'hook', rank: 2 }), beatOf('dangers', ['r1', 'r2'])], {
  slot: 150,
  questions: 20,
});

const DAY = planOf(
  [
    beatOf('cover', [], { purpose: 'hook', seconds: 30 }),
    beatOf('dangers', ['r1'], { part: 'Risks', seconds: 90 }),
    beatOf('sort', [], { part: 'Risks', mode: 'work', purpose: 'exercise', seconds: 600 }),
    beatOf('rest', [], { mode: 'break', purpose: 'break', seconds: 900 }),
    beatOf('limits', ['l1'], { part: 'Limits' }),
  ],
  {
    form: 'workshop',
    slot: 3600,
    from: 32_400,
    questions: 300,
    shortfall: 1500,
    parts: [
      { name: 'Risks', title: 'Twelve risks ride along', titleClaim: null, objectives: ['Name a risk', 'Avoid it'] },
      { name: 'Limits', title: 'Limits', titleClaim: null, objectives: [] },
    ],
    cuts: [{ at: 120, after: 'dangers', to: 'rest', saves: 600 }],
    omitted: [
      ...['r2', 'r3', 'r4', 'r5', 'r6', 'r7'].map((claim) => ({ claim, reason: 'no time' })),
      { claim: 'l2', reason: 'no honest short form' },
    ],
    material: { seconds: 400, missing: ['outlook', 'figures'] },
  },
);

describe('a plan as people read it', () => {
  test('tells of each beat when, how long, its rank, what for, why and from where, and how the seconds add up', () => {
    expect(one(TALK)).toBe(`\
Night trains
2:30 for riders (talk), at 130 words a minute

start  length  rank  purpose  title
 0:00    1:00     2  hook     About cover
                              because of cover
 1:00    1:00     1  warn     About dangers
                              because of dangers · rail.md:1,2

2:30 = 2:00 talk + 0:20 questions + 0:10 reserve, in 2 beats

The sources carry about 11:40 of talk for this audience`);
  });

  test('tells of a workshop its clock, modes, parts, cut points, what is left out, and what would fill it', () => {
    expect(one(DAY)).toBe(`\
Night trains
1:00:00 for riders (workshop), from 9:00 to 10:00, at 130 words a minute

  at  start  length  rank  mode   purpose   title
9:00   0:00    0:30     1  teach  hook      About cover
                                            because of cover

Risks: Twelve risks ride along  11:30
  after it you can: Name a risk
  after it you can: Avoid it
9:00   0:30    1:30     1  teach  warn      About dangers
                                            because of dangers · rail.md:1
9:02   2:00   10:00     1  work   exercise  About sort
                                            because of sort

9:12  12:00   15:00     1  break  break     About rest
                                            because of rest

Limits  1:00
9:27  27:00    1:00     1  teach  warn      About limits
                                            because of limits · rail.md:1

If late
  at 2:00 go on with “About rest”: saves 10:00

35:00 = 3:00 talk + 10:00 work + 15:00 breaks + 5:00 questions + 2:00 reserve, in 5 beats

Left out (7)
  no time (6)
    Risk number 2 (rail.md:2)
    Risk number 3 (rail.md:3)
    Risk number 4 (rail.md:4)
    Risk number 5 (rail.md:5)
    Risk number 6 (rail.md:6)
    … and 1 more (--json lists all)
  no honest short form (1)
    Limit number 2 (rail.md:21)

The sources hold 6:40 of talk for riders and 1:00:00 were asked: 10:00 of activities and 5:00 of questions come on top, \
25:00 stay empty; add sources on outlook and figures`);
  });

  test.each([60, 80, 100, 120])('stays within %i columns and loses no word', (width) => {
    const title = 'Sleeping cars cost less than a hotel night in eleven of the towns that trains still reach by dawn';
    const beats = [beatOf('a', ['r1'], { title, why: title, purpose: 'objectives', mode: 'work' }), ...DAY.beats];
    const wide = one({ ...DAY, title: 'Trains', beats });
    const narrow = one({ ...DAY, title: 'Trains', beats }, width);
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(narrow.split(/\s+/)).toEqual(wide.split(/\s+/));
  });

  test('names each source once and counts those that a line can not hold', () => {
    const spans = Array.from({ length: 9 }, (_, i) => ({
      ...{ source: `a-rather-long-name-${i % 8}.md`, line: 9 - i, start: 0, end: 1, quote: 'x' },
    }));
    const report = one(planOf([beatOf('a', [], { spans })]));
    expect(report).toContain('a-rather-long-name-0.md:1,9; a-rather-long-name-1.md:8; 6 more');
  });
});

describe('several plans side by side', () => {
  const short = planOf([beatOf('cover'), beatOf('dangers', ['r1'])], { slot: 120 });
  const long = planOf(
    [
      beatOf('cover'),
      beatOf('plan', [], { seconds: 20 }),
      beatOf('dangers', ['r1'], { seconds: 70 }),
      beatOf('limits'),
    ],
    { slot: 300, questions: 30, shortfall: 40, material: { seconds: 210, missing: ['figures'] } },
  );

  test('have a row for each beat, a column for each length, and columns that sum to their slots', () => {
    expect(table([short, long])).toBe(`\
Night trains, for riders

purpose  beat                      2:00  5:00
warn     About cover               1:00  1:00
warn     About plan                   –  0:20
warn     About dangers             1:00  1:10
warn     About limits                 –  1:00

         talk                      2:00  3:30
         questions                    –  0:30
         reserve                      –  0:20
         short                        –  0:40
         slot                      2:00  5:00
         beats                        2     4
         claims left out              0     0
         the sources carry about  11:40  3:30

5:00: the sources hold 3:30 of talk for riders and 5:00 were asked: 0:30 of questions come on top, 0:40 stay empty; \
add sources on figures`);
  });

  test('tell titles and audiences where those differ, and keep beats apart that say different things', () => {
    const other = planOf([beatOf('cover'), beatOf('dangers', ['r2'], { title: 'Other dangers' })], {
      audience: 'drivers',
      title: 'Night trains at work',
    });
    const report = table([short, other]);
    expect(report).toMatch(/^riders {2}Night trains\ndrivers {2}Night trains at work$/m);
    expect(report).toMatch(/^purpose +beat +riders +drivers$/m);
    expect(report).toMatch(/^warn +About dangers +1:00 +–$/m);
    expect(report).toMatch(/^warn +Other dangers +– +1:00$/m);
    expect(table([short, long, other])).toMatch(/ riders 2:00 +riders 5:00 +drivers 2:00$/m);
  });

  test('cut titles on a narrow terminal, never numbers', () => {
    const title = 'Sleeping cars cost less than a hotel night in eleven of the towns that trains still reach';
    const report = table(
      [planOf([beatOf('a', [], { title })]), planOf([beatOf('a', [], { title })], { slot: 90 })],
      72,
    );
    expect(report).toMatch(/^warn +Sleeping cars cost less .*… +1:00 +1:00$/m);
    expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });
});

const plans = fc
  .uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  .map((ids) => planOf(ids.map((id) => beatOf(id, [], { seconds: 10 + id.charCodeAt(0) }))));

test('a table has every beat of every plan once, in the order of the longest', () => {
  fc.assert(
    fc.property(fc.array(plans, { minLength: 1, maxLength: 4 }), (outlines) => {
      const rows = side(outlines).map(({ id }) => id);
      expect([...rows].sort()).toEqual([...new Set(outlines.flatMap(({ beats }) => beats.map(({ id }) => id)))].sort());
      const most = Math.max(...outlines.map(({ beats }) => beats.length));
      const longest = outlines.find(({ beats }) => beats.length === most)?.beats.map(({ id }) => id) ?? [];
      expect(rows.filter((id) => longest.includes(id))).toEqual(longest);
    }),
  );
});

test('what a slot is spent on sums to it', () => {
  for (const outline of [TALK, DAY]) {
    expect(sumsOf(outline).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(outline.slot);
  }
});

test('a full slot is not called short', () => {
  expect([shortfallOf(TALK), shortfallOf({ ...TALK, shortfall: 20 })]).toEqual([
    null,
    'the sources hold 11:40 of talk for riders and 2:30 were asked: 0:20 of questions come on top, 0:20 stay empty; add sources',
  ]);
});

describe('a plan for one speaker', () => {
  const own: Habits = {
    ...{ pace: 148, measured: 148, rehearsals: 2, outliers: 0 },
    overruns: [
      { talk: TALK.title, id: 'dangers', title: 'Twelve dangers', seconds: 12 },
      { talk: TALK.title, id: 'gone', title: 'Not in this one', seconds: 9 },
      { talk: 'Another', id: 'cover', title: 'Another', seconds: 9 },
    ],
  };

  test('tells the pace, how many rehearsals it is from and which of its slides always run over', () => {
    expect(habitsLine(own, { ...TALK, pace: 148 })).toBe(
      'pace 148 from 2 rehearsals; 1 slide always runs over: “Twelve dangers” (+12 s)',
    );
    expect(reportOutline(TALK, RAIL, { width: 200, ...plainly }, own)).toContain('from 2 rehearsals');
    expect(one(TALK)).not.toContain('rehearsal');
  });

  test('tells a pace that was bounded, one that was not taken, and what was left out', () => {
    const fast = { ...own, pace: 190, measured: 214, rehearsals: 1, outliers: 3, overruns: [] };
    expect(habitsLine(fast, { ...TALK, pace: 130 })).toBe(
      'pace 190 from 1 rehearsal (measured 214, 190 is the fastest that is planned with); planned with 130 as asked; 3 times left out, too short or too long to tell anything',
    );
  });
});
