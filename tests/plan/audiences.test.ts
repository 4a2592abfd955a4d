import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listProfiles, readProfile } from '../../src/ingest/index.ts';
import { InputError, NARRATIVES } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { briefOf } from '../fixtures/people.ts';
import { randomModel } from '../fixtures/random-model.ts';
import { runs } from '../long.ts';

const DIRS = [path.join(import.meta.dirname, '../../content/audiences')];
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('for each shipped audience, narrative and slot: seconds add up, nothing is taught twice, needs come first', () => {
  const audience = fc.constantFrom(...listProfiles(DIRS));
  const narrative = fc.constantFrom(null, ...NARRATIVES);
  const questions = fc.constantFrom(null, 0, 0.2);
  let planned = 0;
  fc.assert(
    fc.property(
      randomModel,
      fc.integer({ min: 1, max: 480 }),
      audience,
      narrative,
      questions,
      (model, minutes, name, arc, share) => {
        const brief = briefOf(minutes, { narrative: arc, questions: share });
        let outline: ReturnType<typeof plan>;
        try {
          outline = plan(model, brief, readProfile(name, DIRS));
        } catch (error) {
          if (error instanceof InputError) return;
          throw error;
        }
        planned += 1;
        planned += 1;
        const { beats } = outline;
        expect(sum(beats.map((beat) => beat.seconds)) + outline.questions + outline.buffer + outline.shortfall).toBe(
          minutes * 60,
        );
        expect(outline.buffer).toBeLessThanOrEqual(minutes * 3);
        expect(beats.every((beat) => Number.isInteger(beat.seconds) && beat.seconds > 0)).toBe(true);
        const said = beats
          .filter((beat) => beat.mode === 'teach' && beat.purpose !== 'recap')
          .flatMap((beat) => [...new Set([...beat.claims, ...beat.script])]);
        expect(new Set(said).size).toBe(said.length);
        const place = new Map(beats.map((beat, i) => [beat.id, i]));
        beats.forEach((beat, i) => {
          for (const need of beat.needs) expect(place.get(need) ?? Number.POSITIVE_INFINITY).toBeLessThan(i);
        });
        if (outline.form !== 'workshop') return;
        expect(outline.work / outline.total).toBeGreaterThanOrEqual(0.4);
        expect(outline.work / outline.total).toBeLessThanOrEqual(0.6);
      },
    ),
    { seed: 29, numRuns: runs(30) },
  );
  // Refusing all would keep every bound.
  expect(planned).toBeGreaterThan(15);
});
