import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../src/ingest/templates.ts';
import { type Brand, THEMES, type ThemeName } from '../../src/model/index.ts';
import { branded } from '../../src/render/brand/branded.ts';
import { apart, contrast } from '../../src/render/brand/colour.ts';
import { needOf, SHAPE_PAIRS, TEXT_PAIRS } from '../../src/render/brand/pairs.ts';
import { APART, LATER, paletteOf } from '../../src/render/brand/palette.ts';
import { type Tokens, tokensOf } from '../../src/render/brand/tokens.ts';
import { brandTemplates } from '../../src/render/index.ts';
import { renderReveal } from '../../src/render/reveal/reveal.ts';
import { schema } from '../../src/render/reveal/schema.ts';
import { heating } from '../fixtures/render/heating.ts';
import { runs } from '../long.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OWN = tokensOf(readTemplates(ROOT).styles);

/** Pairs of a theme that can't be read or seen, with their contrast. */
function faults(theme: ThemeName, tokens: Tokens): string[] {
  const { text, shape } = needOf(theme);
  const missed = (pairs: readonly string[], least: number) =>
    pairs.flatMap((pair) => {
      const [over = '', under = ''] = pair.split(' ').map((name) => tokens[name] ?? `no --${name}`);
      const found = contrast(over, under);
      return found >= least ? [] : [`${theme}: ${pair} (${over} on ${under}) is ${found}, expected ${least}`];
    });
  return [...missed(TEXT_PAIRS, text), ...missed(SHAPE_PAIRS, shape)];
}

/** The least distance of two subjects in any theme. */
function nearestOf(themes: Readonly<Record<ThemeName, Tokens>>, one: string, other: string): number {
  return Math.min(
    ...THEMES.flatMap((theme) =>
      ['', '-solid'].map((token) => apart(themes[theme][one + token] ?? '', themes[theme][other + token] ?? '')),
    ),
  );
}

const pairOf = (pair: string) => [...pair] as [string, string];

describe('every theme', () => {
  test.each(THEMES)('%s lets all that it writes be read and all that it draws be seen', (theme) => {
    expect(faults(theme, OWN[theme])).toEqual([]);
  });

  test('sets the same colours', () => {
    const names = (theme: ThemeName) =>
      (readFileSync(join(ROOT, 'templates/themes', `${theme}.css`), 'utf8').match(/--[\w-]+(?=:)/g) ?? []).sort();
    expect(names('light').length).toBeGreaterThan(40);
    for (const theme of THEMES) expect(names(theme)).toEqual(names('light'));
  });

  test('tells its subjects apart, also to those who see no green', () => {
    for (const pair of ['ab', 'ac', 'bc']) expect(nearestOf(OWN, ...pairOf(pair))).toBeGreaterThan(APART);
    for (const pair of ['ad', 'bd']) expect(nearestOf(OWN, ...pairOf(pair))).toBeGreaterThan(LATER);
  });
});

const ALDER: Brand = { name: 'Alder', accent: '#0b5d3b', accent2: '#ffd400', logo: null, font: null };
const LOGO = { type: 'image/svg+xml', base64: 'PHN2Zy8+' } as const;

async function page(brand: Brand | null): Promise<string> {
  const { templates } = await brandTemplates(readTemplates(ROOT), brand);
  return renderReveal({ ...heating(), brand }, templates);
}

describe('a brand', () => {
  test('tells each colour that had to change, theme by theme, and what was measured with another face', () => {
    const font = { family: 'Karla', file: null, variable: false };
    const notes = branded(readTemplates(ROOT), { ...ALDER, font }).notes.map(({ reason }) => reason);
    expect(notes).toEqual([
      expect.stringMatching(/^brand accent #0b5d3b is 2\.4:1 on the page in dark: text uses #\w{6} \(/),
      expect.stringMatching(
        /^brand accent2 #ffd400 is 1\.3:1 on the page in light: text uses #\w{6} \(.*, shapes #\w{6} \(/,
      ),
      expect.stringMatching(/in contrast: text uses #\w{6} \(7(?:\.\d)?:1\)/),
      expect.stringMatching(/in ink: /),
      'brand font Karla: the fit of texts was measured with Inter; look the slides through',
    ]);
  });

  test('keeps its colours where they can be read, and says nothing of them', () => {
    const { themes } = paletteOf({ accent: '#3d38d8', accent2: '#b3360b' }, OWN);
    expect([themes.light.a, themes.light['a-solid'], themes.light.b]).toEqual(['#3d38d8', '#3d38d8', '#b3360b']);
  });

  test('moves a second colour that nobody could tell from the first, and says so', () => {
    const notes = branded(readTemplates(ROOT), { ...ALDER, accent2: '#0b5d3c' }).notes.map(({ reason }) => reason);
    expect(notes.at(-1)).toMatch(
      /^brand accent2 #0b5d3c can't be told from #0b5d3b: the second subject gets #(?!0b5d3)/,
    );
  });

  test('stands on cover, dividers and every foot with its logo, as a picture that is named and runs nothing', async () => {
    const html = await page({ ...ALDER, logo: LOGO });
    expect(html.match(/<img src="data:image\/svg\+xml;base64,PHN2Zy8\+" alt="Alder">/g)).toHaveLength(1);
    expect(html.match(/<span class="brand-logo" role="img" aria-label="Alder">/g)?.length).toBeGreaterThan(5);
    expect(html.match(/url\(data:image\/svg\+xml;base64,PHN2Zy8\+\)/g)).toHaveLength(1);
  });

  test('stands there with its name where it has no logo, and not at all where there is none', async () => {
    expect(await page({ ...ALDER, name: 'Alder <b>&' })).toContain('<p class="cover-brand">Alder &#x3C;b>&#x26;</p>');
    expect(await page(null)).not.toMatch(/class="(?:cover-brand|brand-\w+)"/);
  });

  test('admits no picture but one that the page holds', () => {
    const image = (src: string) => sanitize({ type: 'root', children: [h('img', { src, alt: '' })] }, schema);
    for (const src of ['https://a.example/x.png', 'x.png', 'data:text/html;base64,AAAA', 'data:image/svg+xml,<svg/>'])
      expect(JSON.stringify(image(src))).not.toContain('src');
    expect(JSON.stringify(image('data:image/png;base64,AAAA'))).toContain('src');
  });

  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  const brands = fc.record({ accent: fc.option(hex), accent2: fc.option(hex) }) as fc.Arbitrary<
    Pick<Brand, 'accent' | 'accent2'>
  >;

  test('of any colours can be read, seen and told apart in every theme', () => {
    fc.assert(
      fc.property(brands, (brand) => {
        const { themes } = paletteOf(brand, OWN);
        expect(THEMES.flatMap((theme) => faults(theme, themes[theme]))).toEqual([]);
        expect(nearestOf(themes, 'a', 'b')).toBeGreaterThanOrEqual(APART);
        for (const pair of ['ac', 'bc', 'ad', 'bd'])
          expect(nearestOf(themes, ...pairOf(pair))).toBeGreaterThanOrEqual(LATER);
      }),
      { numRuns: runs(50), seed: 7 },
    );
  });
});
