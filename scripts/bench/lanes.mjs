import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLI, ROOT } from '../paths.mjs';
import { bundled } from './bundled.mjs';
import { articlesOf } from './corpus.mjs';
import { outputOf } from './others.mjs';

const NODE = process.execPath;
const OURS = 'talkwright';
/** The seed of the articles. */
const SEED = 7;

/** What runs keep for later ones: the compiled program stays from one benchmark to the next. */
const KEPT = join(ROOT, 'node_modules/.cache/bench/kept');
/** In surroundings of its own, and as if nothing had been understood before. */
const ANEW = {
  env: { TALKWRIGHT_CACHE: KEPT },
  first: () => rmSync(join(KEPT, 'understood'), { recursive: true, force: true }),
};

function ours({ home }, args, more = {}) {
  const out = join(home, 'out', args.join('-').replaceAll(/\W+/g, '-').slice(-60));
  return { name: OURS, program: NODE, args: [CLI, ...args, '--out', out, '--quiet'], cwd: ROOT, out, ...ANEW, ...more };
}

export function starting({ peers }) {
  const lanes = [
    { name: OURS, args: [CLI, '--help'] },
    { name: 'node -e 0', args: ['-e', '0'] },
    ...['marp', 'reveal-md'].flatMap((name) =>
      peers[name] ? [{ name, program: peers[name].program, args: ['--help'] }] : [],
    ),
  ];
  return lanes.map((lane) => ({ program: NODE, cwd: ROOT, ...lane }));
}

/** Ours from articles; the others from the very slides that ours made, finished. */
export async function talk(to, sources) {
  const slides = await finished(to, sources);
  return [ours(to, ['build', ...sources, '--minutes', '10']), ...renderers(to, slides)];
}

/** The same articles once more, for another length, as when a talk is tried out. */
export async function talkAgain(to) {
  const slides = await finished(to, []);
  await to.run(ours(to, ['build', '--minutes', '10']));
  return [ours(to, ['build', '--minutes', '12'], { first: undefined }), ...renderers(to, slides)];
}

/** Finished slides as Markdown for others, from our own talk; made once. */
async function finished(to, sources) {
  const lane = ours(to, ['build', ...sources, '--minutes', '10', '--format', 'md,json']);
  await to.run(lane);
  return { folder: lane.out, slides: join(lane.out, 'slides.md'), pandoc: join(lane.out, 'slides.qmd') };
}

/** The others rendering finished slides to HTML. */
function renderers({ peers, home }, { folder, slides, pandoc }, most = Number.POSITIVE_INFINITY) {
  const at = (name) => join(home, 'out', `${name}-${folder.split('/').at(-1)}`);
  mkdirSync(join(home, 'out'), { recursive: true });
  const lanes = [
    { name: 'marp', args: [slides, '-o', `${at('marp')}.html`] },
    { name: 'reveal-md', args: [slides, '--static', at('reveal-md')] },
    { name: 'pandoc', args: ['-f', 'markdown-smart', '-t', 'revealjs', '-s', pandoc, '-o', `${at('pandoc')}.html`] },
    { name: 'slidev', args: ['build', slides, '--out', at('slidev')], least: 120 },
  ];
  return lanes
    .filter(
      ({ name, least = Number.POSITIVE_INFINITY }) =>
        peers[name] && (most <= least || least === Number.POSITIVE_INFINITY),
    )
    .map((lane) => ({ program: peers[lane.name].program, cwd: folder, ...lane }));
}

/** What parts slides in Markdown. */
const BETWEEN = '\n\n---\n\n';

/** The slides of the default talk again and again: ours rendered from the finished deck, theirs from finished Markdown. */
export async function many(to, count) {
  const { lane, slides } = await repeatedly(to, count, 'ours.html');
  return [lane, ...renderers(to, slides, count)];
}

/** The same on paper. */
export async function manyPrinted(to, count) {
  const { lane, slides } = await repeatedly(to, count, 'ours.pdf');
  const env = to.rootFlags.length > 0 ? { TALKWRIGHT_NO_SANDBOX: '1' } : {};
  return [{ ...lane, tree: true, env }, ...marpPrinting(to, slides, 'pdf')];
}

