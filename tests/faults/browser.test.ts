import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPage, withBrowser, withPress } from '../../src/emit/index.ts';
import { openSheet } from '../../src/emit/press/sheet.ts';
import { browserPath, hasBrowser } from '../browser/chromium.ts';
import { ARTICLES, createPlace, type Place } from '../cli/command.ts';
import { LONG, some } from '../long.ts';
import { asNobody, isRoot } from './nobody.ts';
import { processesWith } from './processes.ts';

const linux = process.platform === 'linux';

describe.runIf(hasBrowser() && linux && isRoot())('a talk that is printed by root', () => {
  let place: Place;
  beforeEach(() => {
    place = createPlace({ TALKWRIGHT_NO_SANDBOX: '' });
  });
  afterEach(() => place.remove());

  test('is refused where nothing else is asked for, and says what to do', () => {
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--format', 'pdf', '--out', 'talk');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: a browser has no sandbox where the user is root; [^\n]*--no-sandbox[^\n]*\n$/);
    expect(place.all()).toEqual([]);
  });

  test('has its other files all the same, and fails', () => {
    const { code, stderr } = place.run('build', ARTICLES, '-q', '--format', 'md,pdf', '--out', 'talk');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/without deck\.pdf: a browser has no sandbox/)]);
    expect(place.all()).toContain('talk/slides.md');
    expect(place.all()).not.toContain('talk/deck.pdf');
  });

  test.runIf(LONG)('is not even measured', () => {
    expect(place.run('check', ARTICLES, '--browser')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--no-sandbox'),
    });
  });
});

