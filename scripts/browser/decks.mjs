import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installedBrowser } from '../browser.mjs';
import { ROOT } from '../paths.mjs';

/** What reveal.js itself needs for that many slides without a word on them, in one file as well. */
export function bareDeck(slides) {
  const read = (name) => readFileSync(join(ROOT, 'node_modules/reveal.js/dist', name), 'utf8');
  const sections = '<section></section>'.repeat(slides);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<style>${read('reset.css')}${read('reveal.css')}</style>
<div class="reveal"><div class="slides">${sections}</div></div>
<script>${read('reveal.js').replaceAll('</script', '<\\/script')}</script>
<script>Reveal.initialize({ width: 1920, height: 1080, margin: 0, hash: true })</script></html>`;
}

/** Starts the browser that is installed, without a sandbox where the user is root (containers). */
export function launched() {
  const executablePath = installedBrowser() ?? chromium.executablePath();
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/**
 * A page of a browser of its own, the size of a projector's; `spent` tells what its main thread has computed so far, in ms of CPU: what else runs on
 * the machine counts for nothing there.
 */
export async function opened(browser) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => 1000 * (metrics.find((one) => one.name === name)?.value ?? Number.NaN);
    return { all: of('TaskDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
  };
  return { page, spent, close: () => context.close() };
}

/** Once around: every page in turn, so that what slows the machine for a while slows all. Results by name, the first round left out. */
export async function inTurns(pages, rounds, measure) {
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, page] of Object.entries(pages)) {
      const result = await measure(page);
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}
