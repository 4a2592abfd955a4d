#!/usr/bin/env node
/**
 * `npm run bench`: ours and others in turn, in one run: writes tests/bench/RESULTS.md, results.json and results.svg. The others are installed
 * into the user's cache. `-- --quick` takes few rounds and leaves out what is slow; `--rounds N`, `--seeds FOLDER`, `--all` (10,000 articles
 * too); `--only ROW,ROW` writes into node_modules/.cache/bench, unless `--out FOLDER` says where. `--check` measures what is recorded and
 * compares ratios: exit code 1 where one is more than 15% worse, also when measured again.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOM, ratiosOf, together, worseIn } from './bench/check.mjs';
import { canMeasure, measured } from './bench/measured.mjs';
import { median } from './bench/numbers.mjs';
import { peers } from './bench/peers.mjs';
import { plotOf } from './bench/plot.mjs';
import { reportOf } from './bench/report.mjs';
import { ROWS } from './bench/rows.mjs';
import { ensureBuilt } from './build.mjs';
import { ROOT } from './paths.mjs';
import { fail, say } from './say.mjs';

const HOME = join(ROOT, 'tests/bench');
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    seeds: { type: 'string' },
    out: { type: 'string' },
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

if (!canMeasure()) fail('GNU time is missing (/usr/bin/time): on Debian, apt-get install time', 2);
await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-bench-'));
try {
  process.exitCode = await main();
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function main() {
  const { found, missing } = await peers();
  const rounds = Number(asked.rounds ?? (asked.quick ? 2 : 7));
  const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const to = { home, peers: found, rounds, seeds: asked.seeds && resolve(asked.seeds), rootFlags, run: measured };
  const left = Object.entries(missing).map(([name, why]) => `${name}: ${why}`);
  return asked.check ? await check(to) : await record(to, chosen(), left);
}

function chosen() {
  const names = asked.only?.split(',');
  const unknown = names?.find((name) => !ROWS.some((row) => row.name === name));
  if (unknown) fail(`\`${unknown}\` is no row, expected ${ROWS.map(({ name }) => name).join(', ')}`, 2);
  if (names) return ROWS.filter(({ name }) => names.includes(name));
  return ROWS.filter((row) => !(row.asked && !asked.all) && !(row.slow && asked.quick));
}

async function record(to, wanted, left) {
  const rows = [];
  const grown = [];
  for (const row of wanted) {
    if (row.points) {
      say(row.title);
      grown.push(...(await row.points()));
      continue;
    }
    const result = await measure(row, to).catch((error) => {
      left.push(`${row.title}: ${String(error.message).split('\n')[0]}`);
      return null;
    });
    if (result) rows.push(result);
  }
  // Some rows alone are no record of all.
  const folder = asked.out ? resolve(asked.out) : asked.only ? join(ROOT, 'node_modules/.cache/bench') : HOME;
  mkdirSync(folder, { recursive: true });
  const recorded = rows.map((row) => ({ name: row.name, by: row.by ?? 'cpu', ratios: ratiosOf(row) }));
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(recorded, null, 2)}\n`);
  writeFileSync(join(folder, 'results.svg'), plotOf('CPU seconds, ms and kB of one run (log scale)', rows.map(barsOf)));
  writeFileSync(join(folder, 'RESULTS.md'), reportOf({ rows, grown, conditions: conditionsOf(to), left }));
  say(`Written: ${join(folder, 'RESULTS.md')}`);
  return 0;
}

/** A row with the samples of its lanes, taken in turns; null where it can't be had. */
async function measure(row, to) {
  say(row.title);
  if (row.times) return { ...row, lanes: (await row.times(to)).map(({ name, ms }) => ({ name, samples: [{ ms }] })) };
  const lanes = await row.lanes(to);
  if (lanes === null) return null;
  if (row.by === 'kB') return { ...row, lanes: lanes.map(({ name, kB }) => ({ name, samples: [{ kB }] })) };
  const taken = lanes.map((lane) => ({ ...lane, samples: [] }));
  for (let round = 0; round < Math.min(to.rounds, row.rounds ?? to.rounds); round += 1)
    for (const lane of taken) lane.samples.push(await measured(lane));
  return { ...row, lanes: taken };
}

/** Measures what is recorded; what seems worse is measured once more before it counts. */
async function check(to) {
  const recorded = JSON.parse(readFileSync(join(HOME, 'results.json'), 'utf8'));
  const wanted = chosen().filter(({ name }) => recorded.some((row) => row.name === name));
  const worse = [];
  for (const row of wanted) {
    const before = recorded.find(({ name }) => name === row.name);
    let now = await measure(row, to);
    if (!now) continue;
    if (worseIn(now, before).length > 0) now = together(now, await measure(row, to));
    worse.push(...worseIn(now, before));
  }
  for (const one of worse)
    console.log(
      `${one.row}: ${one.now.toFixed(2)} times ${one.against}, recorded ${one.before.toFixed(2)} (room ${ROOM * 100}%)`,
    );
  if (worse.length === 0) say(`${wanted.length} rows are as quick as recorded, or quicker`);
  return worse.length === 0 ? 0 : 1;
}

function barsOf({ name, by = 'cpu', lanes }) {
  const unit = by === 'cpu' ? 's' : by;
  return {
    name,
    bars: lanes.map((lane, i) => ({
      name: lane.name,
      value: median(lane.samples.map((one) => one[by])),
      unit,
      own: i === 0,
    })),
  };
}

function conditionsOf({ peers: found, rounds }) {
  const [{ model }] = cpus();
  const versions = Object.entries(found).map(([name, { version }]) => `${name} ${version}`);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return [
    `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`,
    `talkwright ${version}, ${versions.join(', ')}`,
    `${rounds} rounds at most${asked.quick ? ' (--quick)' : ''}; load of the machine when it ended: ${loadNow()}`,
  ];
}

function loadNow() {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
}
