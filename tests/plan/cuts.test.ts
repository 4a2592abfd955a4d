import { expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { wideModel } from '../fixtures/wide-model.ts';

test.each([2, 3, 5, 10])(
  'no cut of a talk of %i minutes leaves it with less than two things that it teaches',
  (minutes) => {
    const { beats, cuts } = plan(wideModel(200), briefOf(minutes), anyone);
    const taught = beats.filter((beat) => beat.part !== null && beat.claims.length > 0);
    for (const { after, to } of cuts) {
      const skipped = beats.slice(
        beats.findIndex((one) => one.id === after) + 1,
        beats.findIndex((one) => one.id === to),
      );
      expect(taught.length - skipped.length).toBeGreaterThanOrEqual(2);
    }
  },
);

test('the shortest talk has no cut at all', () => {
  expect(plan(wideModel(200), briefOf(1), anyone).cuts).toEqual([]);
});
