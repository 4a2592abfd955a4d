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
import { chromium } from 'playwright-core';
import { installedBrowser } from './browser.mjs';
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
  const ratio = median(times.deck) / median(times.bare);
  console.log(`weight       ${weight.toFixed(0)} kB (at most ${MOST.weight})`);
  console.log(`requests     ${asked.length === 0 ? 'none' : asked.join(', ')}`);
  console.log(`interactive  ${told(times.deck)}, ${slides} slides`);
  console.log(`bare deck    ${told(times.bare)}, ${slides} empty slides`);
  console.log(`ratio        ${ratio.toFixed(2)} (at most ${MOST.ratio})`);
  return weight <= MOST.weight && asked.length === 0 && ratio <= MOST.ratio ? 0 : 1;
}

async function builtDeck(home) {
  const out = join(home, 'deck');
  const code = await run(process.execPath, [CLI, 'build', '--minutes', '10', '--out', out, '--quiet'], { cwd: ROOT });
  if (code !== 0) fail('The deck could not be built');
  return join(out, 'index.html');
}

/** What reveal.js itself needs for that many slides, in one file as well. */
function bareDeck(slides) {
  const read = (name) => readFileSync(join(ROOT, 'node_modules/reveal.js/dist', name), 'utf8');
  const sections = '<section></section>'.repeat(slides);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<style>${read('reset.css')}${read('reveal.css')}</style>
<div class="reveal"><div class="slides">${sections}</div></div>
<script>${read('reveal.js').replaceAll('</script', '<\\/script')}</script>
<script>Reveal.initialize({ width: 1920, height: 1080, margin: 0, hash: true })</script></html>`;
}

/** Each page `runs` times in turns, after one that doesn't count; ms each, and every request besides the page itself. */
async function timesOf(pages, runs) {
  const executablePath = installedBrowser() ?? chromium.executablePath();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  const asked = new Set();
  try {
    for (let i = 0; i <= runs; i++) {
      for (const [name, path] of Object.entries(pages)) {
        const ms = await interactive(browser, pathToFileURL(path).href, asked);
        if (i > 0) times[name].push(ms);
      }
    }
  } finally {
    await browser.close();
  }
  return { times, asked: [...asked] };
}

/** ms from the navigation until reveal.js is ready, the first slide is painted, and the main thread has nothing left to do. */
async function interactive(browser, address, asked) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.addInitScript(() => {
    const idle = () => requestIdleCallback(() => Object.assign(window, { interactiveAt: performance.now() }));
    const look = () =>
      window.Reveal?.isReady?.() ? requestAnimationFrame(() => requestAnimationFrame(idle)) : setTimeout(look, 1);
    look();
  });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== address) asked.add(request.url().slice(0, 100));
  });
  await page.goto(address);
  const ms = await page.waitForFunction(() => window.interactiveAt).then((handle) => handle.jsonValue());
  await context.close();
  return ms;
}

function told(times) {
  const [least, most] = [Math.min(...times), Math.max(...times)].map(Math.round);
  return `${Math.round(median(times))} ms, median of ${times.length} (${least} to ${most})`;
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}
