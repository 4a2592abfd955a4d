#!/usr/bin/env node
/**
 * `npm run change`: how long it takes from a key until the next slide stands (script, style and layout) in a deck of 1,200 slides, the default
 * talk's again and again, against a bare reveal.js deck with as many empty slides; both from disk, in turns. `-- ROUNDS SLIDES` says how often (5)
 * and how many slides. Exit code 1 where it takes longer than a frame.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from './bench/bundled.mjs';
import { median } from './bench/numbers.mjs';
import { bareDeck, inTurns, launched, opened } from './browser/decks.mjs';
import { ensureBuilt } from './build.mjs';
import { CLI, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './say.mjs';

/** Most ms of a change. */
const FRAME = 16;
/** Changes of slides a round, and ms between two, in which the last one's fading ends. */
const CHANGES = 10;
const PAUSE = 500;

await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-change-'));
try {
  process.exitCode = await measure(Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 1200));
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function measure(rounds, slides) {
  const bare = join(home, 'bare.html');
  writeFileSync(bare, bareDeck(slides));
  const pages = { deck: await manySlides(slides), bare };
  const browser = await launched();
  const results = await inTurns(pages, rounds, (file) => changes(browser, file, Math.floor(slides / 2))).finally(() =>
    browser.close(),
  );
  console.log(`change     ${told(results.deck)}, ${slides} slides`);
  console.log(`bare deck  ${told(results.bare)}, ${slides} empty slides`);
  return median(results.deck.flatMap(({ times }) => times)) <= FRAME ? 0 : 1;
}

async function manySlides(count) {
  const out = join(home, 'deck');
  const args = ['build', '--minutes', '10', '--format', 'json', '--out', out, '--quiet'];
  if ((await run(process.execPath, [CLI, ...args], { cwd: ROOT })) !== 0) fail('The deck could not be built');
  const file = join(home, 'many.html');
  const program = [await bundled('many'), ROOT, join(out, 'deck.json'), String(count), file];
  if ((await run(process.execPath, program, { cwd: ROOT })) !== 0) fail('The slides could not be rendered');
  return file;
}

/** Ms of each change from a slide on, and CPU ms of the page's main thread for one of them, until it stands still again. */
async function changes(browser, file, from) {
  const { page, spent, close } = await opened(browser);
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => window.Reveal?.isReady?.());
  await page.evaluate((at) => window.Reveal.slide(at), from);
  await page.waitForTimeout(2 * PAUSE);
  const before = await spent();
  const times = [];
  for (let i = 0; i < CHANGES; i += 1) {
    times.push(await page.evaluate(changed));
    await page.waitForTimeout(PAUSE);
  }
  const after = await spent();
  await close();
  const cpu = Object.fromEntries(Object.keys(after).map((key) => [key, (after[key] - before[key]) / CHANGES]));
  return { times, cpu };
}

/** Runs in the page: ms until the next slide is in its place. */
function changed() {
  const { Reveal } = window;
  const from = performance.now();
  Reveal.slide(Reveal.getIndices().h + 1);
  const slide = Reveal.getCurrentSlide();
  // Asking for either computes what the next frame would.
  getComputedStyle(slide).opacity;
  slide.getBoundingClientRect();
  return performance.now() - from;
}

function told(rounds) {
  const times = rounds.flatMap((round) => round.times);
  const cpu = (key) => median(rounds.map((round) => round.cpu[key])).toFixed(1);
  const spread = `median of ${times.length} (${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)})`;
  return `${median(times).toFixed(1)} ms, ${spread}; CPU ${cpu('all')} ms with its fading, style ${cpu('style')}, layout ${cpu('layout')}`;
}
