import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, coincide, type Span } from '../../src/model/index.ts';

const place = fc
  .tuple(fc.constantFrom('a.md', 'b.md', 'c.md'), fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([source, start, length]): Span => ({ source, line: 1, start, end: start + length, quote: '' }));
const claim = fc
  .array(place, { minLength: 1, maxLength: 24 })
  .map((spans) => ({ kind: 'statement', spans }) as unknown as Claim);

function isWithin(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.source === b.source && shared > 0.6 * Math.min(a.end - a.start, b.end - b.start);
}

test('claims coincide where any two of their places do, however many they have', () => {
  fc.assert(
    fc.property(claim, claim, (one, other) => {
      const together = one.spans.some((a) => other.spans.some((b) => isWithin(a, b)));
      expect(coincide(one, other)).toBe(together);
      expect(coincide(other, one)).toBe(together);
    }),
    { seed: 5, numRuns: 1000 },
  );
});
