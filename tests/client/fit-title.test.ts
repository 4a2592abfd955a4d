import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { title } from '../../src/client/fit/rules/title.ts';
import type { Stage } from '../../src/client/fit/stage.ts';

/** A title whose texts stand on lines from top to bottom, px each. */
function stage(lines: readonly (readonly [top: number, bottom: number])[]): Stage {
  const { document } = parseHTML('<div class="s"><h2 class="title">x</h2></div>');
  const owner = document.querySelector('h2') as unknown as Element;
  const texts = lines.map(([top, bottom]) => ({ owner, lines: [{ left: 0, right: 90, top, bottom }] }));
  return { s: document.querySelector('.s'), texts, boxes: [], shapes: [] } as unknown as Stage;
}

test('a title has the lines that its letters stand on, whatever they reach above and below', () => {
  expect(
    title(
      stage([
        [0, 40],
        [6, 38],
        [60, 100],
      ]),
    ),
  ).toEqual([]);
  expect(
    title(
      stage([
        [0, 40],
        [60, 100],
        [120, 160],
      ]),
    ),
  ).toMatchObject([{ excess: 1 }]);
});

test('words that no font of the computer draws are on no line', () => {
  expect(
    title(
      stage([
        [30, 30],
        [0, 40],
        [30, 30],
        [60, 100],
      ]),
    ),
  ).toEqual([]);
});
