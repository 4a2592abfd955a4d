import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the command when it is stale, before any test runs it. */
export default function setup(): void {
  const script = join(import.meta.dirname, '../../scripts/build.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The command could not be built');
}
