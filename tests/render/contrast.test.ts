import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const THEMES = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'templates', 'themes');

/** Text on its ground needs 4.5, a shape 3. */
const TEXT = [
  'ink bg',
  'ink-2 bg',
  'muted bg',
  'muted sunk',
  'ink-2 sunk',
  'a bg',
  'a a-tint',
  'ink a-tint',
  'ink-2 a-tint',
  'a-on a-solid',
  'b bg',
  'b b-tint',
  'ink b-tint',
  'ink-2 b-tint',
  'b-on b-solid',
  'c bg',
  'c c-tint',
  'ink c-tint',
  'ink-2 c-tint',
  'd bg',
  'd d-tint',
  'ink d-tint',
  'ink-2 d-tint',
  'inv-ink inv-bg',
  'inv-muted inv-bg',
  'ink surface',
  'ink-2 surface',
  'ok bg',
  'ok ok-tint',
  'ok-on ok',
  'ink ok-tint',
];
const SHAPES = [
  'a-solid bg',
  'b-solid bg',
  'c-solid bg',
  'd-solid bg',
  'a-solid a-tint',
  'b-solid b-tint',
  'c-solid c-tint',
  'd-solid d-tint',
  'line-2 bg',
  'line-2 sunk',
  'c-on c-solid',
  'd-on d-solid',
  'inv-a inv-bg',
  'inv-b inv-bg',
  'inv-c inv-bg',
  'inv-d inv-bg',
  'inv-ink inv-line',
  'line-2 surface',
  'ok ok-tint',
];

describe.each(['light', 'dark'])('the %s look', (name) => {
  const css = readFileSync(join(THEMES, `${name}.css`), 'utf8');
  const colour = (token: string) => css.match(new RegExp(`--${token}: (#[0-9a-f]{6});`))?.[1] ?? '';
  const contrast = (pair: string) => {
    const [x = 0, y = 0] = pair.split(' ').map((token) => luminance(colour(token)));
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };
  test.each(TEXT)('lets %s be read', (pair) => expect(contrast(pair)).toBeGreaterThanOrEqual(4.5));
  test.each(SHAPES)('lets %s be seen', (pair) => expect(contrast(pair)).toBeGreaterThanOrEqual(3));
});

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
