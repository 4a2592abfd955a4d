import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { PEERS } from './peers.mjs';

/** The scripts that measure in a browser, each with how its lines are read: a name, and milliseconds of each. */
const SCRIPTS = {
  browser: {
    file: 'startup.mjs',
    args: (rounds) => [String(rounds)],
    line: /^(interactive|bare deck) +(\d+) ms/gm,
    names: { interactive: 'talkwright', 'bare deck': 'bare reveal.js' },
  },
  change: {
    file: 'change.mjs',
    args: (rounds) => [String(rounds)],
    line: /^(change|bare deck) +([\d.]+) ms/gm,
    names: { change: 'talkwright', 'bare deck': 'bare reveal.js' },
  },
  save: {
    file: 'swap.mjs',
    args: (rounds) => [String(rounds), PEERS],
    line: /^(talkwright|reveal-md|marp|slidev) +\S+ +median +(\d+) ms/gm,
    names: {},
  },
};

/** Medians in ms by name, as one of our own scripts tells them; it measures in turns itself. */
export async function timesOf({ rounds }, name) {
  const { file, args, line, names } = SCRIPTS[name];
  const said = await outputOf(join(ROOT, 'scripts', file), args(Math.max(3, rounds * 2)));
  const found = [...said.matchAll(line)].map(([, who, ms]) => ({ name: names[who] ?? who, ms: Number(ms) }));
  if (found.length === 0) throw new Error(`${file} told nothing: ${said.trim().slice(-200)}`);
  return found;
}

/** What a script prints, whatever its exit code says of its own bounds. */
export function outputOf(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
    });
    child.once('error', reject).once('close', () => resolve(said));
  });
}
