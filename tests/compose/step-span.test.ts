import { expect, test } from 'vitest';
import { stepSpan } from '../../src/compose/wording.ts';

test.each([
  [20, '20 seconds'],
  [50, '50 seconds'],
  [60, 'one minute'],
  [100, 'a minute and a half'],
  [160, 'two and a half minutes'],
  [185, 'three minutes'],
])('a step of %i seconds is said to take %s', (seconds, said) => {
  expect(stepSpan(seconds)).toBe(said);
});
