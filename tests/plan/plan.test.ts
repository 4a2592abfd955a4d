import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, type KnowledgeModel, type Outline } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { randomModel } from '../fixtures/random-model.ts';
import { runs } from '../long.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function tried(model: KnowledgeModel, minutes: number, arc = 'explain'): Outline | null {
  try {
    return plan(model, briefOf(minutes), { ...anyone, arc });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

describe('seconds', () => {
  test('a ten-minute talk adds up to 600 seconds with its questions', () => {
    const outline = plan(kitchen(), briefOf(10), anyone);
    const beats = sum(outline.beats.map((beat) => beat.seconds));
    expect(beats + outline.questions + outline.buffer + outline.shortfall).toBe(600);
    expect(outline.questions).toBe(60);
    expect(outline.total).toBe(600 - outline.shortfall);
    expect(outline.buffer).toBeLessThanOrEqual(30);
  });

  test('whatever the sources hold, every second of any slot is accounted for, and beats follow one another', () => {
    fc.assert(
      fc.property(randomModel, fc.integer({ min: 1, max: 480 }), (model, minutes) => {
        const outline = tried(model, minutes);
        if (!outline) return;
        const numbers = [
          ...outline.beats.map((beat) => beat.seconds),
          outline.questions,
          outline.buffer,
          outline.shortfall,
        ];
        expect(numbers.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        expect(sum(numbers)).toBe(minutes * 60);
        expect(outline.buffer).toBeLessThanOrEqual(minutes * 3);
        outline.beats.forEach((beat, i) => {
          expect(beat.start).toBe(sum(outline.beats.slice(0, i).map((one) => one.seconds)));
          expect(beat.seconds).toBeGreaterThan(0);
        });
      }),
      { seed: 7, numRuns: runs(30) },
    );
  });
});

describe('nesting', () => {
  test('every claim of a shorter talk is in each longer one', () => {
    fc.assert(
      fc.property(
        randomModel,
        fc.integer({ min: 1, max: 58 }),
        fc.integer({ min: 1, max: 30 }),
        (model, minutes, more) => {
          const short = tried(model, minutes);
          const long = tried(model, Math.min(59, minutes + more));
          if (!short) return;
          const claims = new Set(long?.beats.flatMap((beat) => beat.claims));
          expect(short.beats.flatMap((beat) => beat.claims).filter((claim) => !claims.has(claim))).toEqual([]);
        },
      ),
      { seed: 11, numRuns: runs(30) },
    );
  });
});

describe('beats', () => {
  test.each(['explain', 'answer-first', 'compare', 'teach'])(
    'no claim is taught twice and needs come first (%s)',
    (arc) => {
      fc.assert(
        fc.property(randomModel, fc.integer({ min: 2, max: 90 }), (model, minutes) => {
          const outline = tried(model, minutes, arc);
          if (!outline) return;
          const said = outline.beats
            .filter((beat) => beat.mode === 'teach' && beat.purpose !== 'recap')
            .flatMap((beat) => [...new Set([...beat.claims, ...beat.script])]);
          expect(new Set(said).size).toBe(said.length);
          const place = new Map(outline.beats.map((beat, i) => [beat.id, i]));
          outline.beats.forEach((beat, i) => {
            for (const need of beat.needs) expect(place.get(need) ?? Number.POSITIVE_INFINITY).toBeLessThan(i);
          });
        }),
        { seed: 13, numRuns: runs(12) },
      );
    },
  );

  test('terms are defined before they are compared, in the order of the talk', () => {
    const order = plan(kitchen(), briefOf(15), anyone).beats.map((beat) => beat.purpose);
    expect(order[0]).toBe('hook');
    expect(order.indexOf('define')).toBeLessThan(order.indexOf('contrast'));
    expect(order.at(-1)).toBe('sources');
  });

  test('what is left out is listed with a reason, and nothing is in both lists', () => {
    const outline = plan(kitchen(), briefOf(4), anyone);
    const taught = new Set(outline.beats.flatMap((beat) => [...beat.claims, ...beat.script]));
    expect(outline.omitted.length).toBeGreaterThan(0);
    expect(outline.omitted.filter((one) => taught.has(one.claim) || one.reason === '')).toEqual([]);
  });

  test('an audience that avoids a kind is not taught it', () => {
    const model = kitchen();
    const outline = plan(model, briefOf(20), { ...anyone, avoids: ['risk'] });
    const risks = new Set(model.risks.map((one) => one.id));
    expect(outline.beats.flatMap((beat) => beat.claims).filter((claim) => risks.has(claim))).toEqual([]);
    expect(outline.omitted.find((one) => risks.has(one.claim))?.reason).toContain('wrong audience');
  });

  test('weights move what an audience cares for up the ranks', () => {
    const rank = (cares: Record<string, number>) =>
      plan(kitchen(), briefOf(20), { ...anyone, cares }).beats.find((beat) => beat.purpose === 'warn')?.rank ??
      Number.POSITIVE_INFINITY;
    expect(rank({ risk: 5, mitigation: 5 })).toBeLessThan(rank({ risk: 0.1, mitigation: 0.1 }));
  });
});

describe('what cannot be planned', () => {
  test('sources without a claim are refused by name', () => {
    const empty = {
      ...kitchen(),
      definitions: [],
      taxonomy: [],
      differences: [],
      similarities: [],
      industries: [],
      risks: [],
      mitigations: [],
      statistics: [],
      outlook: [],
      statements: [],
      examples: [],
    };
    expect(() => plan(empty, briefOf(10), anyone)).toThrow(/one\.txt.*found nothing to teach/);
  });

  test('the same input gives the same outline', () => {
    expect(plan(kitchen(), briefOf(10), anyone)).toEqual(plan(kitchen(), briefOf(10), anyone));
  });
});
