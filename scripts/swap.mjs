#!/usr/bin/env node
/**
 * `npm run swap`: how long it takes from a save until its words are in the page that a browser shows: ours from source
 * documents, and reveal-md, Marp and Slidev from as many finished slides; in turns, medians. `-- RUNS` says how many saves of each
 * (20), `-- RUNS FOLDER` where the others are installed, or are to be (else a temporary folder). Exit code 1 when ours is the slower.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { installedBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { CLI, ROOT } from './paths.mjs';
import { installed, started } from './swap/peers.mjs';

const SLIDES = 12;
/** Milliseconds until a save counts as lost. */
const LOST = 15_000;
const MARK = 'Opening remarks';

/** Finished slides as each of the others reads them; the first line to change is the first slide's heading. */
const MARKDOWN = [
  `# ${MARK}`,
  ...Array.from({ length: SLIDES - 1 }, (_, i) => `# Slide ${i + 2}\n\n- One point\n- Another point\n\nA sentence.`),
].join('\n\n---\n\n');

const PEERS = [
  {
    name: 'reveal-md',
    packages: ['reveal-md'],
    bin: 'reveal-md',
    args: (port) => ['slides.md', '--watch', '--disable-auto-open', '--port', port],
    at: 'slides.md',
  },
  {
    name: 'marp',
    packages: ['@marp-team/marp-cli'],
    bin: 'marp',
    args: () => ['--server', '.'],
    env: (port) => ({ PORT: port }),
    at: 'slides.md',
  },
  {
    name: 'slidev',
    packages: ['@slidev/cli', '@slidev/theme-default'],
    bin: 'slidev',
    args: (port) => ['slides.md', '--open', 'false', '--port', port],
    at: '1',
  },
];

await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-swap-'));
const running = [];
try {
  process.exitCode = await measure(Number(process.argv[2] ?? 20), resolve(process.argv[3] ?? join(home, 'peers')));
} finally {
  for (const one of running) one.end();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(runs, peers) {
  const browser = await chromium.launch({ executablePath: installedBrowser(), args: ['--no-sandbox'] });
  const lanes = [await ours(browser)];
  for (const [i, peer] of PEERS.entries()) {
    lanes.push(
      await laneOf(peer, join(peers, peer.name), String(8701 + i), browser).catch((error) => missing(peer, error)),
    );
  }
  for (let turn = 0; turn < runs; turn += 1) {
    for (const lane of lanes.filter(({ page }) => page)) lane.times.push(await timed(lane, `${turn + 100}`));
  }
  await browser.close();
  for (const lane of lanes) console.log(lineOf(lane));
  console.log(stepsOf(lanes[0].steps.slice(-runs)));
  const others = lanes.slice(1).filter(({ page }) => page);
  return others.some(({ times }) => median(times) < median(lanes[0].times)) ? 1 : 0;
}

/** Our own: a sentence of a source that the talk says, with a word more. */
async function ours(browser) {
  const sources = join(home, 'sources');
  cpSync(join(ROOT, 'content/sources'), sources, { recursive: true });
  const steps = pathToFileURL(join(import.meta.dirname, 'swap/steps.mjs')).href;
  const args = [
    '--import',
    steps,
    CLI,
    'present',
    sources,
    '--minutes',
    '10',
    '--port',
    '0',
    '--no-open',
    '--out',
    join(home, 'deck'),
  ];
  const server = started(process.execPath, args, home);
  running.push(server);
  const page = await opened(browser, await server.says(/http:\/\/127\.0\.0\.1:\d+\/\S*/));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const { file, text, at } of await saidIn(page, sources)) {
    const write = (round) => writeFileSync(file, `${text.slice(0, at)} in case ${round}${text.slice(at)}`);
    const mark = (round) => `in case ${round}`;
    const lane = { name: 'talkwright', version, page, write, times: [], mark, steps: [], said: server.said };
    if (Number.isFinite(await timed(lane, '99', 4_000))) return lane;
    writeFileSync(file, text);
  }
  throw new Error('No sentence of the sources is said in the talk');
}

