import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { programOf } from './program.ts';

let program: string;
beforeAll(async () => {
  program = await programOf(join(import.meta.dirname, 'nth.ts'));
});

function tally(...args: readonly string[]): { readonly tried: number; readonly faults: readonly string[] } {
  const home = mkdtempSync(join(tmpdir(), 'talkwright-nth-'));
  const { stdout, stderr } = spawnSync(process.execPath, [program, home, ...args], { encoding: 'utf8' });
  rmSync(home, { recursive: true, force: true });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('whichever call of the file system fails, once or for good: whole files, a clear error, and the next run mends all', () => {
  const { tried, faults } = tally();
  console.info(`${tried} failing calls`);
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(150);
});

test('what is written without care is found out by the same calls', () => {
  expect(tally('careless').faults.join('\n')).toContain('it failed, and changed some of its files');
});
