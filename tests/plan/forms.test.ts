import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Beat, type Form, InputError, type KnowledgeModel, type Outline } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { randomModel } from '../fixtures/random-model.ts';
import { wideModel } from '../fixtures/wide-model.ts';
import { LONG, runs, some } from '../long.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const lasting = (beats: readonly Beat[]) => sum(beats.map((beat) => beat.seconds));

function tried(model: KnowledgeModel, minutes: number, form: Form | null = null): Outline | null {
  try {
    return plan(model, briefOf(minutes, { form }), anyone);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Lengths of the stretches between breaks, questions and buffer in the last. */
function stretches({ beats, questions, buffer }: Outline): number[] {
  const lengths = [0];
  for (const beat of beats) {
    if (beat.mode === 'break') lengths.push(0);
    else lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + beat.seconds;
  }
  lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + questions + buffer;
  return lengths;
}

describe('a workshop', () => {
  test('of any length from any sources keeps its bounds: work 40 to 60%, breaks at most 90 minutes apart', () => {
    let planned = 0;
    fc.assert(
      fc.property(randomModel, fc.integer({ min: 60, max: 480 }), (model, minutes) => {
        const outline = tried(model, minutes);
        if (!outline) return;
        planned += 1;
        expect(outline.form).toBe('workshop');
        expect(outline.work).toBe(lasting(outline.beats.filter((beat) => beat.mode === 'work')));
        expect(outline.breaks).toBe(lasting(outline.beats.filter((beat) => beat.mode === 'break')));
        expect(outline.work / outline.total).toBeGreaterThanOrEqual(0.4);
        expect(outline.work / outline.total).toBeLessThanOrEqual(0.6);
        expect(Math.max(...stretches(outline))).toBeLessThanOrEqual(90 * 60);
        expect(outline.buffer).toBeLessThanOrEqual(outline.total * 0.05);
        expect(lasting(outline.beats) + outline.questions + outline.buffer + outline.shortfall).toBe(minutes * 60);
      }),
      { seed: 3, numRuns: runs(12) },
    );
    // Refusing all would keep every bound.
    expect(planned).toBeGreaterThan(5);
  });

  test.each(some(4, [60, 90, 91, 300, 480, 75, 120, 180, 240]))(
    'from ample sources fills %i minutes without a shortfall',
    (minutes) => {
      const outline = plan(wideModel(2800), briefOf(minutes), anyone);
      expect(outline.shortfall).toBe(0);
      expect(outline.work / outline.total).toBeGreaterThanOrEqual(0.4);
      expect(outline.work / outline.total).toBeLessThanOrEqual(0.6);
      expect(Math.max(...stretches(outline))).toBeLessThanOrEqual(90 * 60);
      const breaks = outline.beats.filter((beat) => beat.mode === 'break');
      expect(breaks.length > 0).toBe(minutes > 90);
      expect(breaks.some((beat) => beat.seconds >= 2700)).toBe(minutes > 240);
      for (const one of breaks.filter((beat) => beat.seconds < 2700)) {
        expect(one.seconds).toBeGreaterThanOrEqual(600);
        expect(one.seconds).toBeLessThanOrEqual(900);
      }
    },
  );

  test('works only with what was taught before, each activity with steps that sum and a key', () => {
    fc.assert(
      fc.property(randomModel, fc.integer({ min: 26, max: 300 }), (model, minutes) => {
        const outline = tried(model, minutes);
        if (!outline) return;
        const taught = new Set<string>();
        for (const beat of outline.beats) {
          if (beat.activity) {
            expect(beat.mode).toBe('work');
            expect(sum(beat.activity.steps.map((step) => step.seconds))).toBe(beat.seconds);
            expect(beat.activity.key.length).toBeGreaterThan(0);
            const cited = [...beat.claims, ...beat.activity.key.map((one) => one.claim)];
            expect(cited.filter((claim) => !taught.has(claim))).toEqual([]);
          }
          if (beat.mode === 'teach') for (const id of [...beat.claims, ...beat.script]) taught.add(id);
        }
      }),
      { seed: 5, numRuns: runs(8) },
    );
  });

  test('opens each part with objectives and stands in parts of one run each', () => {
    const outline = plan(wideModel(300), briefOf(180), anyone);
    const parts = outline.beats.flatMap((beat) => (beat.part ? [beat.part] : []));
    const inRow = parts.filter((part, i) => part !== parts[i - 1]);
    expect(inRow).toEqual(outline.parts.map((part) => part.name));
    for (const { name, objectives, title } of outline.parts) {
      expect(outline.beats.find((beat) => beat.part === name)?.purpose).toBe('objectives');
      expect(objectives.length).toBeGreaterThan(0);
      expect(title).not.toBe(name);
    }
  });
});

describe('a long talk', () => {
  test('checks what was understood every eight minutes of teaching at most', () => {
    const outline = plan(wideModel(600), briefOf(45), anyone);
    let since = 0;
    for (const beat of outline.beats) {
      since = beat.mode === 'work' ? 0 : since + beat.seconds;
      if (beat.part !== null) expect(since).toBeLessThanOrEqual(8 * 60 + 80);
    }
    expect(outline.beats.filter((beat) => beat.mode === 'work').length).toBeGreaterThanOrEqual(3);
    expect(outline.shortfall).toBe(0);
  });
});

describe('forms', () => {
  test.each([
    [1, 'lightning'],
    [7, 'lightning'],
    [8, 'talk'],
    [25, 'talk'],
    [26, 'long'],
    [59, 'long'],
    [60, 'workshop'],
    [480, 'workshop'],
  ])('%i minutes imply a %s', (minutes, form) => {
    expect(plan(wideModel(200), briefOf(minutes), anyone).form).toBe(form);
  });

  test('the form that is asked for beats the one that the length implies', () => {
    const workshop = plan(wideModel(200), briefOf(45, { form: 'workshop' }), anyone);
    expect(workshop.form).toBe('workshop');
    expect(workshop.work / workshop.total).toBeGreaterThanOrEqual(0.4);
    const talk = plan(wideModel(200), briefOf(90, { form: 'talk' }), anyone);
    expect(talk.beats.filter((beat) => beat.mode !== 'teach')).toEqual([]);
  });

  test('a lightning talk keeps no time for questions and shows no plan of itself', () => {
    const outline = plan(kitchen(), briefOf(5), anyone);
    expect(outline.questions).toBe(0);
    expect(outline.beats.map((beat) => beat.purpose)).not.toContain('roadmap');
  });
});

describe('nesting', () => {
  test.each([
    ['talks', 2, 59],
    ['workshops', 60, 480],
  ])('every claim of a shorter plan is in the longer: %s', (_, least, most) => {
    fc.assert(
      fc.property(
        randomModel,
        fc.integer({ min: least, max: most }),
        fc.integer({ min: least, max: most }),
        (model, one, other) => {
          const short = tried(model, Math.min(one, other));
          const long = tried(model, Math.max(one, other));
          if (!short) return;
          const claims = new Set(long?.beats.flatMap((beat) => beat.claims));
          expect(short.beats.flatMap((beat) => beat.claims).filter((claim) => !claims.has(claim))).toEqual([]);
        },
      ),
      { seed: 17, numRuns: runs(10) },
    );
  });

  test.each(
    LONG
      ? [[[2, 5, 8, 10, 15, 20, 25, 26, 30, 45, 59]], [[60, 75, 90, 91, 120, 180, 240, 241, 300, 390, 480]]]
      : [[[2, 8, 10, 25, 26, 59]], [[60, 91, 240, 241, 390]]],
  )('lengths of %j minutes from ample sources nest in one another', (lengths) => {
    const model = wideModel(700);
    const sets = lengths.map((minutes) => new Set(tried(model, minutes)?.beats.flatMap((beat) => beat.claims)));
    sets.slice(1).forEach((set, i) => {
      expect([...(sets[i] ?? [])].filter((claim) => !set.has(claim))).toEqual([]);
      expect(set.size).toBeGreaterThanOrEqual(sets[i]?.size ?? 0);
    });
  });
});

describe('honesty', () => {
  // In four minutes and less, what is left may be shorter than any slide.
  test('a shortfall is declared only where every claim is said that a slide has room for', () => {
    fc.assert(
      fc.property(randomModel, fc.integer({ min: 5, max: 480 }), (model, minutes) => {
        const outline = tried(model, minutes);
        if (!outline || outline.shortfall === 0) return;
        expect(outline.omitted.filter((one) => one.reason.startsWith('no time'))).toEqual([]);
      }),
      { seed: 23, numRuns: runs(12) },
    );
  });
});

describe('cut points', () => {
  test('save what they say, skip nothing that is needed later, and go forward', () => {
    const outline = plan(wideModel(400), briefOf(30), anyone);
    expect(outline.cuts.length).toBeGreaterThan(1);
    const ids = outline.beats.map((beat) => beat.id);
    for (const cut of outline.cuts) {
      const [from, to] = [ids.indexOf(cut.after) + 1, ids.indexOf(cut.to)];
      const skipped = outline.beats.slice(from, to);
      expect(lasting(skipped)).toBe(cut.saves);
      expect(outline.beats[from]?.start).toBe(cut.at);
      const gone = new Set(skipped.map((beat) => beat.id));
      expect(outline.beats.slice(to).filter((beat) => beat.needs.some((need) => gone.has(need)))).toEqual([]);
    }
  });
});
