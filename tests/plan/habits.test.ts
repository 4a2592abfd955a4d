import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Habits, InputError, type KnowledgeModel, type Outline, slug } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { randomModel } from '../fixtures/random-model.ts';
import { runs } from '../long.ts';

const PANS = plan(kitchen(), briefOf(10), anyone);

function habits(pace: number, late: Readonly<Record<string, number>> = {}, talk = PANS.title): Habits {
  const overruns = Object.entries(late).map(([id, seconds]) => ({ talk, id, title: id, seconds }));
  return { pace, measured: pace, rehearsals: 2, outliers: 0, overruns };
}

function tried(model: KnowledgeModel, minutes: number, own: Habits): Outline | null {
  try {
    return plan(model, briefOf(minutes, { habits: own, title: 'Pans' }), anyone);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

const seconds = (outline: Outline, id: string) => outline.beats.find((beat) => beat.id === id)?.seconds ?? 0;

describe('a plan for one speaker', () => {
  test('is made with their own pace, unless another is asked for', () => {
    expect(plan(kitchen(), briefOf(10, { habits: habits(150) }), anyone).pace).toBe(150);
    expect(plan(kitchen(), briefOf(10, { habits: habits(150), pace: 120 }), anyone).pace).toBe(120);
  });

  test('gives a slide that always runs over the time that it takes, and the rest what is left', () => {
    const beat = PANS.beats.find(({ purpose }) => purpose === 'contrast')?.id ?? '';
    const late = plan(kitchen(), briefOf(10, { habits: habits(PANS.pace, { [slug(beat)]: 25 }) }), anyone);
    // What breath and further sentences add to a slide may differ by some seconds.
    expect(seconds(late, beat) - seconds(PANS, beat)).toBeGreaterThanOrEqual(15);
    expect(late.beats.reduce((sum, one) => sum + one.seconds, 0) + late.questions + late.buffer + late.shortfall).toBe(
      600,
    );
  });

  test('knows nothing of slides of another talk', () => {
    const beat = slug(PANS.beats[2]?.id ?? '');
    const other = habits(PANS.pace, { [beat]: 25 }, 'On knives');
    expect(plan(kitchen(), briefOf(10, { habits: other }), anyone)).toEqual(PANS);
  });

  const speaker = fc
    .record({
      pace: fc.integer({ min: 90, max: 190 }),
      late: fc.dictionary(
        fc.constantFrom(
          'hook',
          'recap',
          'sources',
          'contrast-1',
          'contrast-2',
          'warn-1',
          'apply',
          'relate',
          'define-terms',
        ),
        fc.integer({ min: 5, max: 120 }),
      ),
    })
    .map(({ pace, late }) => habits(pace, late, 'Pans'));

  test('adds up to its slot to the second, whatever was rehearsed', () => {
    fc.assert(
      fc.property(randomModel, speaker, fc.integer({ min: 1, max: 240 }), (model, own, minutes) => {
        const outline = tried(model, minutes, own);
        if (!outline) return;
        const beats = outline.beats.map((beat) => beat.seconds);
        const all = [...beats, outline.questions, outline.buffer, outline.shortfall];
        expect(all.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        expect(all.reduce((sum, one) => sum + one, 0)).toBe(minutes * 60);
      }),
      { seed: 17, numRuns: runs(20) },
    );
  });

  test('nests in each longer one for the same speaker', () => {
    fc.assert(
      fc.property(
        randomModel,
        speaker,
        fc.integer({ min: 1, max: 58 }),
        fc.integer({ min: 1, max: 30 }),
        (model, own, minutes, more) => {
          const short = tried(model, minutes, own);
          const long = tried(model, Math.min(59, minutes + more), own);
          if (!short) return;
          const claims = new Set(long?.beats.flatMap((beat) => beat.claims));
          expect(short.beats.flatMap((beat) => beat.claims).filter((claim) => !claims.has(claim))).toEqual([]);
        },
      ),
      { seed: 19, numRuns: runs(20) },
    );
  });
});
