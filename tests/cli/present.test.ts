import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../serve/wire.ts';
import { ARTICLES, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
  cpSync(ARTICLES, join(place.dir, 'articles'), { recursive: true });
});
const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  place.remove();
});

/** A presenting command, with all that it printed. */
interface Show {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly url: string;
  readonly port: number;
}

async function present(...args: readonly string[]): Promise<Show> {
  const child = place.start('present', 'articles', '--no-open', ...args);
  running.push(child);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    err += part;
  });
  await expect
    .poll(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(out) || child.exitCode !== null, { timeout: 30_000 })
    .toBeTruthy();
  const url = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(out);
  return { child, out: () => out, err: () => err, url: url?.[0] ?? '', port: Number(url?.[1]) };
}

const page = async (url: string) => (await fetch(url)).text();
const within = { timeout: 20_000 };

async function ended({ child }: Show, signal: NodeJS.Signals): Promise<unknown> {
  child.kill(signal);
  return child.exitCode ?? (await once(child, 'exit'))[0];
}

describe('talkwright present', () => {
  test('writes the talk, serves it, and ends with 0 when it is told to, pages listening or not', async () => {
    const show = await present('--port', '0', '--json');
    await expect.poll(show.out).toMatch(/\n}\n$/);
    const told = JSON.parse(show.out()) as { url: string; dir: string };
    expect(told).toMatchObject({ url: show.url, slides: expect.any(Number) });
    expect(told).not.toHaveProperty('code');
    const written = readFileSync(join(told.dir, 'index.html'), 'utf8');
    const title = /<title>(.*?)<\/title>/.exec(written)?.[0] as string;
    const served = await page(show.url);
    expect(served.includes(title)).toBe(true);
    expect([written.includes('talkwrightLive={'), served.includes('talkwrightLive={')]).toEqual([false, true]);
    expect((await page(`${show.url}read.html`)) === readFileSync(join(told.dir, 'read.html'), 'utf8')).toBe(true);
    const ears = [await listen(show.port), await listen(show.port)];
    expect(await ended(show, 'SIGINT')).toBe(0);
    await expect.poll(() => ears.every((ear) => ear.ended())).toBe(true);
    await expect(fetch(show.url)).rejects.toThrow();
  });

  test('makes the talk again on a save, says so, and says what is wrong until it is mended', async () => {
    const show = await present('--port', '0');
    const ear = await listen(show.port);
    const path = join(place.dir, 'articles/heat-pumps-and-boilers.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('natural gas', 'clean natural gas'));
    await ear.until(({ name }) => name === 'deck');
    await expect.poll(show.err, within).toMatch(/^rebuilt in \d+ ms/m);
    expect(await page(show.url)).toMatch(/clean natural gas/);
    const extra = join(place.dir, 'articles/radiators.md');
    writeFileSync(extra, '# Radiators\n\nA radiator is a body of metal that gives warmth to a room.\n');
    await expect.poll(show.err, within).toMatch(/^rebuilt in \d+ ms: with \S*radiators\.md/m);
    rmSync(extra);
    await expect.poll(show.err, within).toMatch(/^rebuilt in \d+ ms: without \S*radiators\.md/m);
    rmSync(join(place.dir, 'articles'), { recursive: true });
    const fault = await ear.until(({ name }) => name === 'fault');
    expect((fault.data as { lines: string[] }).lines.join('\n')).toMatch(/articles/);
    await expect.poll(show.err, within).toMatch(/^warning: .*articles/m);
    expect((await fetch(show.url)).status).toBe(200);
    cpSync(ARTICLES, join(place.dir, 'articles'), { recursive: true });
    await ear.until(({ name, data }) => name === 'fault' && data === null);
    await expect.poll(show.err, within).toMatch(/^mended$/m);
    expect(await ended(show, 'SIGTERM')).toBe(0);
  });

  test('takes the next port when another has it, and says so in a line', async () => {
    const first = await present('--port', '0', '--out', 'a');
    const second = await present('--port', String(first.port), '--out', 'b');
    expect(second.port).not.toBe(first.port);
    expect(second.err()).toContain(`port ${first.port} is taken: using ${second.port}\n`);
    expect([await page(first.url), await page(second.url)].every((html) => html.includes('<section'))).toBe(true);
  });

  test('says where other devices go and which code lets one in, and asks them for it', async () => {
    const show = await present('--port', '0', '--host', '--quiet');
    await expect.poll(show.out).toMatch(/^code for one of them: \d{3} \d{3}$|in no network/m);
    expect(show.err()).toBe('');
    const other = /on other devices: (\S+)/.exec(show.out())?.[1];
    if (/in no network/.test(show.out())) return;
    if (other === undefined) throw new Error('No address for other devices is told');
    const asked = await fetch(other);
    expect([asked.status, await asked.text()]).toEqual([403, expect.stringContaining('name="code"')]);
    const [code] = /\d{3} \d{3}/.exec(show.out()) ?? [];
    const entered = await fetch(`${other}live/enter`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ code: code as string, to: '/' }),
    });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] as string;
    expect(await (await fetch(other, { headers: { cookie } })).text()).toContain('<section');
    await expect.poll(show.err).toMatch(/^\S+ is in; code for the next: \d{3} \d{3}\n$/);
    expect(show.err()).not.toContain(code);
  });

  test.each([
    [['--host', '203.0.113.9'], /--host 203\.0\.113\.9: expected/],
    [['--host', 'localhost.example'], /--host localhost\.example: expected/],
  ])('refuses %j before it makes anything', (args, line) => {
    const { code, stderr } = place.run('present', 'articles', '--no-open', ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(line)]);
    expect(place.all().some((path) => path.startsWith('dist'))).toBe(false);
  });
});
