#!/usr/bin/env node
/**
 * `npm run soak`: presents a talk for half an hour while its sources are saved every second, in all the ways in which editors save, with faults and
 * wishes among them, and while pages come and go. Tells each minute what lies in memory after everything unused is cleared away, and what is open.
 * `-- MINUTES PACE` says how long, and how many ms lie between two saves (30, 1000). Exit code 1 when memory, files or timers keep growing, or the last save isn't what is shown.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { CLI, ROOT } from './paths.mjs';
import { fail } from './say.mjs';

/** MiB that the heap may grow by in a second half of an hour of this; a talk kept by mistake is some 2 MiB, of some thousand talks. */
const MOST_GROWTH = 8;
const BRIEF = 'sources: sources\nminutes: 10\n';

const minutes = Number(process.argv[2] ?? 30);
const pace = Number(process.argv[3] ?? 1_000);
await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-soak-'));
mkdirSync(join(home, 'sources'));
cpSync(join(ROOT, 'content/sources'), join(home, 'sources'), { recursive: true });
writeFileSync(join(home, 'talk.yaml'), BRIEF);
const files = readdirSync(join(home, 'sources')).map((name) => {
  const path = join(home, 'sources', name);
  return { path, text: readFileSync(path, 'utf8') };
});
const probe = pathToFileURL(join(import.meta.dirname, 'swap/probe.mjs')).href;
const server = spawn(
  process.execPath,
  ['--expose-gc', '--import', probe, CLI, 'present', '--talk', 'talk.yaml', '--port', '0', '--no-open', '--json'],
  { cwd: home, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
);
let complaints = '';
server.stderr.on('data', (part) => {
  complaints += part;
});
try {
  process.exitCode = await soak();
} finally {
  server.kill('SIGINT');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function soak() {
  const { url } = await started();
  const token = /talkwrightLive=\{"token":"([^"]+)"/.exec(await ask(url))?.[1];
  const stays = [listen(url), listen(url), listen(url)];
  const from = Date.now();
  const until = from + minutes * 60_000;
  const curve = [];
  console.log('minute   saves   made  heap MiB   external   RSS  open files  timers and sockets');
  for (let turn = 0; Date.now() < until; turn += 1) {
    if (Date.now() >= from + curve.length * 60_000) curve.push(await measured(curve.length, turn, stays[0]));
    await Promise.all([sleep(pace), act(turn, url, token)]);
  }
  const last = await shown(url);
  curve.push(await measured(curve.length, 'end', stays[0]));
  for (const one of stays) one.close();
  return judged(curve, last);
}

/** One save, and what else happens in that second. */
async function act(turn, url, token) {
  const { path, text } = files[turn % files.length];
  // Every sentence is another one each time: what is kept of sentences for the next save is soon as much as it ever becomes.
  const changed = text.replace(/([a-z]{4,}) ([a-z]{4,})\. /g, `$1 $2 in case ${turn}. `);
  if (turn % 31 === 30) writeFileSync(join(home, 'talk.yaml'), `${BRIEF}form: keynote\n`);
  else if (turn % 31 === 0) writeFileSync(join(home, 'talk.yaml'), BRIEF);
  else if (turn % 7 === 6) rmSync(path);
  else if (turn % 3 === 1) {
    writeFileSync(`${path}~`, changed);
    renameSync(`${path}~`, path);
  } else writeFileSync(path, changed);
  if (turn % 7 === 0) for (const one of files) writeFileSync(one.path, one === files[0] ? changed : one.text);
  if (turn % 11 === 5) await send(url, token, { slot: 300 + 60 * (turn % 13) });
  if (turn % 11 === 9) await send(url, token, { slot: null });
  if (turn % 5 === 2) {
    const guest = listen(url);
    for (const page of ['', 'read.html', 'handout.html', 'live/deck', 'absent', '../x']) await ask(url + page);
    setTimeout(guest.close, 2_000 + (turn % 4) * 1_000);
  }
}

async function send(url, token, wish) {
  const headers = { 'Content-Type': 'application/json', 'X-Talkwright': token };
  await ask(`${url}live/wish`, { method: 'POST', headers, body: JSON.stringify(wish) });
}

/** Asks once more where the connection was one that is closed meanwhile, as browsers do. */
async function ask(url, options) {
  const answer = await fetch(url, options).catch(() => fetch(url, options));
  return answer.text();
}

/** Saves once more, and whether that is what is served in the end. */
async function shown(url) {
  writeFileSync(join(home, 'talk.yaml'), `${BRIEF}title: The last of all saves\n`);
  for (let turn = 0; turn < 40; turn += 1) {
    if ((await ask(url)).includes('The last of all saves')) return true;
    await sleep(500);
  }
  return false;
}

async function measured(minute, saves, { versions }) {
  const told = new Promise((resolve) => server.once('message', resolve));
  server.send('measure');
  const now = { minute, ...(await told) };
  const cells = [minute, saves, versions(), now.heap, now.external, now.rss, now.files, now.active];
  console.log(cells.map((cell, i) => String(cell).padStart([6, 7, 6, 9, 10, 5, 11, 2][i])).join(' '));
  return now;
}

/** Whether the second half of the time needed more than the first. */
function judged(curve, last) {
  const half = Math.floor(curve.length / 2);
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const grown = (of) => median(curve.slice(half).map(of)) - median(curve.slice(1, half + 1).map(of));
  const [heap, open, external] = [grown(({ heap }) => heap), grown(({ files }) => files), grown((one) => one.external)];
  console.log(
    `second half against the first: heap ${heap.toFixed(1)} MiB, outside of it ${external.toFixed(1)} MiB, open files ${open}`,
  );
  console.log(
    `the last save is ${last ? '' : 'NOT '}shown; unhandled: ${/unhandled|TypeError|RangeError/i.test(complaints) ? complaints.slice(-2_000) : 'nothing'}`,
  );
  const well = last && heap <= MOST_GROWTH && external <= MOST_GROWTH && open <= 4 && server.exitCode === null;
  return well && !/unhandled|TypeError|RangeError/i.test(complaints) ? 0 : 1;
}

async function started() {
  let out = '';
  for await (const part of server.stdout.iterator({ destroyOnReturn: false })) {
    out += part;
    if (out.endsWith('\n}\n')) {
      server.stdout.resume();
      return JSON.parse(out);
    }
  }
  return fail(`the server did not start: ${complaints}`);
}

/** A page that listens, and the newest talk that it heard of. */
function listen(url) {
  let version = 0;
  const call = request(`${url}live/events`, { agent: false }, (response) => {
    response.setEncoding('utf8').on('data', (part) => {
      version = Number(/"version":(\d+)/.exec(part)?.[1] ?? version);
    });
    response.on('error', () => {});
  });
  call.on('error', () => {}).end();
  return { close: () => call.destroy(), versions: () => version };
}
