import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../run.mjs';

/** Installs packages into a folder of their own, unless they are there; resolves to the version of the first. */
export async function installed(folder, packages) {
  const own = join(folder, 'node_modules', packages[0], 'package.json');
  if (!existsSync(own)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
    await runNpm(['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: folder, env });
  }
  if (!existsSync(own)) throw new Error('could not be installed');
  return JSON.parse(readFileSync(own, 'utf8')).version;
}

/** A server that is started and ended with everything that it starts; `says` waits for words of its output. */
export function started(program, args, cwd, env = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const gone = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`ended: ${said.trim().split('\n').at(-1)}`)));
  });
  gone.catch(() => {});
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      said += data;
      for (const listener of listeners) listener();
    });
  }
  const says = (pattern) =>
    new Promise((resolve) => {
      const look = () => pattern.test(said) && resolve(pattern.exec(said)[0]);
      listeners.add(look);
      look();
    });
  return {
    said: () => said,
    says: (pattern) => Promise.race([says(pattern), gone]),
    end: () => {
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It ended by itself.
      }
    },
  };
}
