import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../src/emit/browser/find.ts';

/** The browser to test with, as the program finds it; null when there is none. */
export function browserPath(): string | null {
  try {
    return findBrowser(process.env, own());
  } catch {
    return null;
  }
}

/** Whether browser tests can run. Says loudly that they can't; in CI that is a failure. */
export function hasBrowser(): boolean {
  if (browserPath() !== null) return true;
  const message = 'No browser found: the browser tests did NOT run. Install Chromium or set CHROME_PATH.';
  if (process.env.CI) throw new Error(message);
  console.warn(`\n\x1b[41m ${message} \x1b[0m\n`);
  return false;
}

/** Starts the browser, without a sandbox where the user is root (containers), with `more` on its command line. */
export function launch(...more: readonly string[]): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error('No browser to launch: ask hasBrowser() first');
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: root ? ['--no-sandbox', ...more] : [...more] });
}

function own(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}