describe.runIf(hasBrowser() && linux)('a browser that prints', () => {
  let place: Place;
  let own: Place;
  beforeEach(() => {
    place = createPlace();
    own = createPlace({ TMPDIR: place.dir });
  });
  afterEach(() => {
    place.remove();
    own.remove();
  });

  /** Starts an export and waits until its browser has begun. */
  async function started() {
    const child = own.start('build', ARTICLES, '--format', 'pdf', '--out', 'talk', '--no-sandbox');
    await expect
      .poll(() => processesWith(`--user-data-dir=${place.dir}`).length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(0);
    return child;
  }

  test.runIf(LONG)(
    'ends when its command is killed; what it leaves is swept by the next, which makes the same file',
    async () => {
      const child = await started();
      child.kill('SIGKILL');
      await once(child, 'exit');
      await expect.poll(() => processesWith(`--user-data-dir=${place.dir}`)).toEqual([]);
      expect(own.all().filter((name) => /pdf|tmp/.test(name))).toEqual([]);
      expect(readdirSync(place.dir)).not.toEqual([]);
      expect(own.run('build', ARTICLES, '--format', 'pdf', '--out', 'talk', '--no-sandbox').code).toBe(0);
      expect(readdirSync(place.dir)).toEqual([]);
      expect(own.all()).toEqual(['talk', 'talk/deck.pdf', 'talk/talkwright.json']);
      expect(processesWith(`--user-data-dir=${place.dir}`)).toEqual([]);
    },
    120_000,
  );

  test.runIf(LONG)(
    'that is killed is told of in a line, and nothing is left',
    async () => {
      const child = await started();
      let said = '';
      child.stderr?.on('data', (part) => {
        said += part;
      });
      const [browser] = processesWith(`--user-data-dir=${place.dir}`);
      process.kill(Number(browser), 'SIGKILL');
      const [code] = await once(child, 'exit');
      expect([1, 2]).toContain(code);
      expect(said).toMatch(/error: [^\n]*(?:ended before deck\.pdf was printed|could not be started)[^\n]*\n$/);
      await expect.poll(() => processesWith(`--user-data-dir=${place.dir}`)).toEqual([]);
      expect(readdirSync(place.dir)).toEqual([]);
      expect(own.all()).toEqual([]);
    },
    120_000,
  );
});

describe.runIf(hasBrowser())('a page that is printed', () => {
  let server: Server;
  let port: number;
  let heard: string[];
  beforeEach(async () => {
    heard = [];
    server = createServer((socket) => {
      heard.push('');
      socket.on('data', (part) => {
        heard.push(String(part).slice(0, 60));
      });
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as { port: number });
  });
  afterEach(() => {
    server.close();
  });

  /** All ways out of a page that need nobody's hand; `mark` comes last. */
  const page = () => `<!doctype html><meta charset="utf-8"><title>Out</title>
<link rel="preconnect" href="http://127.0.0.1:${port}"><link rel="dns-prefetch" href="//localhost:${port}">
<link rel="prefetch" href="http://127.0.0.1:${port}/prefetch"><link rel="icon" href="http://127.0.0.1:${port}/icon">
<img src="http://127.0.0.1:${port}/img"><img src="file:///etc/hostname" id="disk"><iframe src="file:///etc/passwd"></iframe>
<iframe src="http://localhost:${port}/frame"></iframe><object data="http://127.0.0.1:${port}/object"></object>
<script>
  try { new WebSocket('ws://127.0.0.1:${port}/socket'); } catch {}
  try { new WebSocket('ws://localhost:${port}/socket'); } catch {}
  try { new EventSource('http://127.0.0.1:${port}/events'); } catch {}
  try { navigator.sendBeacon('http://127.0.0.1:${port}/beacon', 'x'); } catch {}
  fetch('http://127.0.0.1:${port}/fetch', { mode: 'no-cors' }).catch(() => {});
  try { new Worker(URL.createObjectURL(new Blob(['fetch("http://127.0.0.1:${port}/worker")']))); } catch {}
  try {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'a', credential: 'b' }] });
    peer.createDataChannel('a');
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  } catch {}
  setTimeout(() => { document.title = 'mark'; }, 1500);
</script>`;
  const marked = () => document.title === 'mark';

  test('reaches nobody, whatever it tries, not even this computer; a page in a browser of its own does', async () => {
    const disk = () => (document.getElementById('disk') as HTMLImageElement).naturalWidth;
    await withPress(async (press) => {
      const sheet = await openSheet(press, page(), { query: '', ready: marked, seconds: 30 });
      expect(await sheet.run(disk)).toBe(0);
      const { targetInfos } = await press.ask('Target.getTargets');
      expect(JSON.stringify(targetInfos)).not.toContain('passwd');
    });
    await withBrowser(async (browser) => {
      const { page: opened } = await openPage(browser, page(), { ready: marked });
      expect(await opened.evaluate(disk)).toBe(0);
      expect(opened.frames().map((frame) => frame.url())).not.toContain('file:///etc/passwd');
    });
    expect(heard).toEqual([]);
    const open = await chromium.launch({ executablePath: browserPath() as string, args: ['--no-sandbox'] });
    const { page: control } = await openPage(open, page(), { ready: marked });
    await control.context().close();
    await open.close();
    expect(heard.length).toBeGreaterThan(0);
  }, 120_000);

  const endless = '<!doctype html><title>a</title><script>for (;;);</script>';
  test.each(
    some(1, [
      ['prints', () => withPress((press) => openSheet(press, endless, { query: '', ready: () => true, seconds: 1 }))],
      ['measures', () => withBrowser((browser) => openPage(browser, endless, { seconds: 1 }))],
    ]),
  )(
    'takes no longer than it may in a browser that %s, which is gone then',
    async (_, open) => {
      const room = mkdtempSync(join(tmpdir(), 'late-'));
      const before = process.env.TMPDIR;
      process.env.TMPDIR = room;
      try {
        await expect(open()).rejects.toThrow(/took more than 1 s in the browser/);
        if (linux) await expect.poll(() => processesWith(`--user-data-dir=${room}`)).toEqual([]);
        expect(readdirSync(room)).toEqual([]);
      } finally {
        process.env.TMPDIR = before ?? '';
        if (before === undefined) delete process.env.TMPDIR;
        rmSync(room, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

describe.runIf(hasBrowser() && linux && isRoot() && asNobody('/usr/bin/true').status === 0)('who is no root', () => {
  test.runIf(LONG)(
    'prints in a browser that keeps its sandbox, unless told otherwise',
    () => {
      const dir = mkdtempSync(join(tmpdir(), 'talkwright-nobody-'));
      chmodSync(dir, 0o777);
      const wrapper = join(dir, 'browser');
      const log = join(dir, 'args');
      // Writes down how the browser is called, and calls it.
      writeFileSync(wrapper, `#!/bin/sh\necho "$@" >> ${log}\nexec ${browserPath()} "$@"\n`, { mode: 0o755 });
      mkdirSync(join(dir, 'home'));
      chmodSync(join(dir, 'home'), 0o777);
      const run = (...args: readonly string[]) =>
        asNobody(process.execPath, [join(import.meta.dirname, '../../dist/lib/cli.cjs'), ...args], {
          cwd: join(dir, 'home'),
          env: { ...process.env, HOME: join(dir, 'home'), CHROME_PATH: wrapper, TALKWRIGHT_NO_SANDBOX: '' },
        });
      const { status, stderr } = run('build', ARTICLES, '-q', '--format', 'pdf', '--out', 'talk');
      expect([status, stderr]).toEqual([0, '']);
      expect(existsSync(join(dir, 'home/talk/deck.pdf'))).toBe(true);
      const called = spawnSync('cat', [log], { encoding: 'utf8' }).stdout;
      expect(called).toContain('--remote-debugging-pipe');
      expect(called).not.toContain('--no-sandbox');
      if (LONG) {
        rmSync(log);
        run('check', ARTICLES, '--browser', '--size', '1280x720', '--theme', 'light', '--no-sandbox');
        expect(spawnSync('cat', [log], { encoding: 'utf8' }).stdout).toContain('--no-sandbox');
      }
      rmSync(dir, { recursive: true, force: true });
    },
    120_000,
  );
});
