import { expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { wideModel } from '../fixtures/wide-model.ts';

test('what people work on was taught by beats that the work says it needs, and by no other', () => {
  const { beats } = plan(wideModel(400), briefOf(60), anyone);
  const work = beats.filter((beat) => beat.mode === 'work');
  expect(work.length).toBeGreaterThan(2);
  for (const beat of work) {
    const at = beats.indexOf(beat);
    const taught = beats.slice(0, at).filter((other) => other.claims.some((id) => beat.claims.includes(id)));
    expect(taught.length).toBeGreaterThan(0);
    expect(beat.needs).toEqual(taught.filter((other) => other.mode === 'teach').map((other) => other.id));
  }
});
