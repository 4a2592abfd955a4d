#!/usr/bin/env node
/**
 * `npm test`: installs when needed, finds or fetches a browser, builds when stale, then holds everything that the project
 * promises: types, style, unused code, tests, and that the package installs. Arguments go to vitest:
 * `npm test -- tests/serve`. With `--long` (`npm run test:long`) each property is tried twenty times as often, in every look, size and length.
 */
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const asked = process.argv.slice(2);
if (asked.includes('--long')) process.env.TALKWRIGHT_LONG = '1';
await ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const browser = await ensureBrowser();
if (browser) process.env.CHROME_PATH = browser;
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt({ types: true });

const CHECKS = [
  ['Types', 'typescript/bin/tsc', ['-p', '.']],
  ['Types of the browser part', 'typescript/bin/tsc', ['-p', 'src/client']],
  ['Style and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['Unused files, exports and packages', 'knip/bin/knip.js', []],
  ['The package as it is published', 'publint/src/cli.js', ['--strict']],
  ['Tests', 'vitest/vitest.mjs', ['run', ...asked.filter((one) => one !== '--long')]],
];

const failed = [];
for (const [name, program, args] of CHECKS) {
  say(name);
  if ((await run(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: ROOT })) !== 0)
    failed.push(name);
}
if (!browser) {
  const line = 'NO BROWSER: the browser tests did not run. Install Chrome, Chromium or Edge, or set CHROME_PATH';
  say(line);
  if (process.env.CI) failed.push(line);
}
say(failed.length === 0 ? 'All is well' : `Failed: ${failed.join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
