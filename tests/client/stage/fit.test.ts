import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitRest } from '../../../src/client/stage/fit.ts';
import type { StageSlide } from '../../../src/client/stage/plan.ts';

type Draft = Partial<StageSlide> & { readonly id: string };

const slide = (draft: Draft): StageSlide => ({
  ...{ title: draft.id, seconds: 60, rank: 1, needs: [], section: null, layout: 'points', series: null },
  ...{ kept: false, frames: false, plans: false },
  ...draft,
});

/** A cooking class: 9 slides of a minute each, the best first. */
const BREAD = [
  slide({ id: 'cover', kept: true }),
  slide({ id: 'flour', rank: 2 }),
  slide({ id: 'water', rank: 5 }),
  slide({ id: 'yeast', rank: 3 }),
  slide({ id: 'salt', rank: 7 }),
  slide({ id: 'kneading', rank: 4, needs: ['water'] }),
  slide({ id: 'crumb', rank: 6 }),
  slide({ id: 'keep', kept: true }),
  slide({ id: 'sources', kept: true }),
];
const offer = (left: number, shown = 'flour', dropped: readonly string[] = []) => fitRest(BREAD, shown, dropped, left);

describe('the rest of a talk', () => {
  test('stays whole while it fits', () => {
    expect(offer(420)).toEqual({ drop: [], back: [], over: 0, late: 0 });
    expect(offer(500)).toEqual({ drop: [], back: [], over: 0, late: -80 });
  });

  test('loses its lowest ranks first, told in the order of the talk', () => {
    expect(offer(400)).toEqual({ drop: ['salt'], back: [], over: 0, late: 20 });
    expect(offer(300)).toEqual({ drop: ['salt', 'crumb'], back: [], over: 0, late: 120 });
  });

  test('says that a shorter slide of a lower rank stays where one of a higher rank is too long, and only then', () => {
    const long = [
      slide({ id: 'cover', kept: true }),
      slide({ id: 'baking', rank: 2, seconds: 100 }),
      slide({ id: 'proving', rank: 3, seconds: 100 }),
      slide({ id: 'scoring', rank: 4, seconds: 30 }),
    ];
    expect(fitRest(long, 'cover', [], 140)).toEqual({ drop: ['proving'], back: [], over: 0, late: 90, fills: true });
    expect(fitRest(long, 'cover', [], 110)).toEqual({ drop: ['proving', 'scoring'], back: [], over: 0, late: 120 });
  });

  test('keeps what a slide that stays needs, whatever its rank', () => {
    // Water is ranked below kneading, which needs it: both go before flour and yeast would.
    expect(offer(240).drop).toEqual(['salt', 'kneading', 'crumb']);
    expect(offer(180).drop).toEqual(['water', 'salt', 'kneading', 'crumb']);
  });

  test('gets back what fits again, the best first, and what it needs with it', () => {
    const dropped = ['water', 'salt', 'kneading', 'crumb'];
    expect(offer(180, 'flour', dropped)).toEqual({ drop: [], back: [], over: 0, late: 0 });
    expect(offer(240, 'flour', dropped).back).toEqual(['water']);
    expect(offer(300, 'flour', dropped).back).toEqual(['water', 'kneading']);
    expect(offer(999, 'flour', dropped).back).toEqual(dropped);
  });

  test('never gets back what was passed, nor what rests on it', () => {
    expect(offer(999, 'yeast', ['water', 'kneading'])).toMatchObject({ drop: [], back: [] });
    // Somebody showed kneading again without the water that it needs.
    expect(offer(999, 'yeast', ['water'])).toMatchObject({ drop: ['kneading'], back: [] });
  });

  test('does the most that can be done, and says how much is too long', () => {
    expect(offer(30)).toEqual({ drop: ['water', 'yeast', 'salt', 'kneading', 'crumb'], back: [], over: 90, late: 390 });
    expect(offer(-60, 'sources')).toEqual({ drop: [], back: [], over: 60, late: 60 });
  });

  test('loses one long slide rather than that one and a short one', () => {
    const talk = [
      slide({ id: 'now', kept: true }),
      slide({ id: 'game', rank: 3, seconds: 300 }),
      slide({ id: 'rule', rank: 4, seconds: 20 }),
    ];
    expect(fitRest(talk, 'now', [], 310)).toMatchObject({ drop: ['rule'] });
    expect(fitRest(talk, 'now', [], 250)).toMatchObject({ drop: ['game'] });
  });
});

