#!/usr/bin/env node
/**
 * `npm run followers`: presents the default talk and lets many clients follow one presenter, who moves every 300 ms. Tells what they missed,
 * how late they were, and how much memory the server took. `-- SECONDS FOLLOWERS` says how long and how many (60, 200). Exit code 1
 * when anything was missed or the server took too much.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { CLI, ROOT } from './paths.mjs';
import { fail } from './say.mjs';

/** MiB that the server may take while it serves. */
const MOST_MEMORY = 150;
const PACE = 300;

await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-followers-'));
const server = spawn(process.execPath, [CLI, 'present', '--port', '0', '--no-open', '--json', '--out', home], {
  cwd: ROOT,
});
try {
  process.exitCode = await measure(Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 200));
} finally {
  server.kill('SIGINT');
  rmSync(home, { recursive: true, force: true });
}

async function measure(seconds, many) {
  const { url } = await started();
  const page = await (await fetch(url)).text();
  const token = /talkwrightLive=\{"token":"([^"]+)"/.exec(page)?.[1];
  const { slides } = await (await fetch(`${url}live/deck`)).json();
  const before = memory();
  const followers = await Promise.all(Array.from({ length: many }, () => follow(url)));
  const steps = Math.round((seconds * 1_000) / PACE);
  let most = 0;
  for (let step = 0; step < steps; step += 1) {
    await present(url, token, slides[step % slides.length].id, step);
    most = Math.max(most, memory());
    await sleep(PACE);
  }
  await sleep(1_000);
  const seen = followers.map(({ fragments }) => fragments.join());
  const whole = Array.from({ length: steps }, (_, step) => step).join();
  const missed = seen.filter((one) => one !== whole).length;
  const late = followers.flatMap((follower) => follower.late).sort((a, b) => a - b);
  const at = (part) => late[Math.floor(late.length * part)].toFixed(0);
  console.log(`followers    ${many}, ${steps} slides in ${seconds} s; ${missed} of them missed any`);
  console.log(`later        ${at(0.5)} ms median, ${at(0.95)} ms at the 95th of a hundred, ${at(0.9999)} ms at most`);
  console.log(`memory       ${before} MiB before, ${most} MiB at most, ${memory()} MiB after (at most ${MOST_MEMORY})`);
  return missed === 0 && most <= MOST_MEMORY ? 0 : 1;
}

async function started() {
  let out = '';
  for await (const part of server.stdout) {
    out += part;
    if (out.endsWith('\n}\n')) return JSON.parse(out);
  }
  return fail('the server did not start');
}

/** MiB of the server that lie in memory. */
function memory() {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** A client of the stream, with the fragments that it saw and how many ms after they were sent. */
function follow(url) {
  const follower = { fragments: [], late: [] };
  let rest = '';
  return new Promise((resolve) => {
    request(`${url}live/events`, { agent: false }, (response) => {
      response.setEncoding('utf8').on('data', (part) => {
        const frames = (rest + part).split('\n\n');
        rest = frames.pop();
        for (const frame of frames) heard(frame, follower);
        resolve(follower);
      });
    }).end();
  });
}

function heard(frame, { fragments, late }) {
  const [, data] = /^event: stage\ndata: (.*)$/.exec(frame) ?? [];
  if (!data) return;
  const { fragment, timer } = JSON.parse(data);
  fragments.push(fragment);
  late.push(Date.now() - timer.since);
}

async function present(url, token, slide, fragment) {
  const timer = { gone: 0, since: Date.now(), slideFrom: 0 };
  const state = { kind: 'stage', slide, fragment, theme: 'light', black: false, timer, slot: 600, dropped: [] };
  const headers = { 'Content-Type': 'application/json', 'X-Talkwright': token };
  const body = JSON.stringify({ ...state, offer: null, countdown: null, recording: false });
  const { status } = await fetch(`${url}live/stage`, { method: 'POST', headers, body });
  if (status !== 204) fail(`the server answered ${status} to the presenter`);
}
