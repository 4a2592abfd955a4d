import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { plainOf } from '../../src/extract/pattern.ts';
import { LONG } from '../long.ts';
import { literalsIn, type Written } from './literals.ts';

/** Every so manyth pattern in the usual run. */
const EACH = LONG ? 1 : 8;

const ROOT = join(import.meta.dirname, '../..');
const SCRIPT = join(ROOT, 'scripts/bundle/patterns.mjs');
type WithLazy = (path: string, text: string, plain: typeof plainOf) => string;

let withLazy: WithLazy;
beforeAll(async () => {
  ({ withLazy } = (await import(SCRIPT)) as { withLazy: WithLazy });
});

/** What a pattern does with a text: as written out in a module of its own, and as the program has it. */
type Does = (text: string) => unknown;

async function made(all: readonly Written[], change: (code: string) => string): Promise<readonly Does[]> {
  const does = all.map(({ source, flags }) => {
    const form = `/${source}/${flags}`;
    const ways = /[gy]/.test(flags)
      ? [`text.match(${form})`, `text.replace(${form}, '<$&>')`]
      : [`${form}.test(text)`, `${form}.exec(text)`, `text.replace(${form}, '<$&>')`, `text.search(${form})`];
    return `(text: string) => [${ways.join()}, text.split(${form}, 5)]`;
  });
  const contents = change(`export const all = [\n${does.join(',\n')}];`);
  const stdin = { contents, resolveDir: ROOT, sourcefile: 'all.ts', loader: 'ts' } as const;
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, logLevel: 'silent' });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  return ((await import(`data:text/javascript;base64,${code}`)) as { all: readonly Does[] }).all;
}

/** Texts of the pattern's own words: whole, with more around them, in capitals, behind letters beyond ASCII. */
function textsFor({ source }: Written): readonly string[] {
  const words = source.replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, ' ').split(/[^\p{L}\p{N}’' -]+/u);
  return words.flatMap((word) => [
    word,
    `${word}s`,
    `In ${word} of it`,
    `Ein ſchöner ${word}, ${word}`,
    word.toUpperCase(),
  ]);
}

const SAID = ['what-generative-ai-is.txt', 'llms-in-nine-industries.txt'].flatMap((name) =>
  readFileSync(join(ROOT, 'content/sources', name), 'utf8').split('\n'),
);
const ODD = ['', ' ', 'a', 'K', 'ſ', 'é', '\n', 'is\n', '—', '👍', 'WHICH', 'its', 'İ'];

test('every pattern finds the same when it is compiled only where it may match, in texts of its own words and in others', async () => {
  const all = literalsIn(join(ROOT, 'src')).filter(({ where }) => !/^(?:client|ingest)\//.test(where));
  const written = all.filter((_, i) => i % EACH === 0);
  const [plainly, lazily] = await Promise.all([
    made(written, (code) => code),
    made(written, (code) => withLazy('all.ts', code, plainOf)),
  ]);
  const wrong = written.flatMap(({ where, source, flags }, i) => {
    const texts = [...ODD, ...textsFor(written[i] as Written), ...SAID];
    const differs = texts.find((text) => JSON.stringify(lazily[i]?.(text)) !== JSON.stringify(plainly[i]?.(text)));
    return differs === undefined ? [] : [`${where} /${source}/${flags} in ${JSON.stringify(differs)}`];
  });
  expect(wrong).toEqual([]);
  expect(written.length).toBeGreaterThan(1500 / EACH);
}, 600_000);

test.each([
  ['/^(?:is|are)n?$/.test(a)', 'new Words$("^(?:is|are)n?$","",2,"is|isn|are|aren")'],
  ['/[^s]s$/.test(a)', 'new Ends$("[^s]s$","",2,"s","s")'],
  ['/^\\p{Lu}/u.test(a)', 'new Lazy$("^\\\\p{Lu}","u",1,"^[A-Z]",null)'],
  ['pattern(/\\bthe (?:Two|three) \\S/)', '2,null,"the two |the three ")'.replace('2', '9')],
])('%s becomes %s', (code, by) => expect(withLazy('a.ts', code, plainOf)).toContain(by));

test.each(['/a/y.exec(b)', '/a/g.test(b)', 'const A = /a/g;', 'a / b / c'])('%s stays as it is', (code) =>
  expect(withLazy('a.ts', code, plainOf)).toBe(code),
);
