import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { say } from '../say.mjs';
import { installed } from '../swap/peers.mjs';

/** Where others are installed: outside the project, kept from one run to the next. */
export const PEERS = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'talkwright-bench');

const PACKAGES = {
  'reveal-md': { packages: ['reveal-md'], bin: 'reveal-md' },
  marp: { packages: ['@marp-team/marp-cli'], bin: 'marp' },
  slidev: { packages: ['@slidev/cli', '@slidev/theme-default'], bin: 'slidev' },
};

/** The programs to compare with, by name: where each lies and its version; those that couldn't be had go to `missing`, with the reason. */
export async function peers() {
  const found = {};
  const missing = {};
  for (const [name, { packages, bin }] of Object.entries(PACKAGES)) {
    const folder = join(PEERS, name);
    try {
      const version = await installed(folder, packages);
      found[name] = { version, program: join(folder, 'node_modules/.bin', bin) };
    } catch (error) {
      missing[name] = String(error.message).split('\n')[0];
      say(`${name} is left out: ${missing[name]}`);
    }
  }
  const pandoc = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  if (pandoc.status === 0) found.pandoc = { version: /\d[\d.]*/.exec(pandoc.stdout)[0], program: 'pandoc' };
  else missing.pandoc = 'not on this machine';
  return { found, missing };
}
