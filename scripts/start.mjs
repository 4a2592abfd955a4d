#!/usr/bin/env node
/**
 * `npm start`: installs when needed, builds when stale, makes the default talk and presents it in the browser.
 * Arguments go to `talkwright present`: `npm start -- --no-open --port 0`, `npm start -- my-article.md --minutes 20`.
 */
import { ensureInstalled } from './install.mjs';
import { CLI, ROOT } from './paths.mjs';
import { run } from './run.mjs';

const DEFAULT_TALK = 'content/talks/generative-ai.yaml';

// npm passes no SIGTERM on: without its parent this ends as if it had been told to.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();

await ensureInstalled();
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const args = process.argv.slice(2);
const talk = args.some((arg) => arg === '--talk' || arg.startsWith('--talk=')) ? [] : ['--talk', DEFAULT_TALK];
process.exitCode = await run(process.execPath, [CLI, 'present', ...talk, ...args], { cwd: ROOT });
