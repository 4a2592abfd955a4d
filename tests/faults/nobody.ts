import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

/** A user who owns nothing. */
const NOBODY = 65_534;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Runs a program as a user who owns nothing; only root can. */
export function asNobody(program: string, args: readonly string[] = [], options: SpawnSyncOptions = {}) {
  const user = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', program, ...args];
  return spawnSync('setpriv', user, { ...options, encoding: 'utf8' });
}
