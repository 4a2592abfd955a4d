import { expect, test } from 'vitest';
import { labels } from '../../src/render/reveal/labels.ts';

test.each([
  ['line', 'line 12'],
  ['page', 'page 12'],
  ['paragraph', 'paragraph 12'],
] as const)('calls a %s what it is', (unit, label) => {
  expect(labels.place({ unit, n: 12 })).toBe(label);
});
