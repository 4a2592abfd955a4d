import type { Browser } from 'playwright-core';
import { InputError } from '../../model/index.ts';
import { makeWorkroom } from '../../store/index.ts';
import { within } from './deadline.ts';
import { findBrowser } from './find.ts';
import { isSandboxed, sandboxFault } from './sandbox.ts';

/** Seconds that a browser may take to start, and to end. */
const START = 30;
const END = 5;

/** Nothing but what the page from memory holds: no name is looked up, no proxy asked, nothing sent past them. */
export const ALONE = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Runs `work` with a browser that is started for it and ended after it, whatever happens; Ctrl-C ends both. It runs in its sandbox, unless
 * that is not `wished`. Throws InputError 2 where there is no browser, nothing to drive it with, or no sandbox.
 */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>, wished = true): Promise<T> {
  const { chromium } = await driver();
  const chromiumSandbox = isSandboxed(wished, surroundings());
  const executablePath = findBrowser(process.env, ownPath(chromium));
  const room = makeWorkroom();
  try {
    const options = { executablePath, chromiumSandbox, args: ALONE, timeout: START * 1000 };
    const browser = await inFolder(room.dir, () => chromium.launch(options)).catch((cause) => {
      throw unstarted(executablePath, cause);
    });
    try {
      return await work(browser);
    } finally {
      await within(END, 'Closing', browser.close()).catch(() => {});
    }
  } finally {
    room.remove();
  }
}

/** The browser to print with, and whether in its sandbox. Throws InputError 2 where there is none, or no sandbox that is `wished`; starts none. */
export async function printingBrowser(wished = true): Promise<{ readonly path: string; readonly sandbox: boolean }> {
  const sandbox = isSandboxed(wished, surroundings());
  try {
    return { path: findBrowser(process.env, ''), sandbox };
  } catch (cause) {
    // Perhaps the driver has brought one along, if it is there: it takes long to load, so it is asked last.
    const own = await driver().then(
      ({ chromium }) => ownPath(chromium),
      () => '',
    );
    if (own === '') throw cause;
    return { path: findBrowser(process.env, own), sandbox };
  }
}

function surroundings() {
  return { env: process.env, uid: process.getuid?.() };
}

/** Runs `start` while temporary files go to `dir`: a browser that is killed with its parent leaves its profile behind. */
async function inFolder<T>(dir: string, start: () => Promise<T>): Promise<T> {
  const name = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
  const before = process.env[name];
  process.env[name] = dir;
  try {
    return await start();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

/** Why the browser at `path` didn't start, for people. */
export function unstarted(path: string, cause: Error): InputError {
  const why =
    sandboxFault(cause.message) ??
    `could not be started as a browser (${firstLine(cause.message)}); set CHROME_PATH to another`;
  return new InputError(`${path}: ${why}`, 2, { cause });
}

async function driver(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core');
  } catch (cause) {
    throw new InputError('measuring slides needs playwright-core; install it: npm install playwright-core', 2, {
      cause,
    });
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
  return (
    message
      .trim()
      .split('\n')[0]
      ?.replace(/^browserType\.launch: /, '') ?? ''
  );
}
