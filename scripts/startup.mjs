#!/usr/bin/env node
/**
 * `npm run startup`: what the default ten-minute deck weighs, whether it asks for anything outside, and how long it takes until people can
 * use it, against a bare reveal.js deck with as many empty slides: both from disk, in turns. `-- RUNS` says how many runs of each
 * (11). Exit code 1 when the deck is too heavy or too slow, or asks for anything.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './bench/numbers.mjs';
import { bareDeck, inTurns, launched, opened } from './browser/decks.mjs';
import { ensureBuilt } from './build.mjs';
import { CLI, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './say.mjs';

/** Most kB of a deck, and how many times as long as a bare one it may take. */
const MOST = { weight: 600, ratio: 1.3 };

await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-startup-'));
try {
  process.exitCode = await measure(home, Number(process.argv[2] ?? 11));
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function measure(home, runs) {
  const deck = await builtDeck(home);
  const html = readFileSync(deck, 'utf8');
  const slides = html.match(/<section id=/g).length;
  const bare = join(home, 'bare.html');
  writeFileSync(bare, bareDeck(slides));
  const { times, asked } = await timesOf({ deck, bare }, runs);
  const weight = Buffer.byteLength(html) / 1000;
  const ratioOf = (key) => median(times.deck.map((one) => one[key])) / median(times.bare.map((one) => one[key]));
  const ratio = ratioOf('ms');
  console.log(`weight       ${weight.toFixed(0)} kB (at most ${MOST.weight})`);
  console.log(`requests     ${asked.length === 0 ? 'none' : asked.join(', ')}`);
  console.log(`interactive  ${told(times.deck)}, ${slides} slides`);
  console.log(`bare deck    ${told(times.bare)}, ${slides} empty slides`);
  console.log(`ratio        ${ratio.toFixed(2)} (at most ${MOST.ratio}), of CPU ${ratioOf('cpu').toFixed(2)}`);
  return weight <= MOST.weight && asked.length === 0 && ratio <= MOST.ratio ? 0 : 1;
}

async function builtDeck(home) {
  const out = join(home, 'deck');
  const code = await run(process.execPath, [CLI, 'build', '--minutes', '10', '--out', out, '--quiet'], { cwd: ROOT });
  if (code !== 0) fail('The deck could not be built');
  return join(out, 'index.html');
}

/** Each page `runs` times in turns, after one that doesn't count: ms and CPU ms each, and every request besides the page itself. */
async function timesOf(pages, runs) {
  const asked = new Set();
  const browser = await launched();
  const address = (path) => pathToFileURL(path).href;
  const times = await inTurns(pages, runs, (path) => interactive(browser, address(path), asked)).finally(() =>
    browser.close(),
  );
  return { times, asked: [...asked] };
}

/**
 * ms from the navigation until reveal.js is ready, the first slide is painted, and the main thread has nothing left to do, and what that thread
 * computed for it, in ms of CPU.
 */
async function interactive(browser, address, asked) {
  const { page, spent, close } = await opened(browser);
  await page.addInitScript(() => {
    const idle = () => requestIdleCallback(() => Object.assign(window, { interactiveAt: performance.now() }));
    const look = () =>
      window.Reveal?.isReady?.() ? requestAnimationFrame(() => requestAnimationFrame(idle)) : setTimeout(look, 1);
    look();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== address) asked.add(request.url().slice(0, 100));
  });
  const before = await spent();
  await page.goto(address);
  const ms = await page.waitForFunction(() => window.interactiveAt).then((handle) => handle.jsonValue());
  const after = await spent();
  await close();
  return { ms, cpu: after.all - before.all };
}

function told(times) {
  const all = times.map(({ ms }) => ms);
  const [least, most] = [Math.min(...all), Math.max(...all)].map(Math.round);
  return `${Math.round(median(all))} ms, median of ${all.length} (${least} to ${most}); CPU ${Math.round(median(times.map(({ cpu }) => cpu)))} ms`;
}
