import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox', 'firefox-esr'];

/** Firefox: `FIREFOX_PATH`, and nothing else when that is wrong; else what stands on PATH. Null when there is none. */
export function firefoxPath(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.FIREFOX_PATH) return isProgram(env.FIREFOX_PATH) ? env.FIREFOX_PATH : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram) ?? null;
}

/** Whether tests can run in Firefox. Says loudly that they can't; that is no failure, for Chromium's tests cover the same. */
export function hasFirefox(): boolean {
  if (firefoxPath() !== null) return true;
  console.warn('\n\x1b[41m No Firefox found: its tests did NOT run. Install it or set FIREFOX_PATH. \x1b[0m\n');
  return false;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
