import type { Browser } from 'playwright-core';
import { InputError } from '../../model/index.ts';
import { within } from './deadline.ts';
import { findBrowser } from './find.ts';

/** Seconds that a browser may take to start, and to end. */
const START = 30;
const END = 5;

/**
 * Runs `work` with a browser that is started for it and ended after it, whatever happens; Ctrl-C ends both. Throws
 * InputError 2 where there is no browser, or nothing to drive it with.
 */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await work(browser);
  } finally {
    await within(END, 'Closing', browser.close()).catch(() => {});
  }
}

/** Throws InputError 2 where there is no browser, or nothing to drive it with; starts none. */
export async function demandBrowser(): Promise<void> {
  const { chromium } = await driver();
  findBrowser(process.env, ownPath(chromium));
}

async function launch(): Promise<Browser> {
  const { chromium } = await driver();
  const executablePath = findBrowser(process.env, ownPath(chromium));
  // Where the user is root (containers), Chromium has no sandbox to start in.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await chromium.launch({ executablePath, args, timeout: START * 1000 });
  } catch (cause) {
    const why = firstLine((cause as Error).message);
    throw new InputError(
      `${executablePath}: could not be started as a browser (${why}); set CHROME_PATH to another`,
      2,
      {
        cause,
      },
    );
  }
}

async function driver(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core');
  } catch (cause) {
    throw new InputError(
      'measuring and printing slides needs playwright-core; install it: npm install playwright-core',
      2,
      {
        cause,
      },
    );
  }
}

/** The browser that playwright itself has fetched, if any. */
function ownPath(chromium: { executablePath(): string }): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/^browserType\.launch: /, '') ?? '';
}
