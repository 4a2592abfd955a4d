/**
 * Builds what a deck carries inside: the client with reveal.js, its style sheets, the fonts and the icons; what served pages
 * hold besides; and what measures a deck in a browser; into dist/lib/assets. Run by the build; what it writes is all that a talk needs, so no package of this is needed later.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import subsetFont from 'subset-font';
import { parse } from 'yaml';
import { quickReveal } from './bundle/reveal.mjs';

/** Each face with the axes that the style sheets use: a range stays variable, a number is fixed. */
const FONTS = [
  {
    family: 'Inter',
    file: '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    family: 'Newsreader',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
    weight: '440',
    axes: { wght: 440, opsz: { min: 16, max: 72 } },
  },
];

const INTER = FONTS[0];
const NEWSREADER = FONTS[1];
const CENTRAL = 'U+0100-017F';
const FURTHER = 'U+0180-02FF,U+1D00-1DBF,U+1E00-1E9F,U+2C60-2C7F,U+A720-A7FF';
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9';

/** Letters that few decks use, each group a face of its own: a page takes those that it has letters of. */
const FURTHER_FONTS = [
  [INTER, 'latin-ext', CENTRAL],
  [INTER, 'latin-ext', 'U+20A0-20AB,U+20AD-20C0'],
  [INTER, 'latin-ext', FURTHER],
  [INTER, 'vietnamese', VIETNAMESE],
  [INTER, 'cyrillic', 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
  [INTER, 'greek', 'U+0370-03FF'],
  [NEWSREADER, 'latin-ext', CENTRAL],
  [NEWSREADER, 'vietnamese', VIETNAMESE],
];

/** Latin with its accents, and the marks that texts use: what the files hold, letter by letter. */
const LETTERS = [
  ...Array.from({ length: 0x250 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...'–—‘’‚“”„†•…‰‹›€™−→←↑↓⅓⅔≈≠≤≥',
].join('');

/** Builds all assets of the package under `root`; returns the size of each file in bytes. */
export async function buildAssets(root) {
  const folder = join(root, 'dist', 'lib', 'assets');
  mkdirSync(folder, { recursive: true });
  const files = {
    'shim.js': await script(root, 'shim.ts'),
    'deck.js': await script(root, 'main.ts'),
    'live.js': await script(root, 'live/main.ts'),
    'fit.js': await script(root, 'fit/main.ts'),
    'reveal.css': await styles(root),
    'fonts.css': await fonts(root),
    'icons.json': JSON.stringify(icons(root)),
  };
  for (const [name, content] of Object.entries(files)) {
    // A reader never meets half a file, also when two builds run at once.
    const part = join(folder, `${name}.${process.pid}.tmp`);
    writeFileSync(part, content);
    renameSync(part, join(folder, name));
  }
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.byteLength(content)]));
}

/** One classic script: modules don't load from file://. */
async function script(root, entry) {
  const result = await build({
    entryPoints: [join(root, 'src', 'client', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [quickReveal(root)],
  });
  return result.outputFiles[0].text.trim();
}

/** reveal.js's own sheets, without its themes. */
async function styles(root) {
  const read = (name) => readFileSync(join(root, 'node_modules', 'reveal.js', 'dist', name), 'utf8');
  const { code } = await transform(read('reset.css') + read('reveal.css'), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  });
  return code.trim();
}

/** Fonts as data, cut to the axes in use: what a deck never shows would double its size. */
async function fonts(root) {
  const faces = FONTS.map((font) => face(root, font, font.file, LETTERS));
  const further = FURTHER_FONTS.map(([font, name, range]) =>
    face(root, font, font.file.replace('-latin-', `-${name}-`), lettersIn(range), range),
  );
  return (await Promise.all([...faces, ...further])).join('\n');
}

/** One face on one line; its range stands first, where a page that is put together looks for it. */
async function face(root, { family, weight, axes }, file, letters, range = null) {
  const whole = readFileSync(join(root, 'node_modules', file));
  const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: axes });
  const only = range === null ? '' : `unicode-range:${range};`;
  return `@font-face{${only}font-family:'${family}';font-style:normal;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${cut.toString('base64')}) format('woff2')}`;
}

function lettersIn(range) {
  const parts = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)];
  return parts
    .flatMap(([, from, to = from]) =>
      Array.from({ length: Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1 }, (_, i) =>
        String.fromCodePoint(Number.parseInt(from, 16) + i),
      ),
    )
    .join('');
}

/** The shapes of every icon that content/lexicon/icons.yaml lists: `[tag, attributes]` each. */
function icons(root) {
  const names = Object.keys(parse(readFileSync(join(root, 'content', 'lexicon', 'icons.yaml'), 'utf8')));
  return Object.fromEntries(names.map((name) => [name, shapes(root, name)]));
}

function shapes(root, name) {
  const path = join(root, 'node_modules', 'lucide-static', 'icons', `${name}.svg`);
  if (!existsSync(path)) throw new Error(`content/lexicon/icons.yaml: lucide has no icon ${name}`);
  const tags = readFileSync(path, 'utf8').matchAll(/<(path|circle|ellipse|rect|line|polyline|polygon)\s([^>]*?)\/>/g);
  return [...tags].map(([, tag, text]) => [
    tag,
    Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  ]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const sizes = await buildAssets(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${name} ${(bytes / 1024).toFixed(0)} kB`);
}