/** Where sentences end that the talk's script says in the words of a source. */
async function saidIn(page, folder) {
  const script = await page.evaluate(() =>
    [...document.querySelectorAll('aside.notes')].map((one) => one.textContent).join(' '),
  );
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const ends = [...text.matchAll(/[a-z ,]{30,120}(?=\.\s)/g)];
    return ends
      .filter(([part]) => script.includes(part))
      .map(({ 0: part, index }) => ({ file, text, at: index + part.length }));
  });
}

async function laneOf(peer, folder, port, browser) {
  const version = await installed(folder, peer.packages);
  const work = join(folder, 'talk');
  mkdirSync(work, { recursive: true });
  const write = (mark) => writeFileSync(join(work, 'slides.md'), MARKDOWN.replace(MARK, `${MARK} ${mark}`));
  write('0');
  const server = started(join(folder, 'node_modules/.bin', peer.bin), peer.args(port), work, peer.env?.(port));
  running.push(server);
  const page = await opened(browser, `http://localhost:${port}/${peer.at}`, MARK);
  return { name: peer.name, version, page, write, times: [], mark: (mark) => `${MARK} ${mark}` };
}

/** Opens an address as soon as a server answers there. */
async function opened(browser, address, text = '') {
  const page = await browser.newPage();
  for (let turn = 0; ; turn += 1) {
    const failed = await page.goto(address).then(
      () => null,
      (error) => error,
    );
    if (failed === null) break;
    if (turn === 60) throw failed;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await page.waitForFunction((one) => document.body?.textContent.includes(one), text, { timeout: 60_000 });
  await page.waitForTimeout(2_000);
  return page;
}

/** Milliseconds from the beginning of a save until its words are in the page. */
async function timed({ page, write, mark, steps, said }, round, most = LOST) {
  // Only where the words may come is looked, since a look at a whole page takes longer than the pause between two looks.
  const isShown = (text) =>
    [...document.querySelectorAll('h1, aside.notes')].some((one) => one.textContent.includes(text));
  const shown = page.waitForFunction(isShown, mark(round), { timeout: most, polling: 8 });
  shown.catch(() => {});
  await page.waitForTimeout(300);
  const before = said?.().length ?? 0;
  const from = performance.now();
  write(round);
  const ms = await shown.then(
    () => performance.now() - from,
    () => Number.POSITIVE_INFINITY,
  );
  steps?.push(told(said().slice(before), performance.timeOrigin + from, ms));
  return ms;
}

/** Ms that each step of a save took, by what our server told of it: from the one before, the last until its words were seen. */
function told(output, from, ms) {
  let last = from;
  const found = [...output.matchAll(/^step (.*)$/gm)].map(([, line]) => {
    const { step, at } = JSON.parse(line);
    const took = at - last;
    last = at;
    return [step, took];
  });
  return Object.fromEntries([...found, ['seen', from + ms - last]]);
}

/** Where the time of our own saves goes. */
function stepsOf(saves) {
  const names = [...new Set(saves.flatMap((save) => Object.keys(save)))];
  const parts = names.map((name) => `${name} ${median(saves.map((save) => save[name] ?? 0)).toFixed(0)}`);
  return `            ours, step by step (median ms): ${parts.join(' · ')}`;
}

function missing({ name }, error) {
  return { name, version: `not measured: ${String(error.message).split('\n')[0]}`, page: null, times: [] };
}

function lineOf({ name, version, times }) {
  const told =
    times.length === 0
      ? ''
      : `median ${median(times).toFixed(0).padStart(5)} ms, best ${Math.min(...times).toFixed(0)}, worst ${Math.max(...times).toFixed(0)}`;
  return `${name.padEnd(11)} ${version.padEnd(9)} ${told}`.trimEnd();
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
}