describe('the plan of the talk', () => {
  const SEA = [
    slide({ id: 'cover', kept: true }),
    slide({ id: 'plan', plans: true, seconds: 20 }),
    slide({ id: 'tides', rank: 2 }),
    slide({ id: 'waves', rank: 3 }),
    slide({ id: 'end', kept: true }),
  ];

  test('stands while all of it is told', () => {
    expect(fitRest(SEA, 'cover', [], 200)).toMatchObject({ drop: [], back: [] });
  });

  test('goes with the first slide that goes, since its times are true no more', () => {
    expect(fitRest(SEA, 'cover', [], 190)).toMatchObject({ drop: ['plan', 'waves'], over: 0 });
  });

  test('comes back when all of it can be told again', () => {
    expect(fitRest(SEA, 'cover', ['plan', 'waves'], 200)).toMatchObject({ drop: [], back: ['plan', 'waves'] });
    expect(fitRest(SEA, 'cover', ['plan', 'waves'], 199)).toMatchObject({ drop: [], back: [] });
  });

  test('that was shown stays where it is', () => {
    expect(fitRest(SEA, 'plan', [], 120)).toMatchObject({ drop: ['waves'], back: [] });
  });
});

describe('a section', () => {
  const LAW = [
    slide({ id: 'cover', kept: true }),
    slide({ id: 'part-a', section: 'a', frames: true, seconds: 10 }),
    slide({ id: 'tort', section: 'a', rank: 5 }),
    slide({ id: 'duty', section: 'a', rank: 4 }),
    slide({ id: 'recess', section: 'a', kept: true, seconds: 300 }),
    slide({ id: 'sum-a', section: 'a', frames: true, seconds: 20 }),
    slide({ id: 'part-b', section: 'b', frames: true, seconds: 10 }),
    slide({ id: 'court', section: 'b', rank: 2 }),
    slide({ id: 'end', kept: true }),
  ];
  test('keeps its divider and its summary while one slide of it stays', () => {
    expect(fitRest(LAW, 'cover', [], 520)).toMatchObject({ drop: ['tort'] });
  });
  test('takes its divider and its summary with it, and leaves the break', () => {
    expect(fitRest(LAW, 'cover', [], 440)).toMatchObject({ drop: ['part-a', 'tort', 'duty', 'sum-a'], over: 0 });
    expect(fitRest(LAW, 'cover', ['part-a', 'tort', 'duty', 'sum-a'], 520)).toMatchObject({
      back: ['part-a', 'duty', 'sum-a'],
    });
  });
  test('keeps its summary once something of it was told', () => {
    expect(fitRest(LAW, 'tort', [], 450)).toMatchObject({ drop: ['duty'], over: 0 });
  });
});

describe('a series', () => {
  const RACE = [
    slide({ id: 'start', kept: true }),
    slide({ id: 'heats-1', series: 'heats', rank: 9 }),
    slide({ id: 'heats-2', series: 'heats', rank: 3 }),
    slide({ id: 'heats-3', series: 'heats', rank: 5 }),
    slide({ id: 'final', rank: 4 }),
  ];
  test('loses its pages from the end, or goes as a whole', () => {
    expect(fitRest(RACE, 'start', [], 180).drop).toEqual(['heats-3']);
    expect(fitRest(RACE, 'start', [], 120).drop).toEqual(['heats-3', 'final']);
    expect(fitRest(RACE, 'start', [], 60).drop).toEqual(['heats-2', 'heats-3', 'final']);
    expect(fitRest(RACE, 'start', [], 0).drop).toEqual(['heats-1', 'heats-2', 'heats-3', 'final']);
  });
});