async function repeatedly(to, count, out) {
  const { folder } = await finished(to, []);
  const own = join(to.home, `many-${count}`);
  mkdirSync(own, { recursive: true });
  const repeated = (name) => {
    const [, head, body] = /^(---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8'));
    const one = body.trim().split(BETWEEN);
    const slides = Array.from({ length: count }, (_, i) => one[i % one.length]);
    writeFileSync(join(own, name), `${head ?? ''}\n${slides.join(BETWEEN)}\n`);
    return join(own, name);
  };
  const slides = {
    folder: own,
    slides: repeated('slides.md'),
    pandoc: repeated('slides.qmd'),
  };
  const program = await bundled('many');
  const args = [program, ROOT, join(folder, 'deck.json'), String(count), join(own, out)];
  return { lane: { name: OURS, program: NODE, args, cwd: ROOT }, slides };
}

/** Articles from the generator; beside ours what parsing their Markdown alone takes. */
export function corpus(to, count) {
  const folder = join(to.home, `articles-${count}`);
  const article = articlesOf(SEED);
  let bytes = 0;
  for (let number = 0; number < count; number += 1) {
    const { name, text } = article(number);
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  const lane = ours(to, manyTalks(folder));
  const parse = join(import.meta.dirname, 'parse.mjs');
  return [
    { ...lane, bytes },
    { name: 'parsing alone', program: NODE, args: [parse, folder], cwd: ROOT, bytes },
  ];
}

const manyTalks = (folder) => ['build', folder, '--minutes', '5,10,20', '--limits', 'files=100000'];

/** The same after one of the articles has got a sentence more, beside all of it anew. */
export async function corpusAgain(to, count) {
  const [cold] = corpus(to, count);
  const folder = cold.args[2];
  const { name } = articlesOf(SEED)(count >> 1);
  let turn = 0;
  const first = () => {
    turn += 1;
    appendFileSync(join(folder, name), `\nThis was said ${turn} times by now.\n`);
  };
  await to.run(cold);
  return [ours(to, manyTalks(folder), { first }), { ...cold, name: 'all of them anew' }];
}

export async function plans(to) {
  const slides = await finished(to, []);
  const [marp] = renderers(to, slides).filter(({ name }) => name === 'marp');
  const own = { name: OURS, program: NODE, args: [CLI, 'outline', '--minutes', '10', '--json'], cwd: ROOT, ...ANEW };
  return marp ? [own, marp] : [own];
}

export async function exported(to, format) {
  const own = ours(to, ['build', '--minutes', '10', '--format', format, ...to.rootFlags], { tree: true });
  return [own, ...marpPrinting(to, await finished(to, []), format)];
}

/** Ours from the deck as it was built, theirs from its finished slides. */
export async function printedAgain(to) {
  const deck = ours(to, ['build', '--minutes', '10']);
  await to.run(deck);
  const args = [CLI, 'export', deck.out, '--format', 'pdf', '--quiet', ...to.rootFlags];
  const own = { name: OURS, program: NODE, args, cwd: ROOT, tree: true };
  return [own, ...marpPrinting(to, await finished(to, []), 'pdf')];
}

function marpPrinting({ peers: { marp } }, { folder, slides }, format) {
  if (!marp) return [];
  const args = [slides, `--${format}`, '--no-stdin', '-o', join(folder, `marp.${format}`)];
  // Chromium has no sandbox for root.
  const env = process.getuid?.() === 0 ? { CHROME_NO_SANDBOX: '1' } : {};
  return [{ name: 'marp', program: marp.program, args, cwd: folder, tree: true, env }];
}

/** kB of one deck of each, with all that it needs. */
export async function weights(to) {
  const own = ours(to, ['build', '--minutes', '10']);
  await to.run(own);
  const slides = await finished(to, []);
  const found = [{ name: OURS, kB: sizeOf(join(own.out, 'index.html')) }];
  const { marp, pandoc } = to.peers;
  if (marp) {
    const lane = renderers(to, slides).find(({ name }) => name === 'marp');
    await to.run(lane);
    found.push({ name: 'marp', kB: sizeOf(lane.args.at(-1)) });
  }
  if (pandoc) found.push(...(await embedded(to, slides, pandoc)));
  return found;
}

/** Pandoc's with everything in one file: it fetches reveal.js from the network, so it may not be had. */
async function embedded(to, slides, { program }) {
  const file = join(slides.folder, 'pandoc.html');
  const reveal = join(ROOT, 'node_modules/reveal.js');
  const args = [
    '-f',
    'markdown-smart',
    '-t',
    'revealjs',
    '-s',
    '--self-contained',
    '-V',
    `revealjs-url=${reveal}`,
    slides.pandoc,
    '-o',
    file,
  ];
  rmSync(file, { force: true });
  await to.run({ program, args, cwd: slides.folder }).catch(() => {});
  const kB = sizeOf(file);
  return kB > 0 ? [{ name: 'pandoc', kB }] : [];
}

/** CPU seconds of merging and of planning, for more and more claims. */
export async function claims() {
  const said = await outputOf(await bundled('claims'), [ROOT, '4000', '13000', '40000', '132000']);
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function sizeOf(file) {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1000;
}
