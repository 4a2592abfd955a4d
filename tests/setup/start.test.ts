import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKOUT } from '../cli/command.ts';

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'talkwright-start-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** `npm start` with arguments of one's own, from another folder, until its address is printed. */
async function start(...args: readonly string[]) {
  const script = join(CHECKOUT, 'scripts/start.mjs');
  const child = spawn(process.execPath, [script, '--port', '0', '--out', out, '--json', ...args], { cwd: tmpdir() });
  let text = '';
  child.stdout.on('data', (part) => {
    text += part;
  });
  let complaint = '';
  child.stderr.on('data', (part) => {
    complaint += part;
  });
  while (!text.includes('\n}\n')) {
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'close').then(() => Promise.reject(new Error(complaint))),
    ]);
  }
  return { child, told: JSON.parse(text) as { url: string; slot: number; audience: string; sources: string[] } };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'npm start presents the default talk until %s ends it cleanly',
  async (signal) => {
    const { child, told } = await start('--no-open');
    expect(told).toMatchObject({
      slot: 600,
      audience: 'general',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
    });
    expect((await fetch(told.url)).status).toBe(200);
    child.kill(signal);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
    await expect(fetch(told.url)).rejects.toThrow();
  },
);

test('npm start takes other sources and another length', async () => {
  const { child, told } = await start('--no-open', '--minutes', '4', join(CHECKOUT, 'tests/fixtures/cli/articles'));
  expect(told.slot).toBe(240);
  expect(told.sources).toContain('heat-pumps-and-boilers.md');
  child.kill('SIGINT');
  await once(child, 'close');
});
