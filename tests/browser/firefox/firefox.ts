import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connect, type Json } from './bidi.ts';
import { firefoxPath } from './find.ts';
import { type Tab, tabOf } from './tab.ts';

/** How long Firefox may take to start, ms. */
const STARTS = 30_000;
/** A profile that asks nothing, fetches nothing and moves as a person wishes who asked for less motion. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'ui.prefersReducedMotion': 1,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

export interface Firefox {
  /** Opens a tab at an address, with its deck ready. */
  readonly open: (address: string) => Promise<Tab>;
  /** The next window that a page opens. */
  readonly popup: (press: () => Promise<void>) => Promise<Tab>;
  /** What pages said on the console, and what their policies refused, since the last time. */
  readonly said: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'talkwright-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
  const child = spawn(firefoxPath() ?? 'firefox', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const bidi = await connect(`${await listening(child)}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded', 'browsingContext.contextCreated'] });
  await bidi.send('script.addPreloadScript', { functionDeclaration: NOTING });
  const tabs: Tab[] = [];
  const said: string[] = [];
  bidi.on('log.entryAdded', ({ text, level }) => said.push(`${level}: ${text}`));
  return {
    open: async (address) => {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const tab = tabOf(bidi, context);
      tabs.push(tab);
      await tab.go(address);
      return tab;
    },
    popup: async (press) => {
      const created = nextContext(bidi);
      await press();
      const tab = tabOf(bidi, await created);
      tabs.push(tab);
      return tab;
    },
    said: async () => {
      const refused = await Promise.all(
        tabs.map((tab) => tab.ask<readonly string[]>('window.__refused ?? []').catch(() => [])),
      );
      return [...said, ...refused.flat()];
    },
    close: () => stop(bidi, child, profile),
  };
}

/** Runs before any script of a page: writes down what its policy refuses. */
const NOTING = `() => {
  window.__refused = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.__refused.push('refused: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
}`;

function nextContext(bidi: Bidi): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No window was opened')), 5000);
    bidi.on('browsingContext.contextCreated', ({ context, parent }: Json) => {
      if (parent) return;
      clearTimeout(timer);
      resolve(context as string);
    });
  });
}

/** The address that Firefox tells on its error output. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`Firefox does not start: ${text}`)), STARTS);
    child.once('exit', () => reject(new Error(`Firefox ended: ${text}`)));
    child.stderr?.on('data', (part) => {
      text += String(part);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function stop(bidi: Bidi, child: ChildProcess, profile: string): Promise<void> {
  const ended = once(child, 'exit');
  await bidi.send('browser.close', {}).catch(() => child.kill());
  bidi.close();
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
