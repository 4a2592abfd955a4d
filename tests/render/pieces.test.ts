import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/render/inspect/lines.ts';
import { lanesOf, piecesOf } from '../../src/render/inspect/pieces.ts';

const marks = array(
  tuple(integer({ min: 0, max: 50 }), integer({ min: 1, max: 20 })).map(([start, length]) => ({
    start,
    end: start + length,
  })),
  { maxLength: 12 },
);
const line = tuple(integer({ min: 0, max: 40 }), integer({ min: 1, max: 30 })).map(([start, length]) => ({
  n: 1,
  start,
  end: start + length,
}));

test('covers a line once, without a gap, and each piece with exactly the marks over it', () => {
  assert(
    property(line, marks, (one, given) => {
      const laned = lanesOf(given).filter(({ mark }) => mark.start < one.end && mark.end > one.start);
      const pieces = piecesOf(one, laned);
      expect(pieces[0]?.start).toBe(one.start);
      expect(pieces.at(-1)?.end).toBe(one.end);
      for (const [i, piece] of pieces.entries()) {
        expect(piece.start).toBeLessThan(piece.end);
        if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end);
        const over = laned.filter(({ mark }) => mark.start <= piece.start && mark.end >= piece.end);
        expect(new Set(piece.marks)).toEqual(new Set(over));
      }
      const begun = pieces.flatMap(({ begins }) => begins);
      expect(begun).toHaveLength(laned.filter(({ mark }) => mark.start >= one.start).length);
    }),
  );
});

test('gives marks that overlap lanes of their own, and reuses a lane that is free', () => {
  assert(
    property(marks, (given) => {
      const laned = lanesOf(given);
      expect(laned).toHaveLength(given.length);
      for (const a of laned)
        for (const b of laned)
          if (a !== b && a.mark.start < b.mark.end && b.mark.start < a.mark.end) expect(a.lane).not.toBe(b.lane);
    }),
  );
  expect(
    lanesOf([
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ]).map(({ lane }) => lane),
  ).toEqual([0, 0]);
});

test.each([
  ['', ['']],
  ['a\nb', ['a', 'b']],
  ['a\r\nb\rc\n', ['a', 'b', 'c', '']],
  ['\n\n', ['', '', '']],
])('reads %j as lines', (text, expected) => {
  const lines = linesOf(text);
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  expect(lines.map(({ n }) => n)).toEqual(expected.map((_, i) => i + 1));
});