describe('whatever the talk', () => {
  const talks = fc
    .array(
      fc.record({
        seconds: fc.integer({ min: 1, max: 300 }),
        rank: fc.integer({ min: 1, max: 12 }),
        section: fc.constantFrom(null, 'a', 'b'),
        series: fc.constantFrom(null, null, 's'),
        kind: fc.constantFrom('free', 'free', 'free', 'kept', 'frame'),
        needs: fc.array(fc.nat(), { maxLength: 2 }),
        out: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((drafts) => {
      const all = drafts.map(({ kind, needs, out, ...draft }, i) =>
        slide({
          ...draft,
          id: `s${i}`,
          needs: i === 0 ? [] : [...new Set(needs.map((n) => `s${n % i}`))],
          kept: kind === 'kept',
          frames: kind === 'frame' && draft.section !== null,
        }),
      );
      const dropped = all.filter((one, i) => drafts[i]?.out && !one.kept).map(({ id }) => id);
      return { all, dropped };
    });
  const cases = fc.tuple(talks, fc.nat(), fc.integer({ min: -100, max: 2000 })).map(([{ all, dropped }, n, left]) => {
    const shown = all[n % all.length]?.id ?? '';
    return { all, shown, dropped: dropped.filter((id) => id !== shown), left };
  });
  type Case = { all: StageSlide[]; shown: string; dropped: string[]; left: number };
  const done = ({ all, shown, dropped, left }: Case) => {
    const offer = fitRest(all, shown, dropped, left);
    const out = new Set([...dropped.filter((id) => !offer.back.includes(id)), ...offer.drop]);
    return { offer, out: all.map(({ id }) => id).filter((id) => out.has(id)) };
  };
  const behind = ({ all, shown }: Case) => all.slice(all.findIndex(({ id }) => id === shown) + 1);
  const seconds = (some: readonly StageSlide[]) => some.reduce((sum, one) => sum + one.seconds, 0);

  test('the rest fits, or the offer says by how much it does not', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { offer, out } = done(one);
        const rest = seconds(behind(one).filter(({ id }) => !out.includes(id)));
        expect(Math.max(0, rest - one.left)).toBe(offer.over);
      }),
    );
  });
  test('nothing is left out that nobody may leave out', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { offer } = done(one);
        const ahead = behind(one).map(({ id }) => id);
        for (const id of [...offer.drop, ...offer.back]) expect(ahead).toContain(id);
        for (const id of offer.drop) expect(one.all.find((other) => other.id === id)?.kept).toBe(false);
      }),
    );
  });
  test('what stays finds what it needs', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { out } = done(one);
        for (const { id, kept, frames, needs } of behind(one)) {
          if (kept || frames || out.includes(id)) continue;
          const frame = (need: string) => one.all.some((other) => other.id === need && other.frames);
          expect(needs.filter((need) => out.includes(need) && !frame(need))).toEqual([]);
        }
      }),
    );
  });
  test('asked again, it offers nothing, and how it came about makes no difference', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { out, offer } = done(one);
        expect(done({ ...one, dropped: out }).offer).toMatchObject({ drop: [], back: [], over: offer.over });
        const passed = one.dropped.filter((id) => !behind(one).some((other) => other.id === id));
        expect(done({ ...one, dropped: passed }).out).toEqual(out);
      }),
    );
  });
  test('with time for all that can be told, all of it is told', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { out } = done({ ...one, left: 1e6 });
        const lost = behind(one).filter(({ id, frames }) => out.includes(id) && !frames);
        for (const { needs, series } of lost)
          expect(needs.some((id) => out.includes(id)) || series !== null).toBe(true);
      }),
    );
  });
});
