import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { InputError } from '../../model/index.ts';
import { makeWorkroom } from '../../store/index.ts';
import { ALONE, printingBrowser, unstarted } from '../browser/browser.ts';
import { within } from '../browser/deadline.ts';
import { openWire, type Wire } from './wire.ts';

/** Seconds that a browser may take to start, and to end. */
const START = 30;
const END = 5;

/** No window, nothing of a person's, nothing that a browser does besides for those who browse. */
const QUIET = [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  // Nor a second process that waits for a page that never comes.
  '--disable-features=Translate,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
];

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` with a browser that prints, driven over two pipes, so that nothing listens and nothing has to be installed besides it. It is
 * started for the work and ended after it, whatever happens; Ctrl-C ends both. It runs in its sandbox, unless that is not `wished`. Throws
 * InputError 2 where there is no browser, or no sandbox.
 */
export async function withPress<T>(work: (wire: Wire) => Promise<T>, wished = true): Promise<T> {
  const { path, sandbox } = await printingBrowser(wished);
  const room = makeWorkroom();
  const own = [`--user-data-dir=${join(room.dir, 'profile')}`, '--remote-debugging-pipe'];
  const args = [...QUIET, ...ALONE, ...own, ...(sandbox ? [] : ['--no-sandbox'])];
  const child = spawn(path, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that all of a browser's processes can be ended at once.
    detached: process.platform !== 'win32',
    env: { ...process.env, TMPDIR: room.dir, TEMP: room.dir },
  });
  const release = endedWith(child);
  try {
    const wire = openWire(child.stdio[3] as Writable, child.stdio[4] as Readable);
    await begun(child, wire, path);
    return await work(wire).finally(() => close(child, wire));
  } finally {
    kill(child);
    release();
    room.remove();
  }
}

/** Waits until the browser answers; says why where it doesn't. */
async function begun(child: ChildProcess, wire: Wire, path: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (part) => {
    said = (said + part).slice(-4000);
  });
  // What it has said is heard before its end is told.
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => reject(new Error(`${said}\nit ended at once, with ${signal ?? code}`)));
  });
  ended.catch(() => {});
  const answer = wire.ask('Browser.getVersion').catch(() => ended);
  await within(START, 'Starting', Promise.race([answer, ended])).catch((cause) => {
    throw cause instanceof InputError ? cause : unstarted(path, cause);
  });
}

async function close(child: ChildProcess, wire: Wire): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  wire.ask('Browser.close').catch(() => {});
  await within(END, 'Closing', ended).catch(() => {});
}

/** Ends the browser when this process ends. */
function endedWith(child: ChildProcess): () => void {
  const last = () => kill(child);
  const stop = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  // Before its folder is taken away, into which it writes.
  process.prependOnceListener('exit', last);
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    process.off('exit', last);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

/** Ends a browser that hasn't ended yet, with all of its processes. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
