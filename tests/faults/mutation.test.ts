import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKOUT } from '../cli/command.ts';
import { LONG } from '../long.ts';
import { KINDS } from './mutants.ts';
import type { Tally } from './mutation.ts';
import { programOf } from './program.ts';

const COUNT = LONG ? 5000 : 16;
const READER = join(CHECKOUT, 'dist/lib/reader.js');
/** Seconds that a file of any of these formats may take, by its deadline, and half a second. */
const DEADLINE = 62;

/** What is needed is measured, not what is left lying about while there is room. */
const HEAP = '--max-old-space-size=256';

let program: string;
let room: string;
beforeAll(async () => {
  program = await programOf(join(import.meta.dirname, 'mutation.ts'));
  room = mkdtempSync(join(tmpdir(), 'talkwright-mutation-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function tallyOf(kind: string, count: number, reader = READER): Promise<Tally> {
  const child = spawn(process.execPath, [HEAP, program, kind, String(count), '20261122', reader], {
    env: { ...process.env, TMPDIR: room },
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  await once(child, 'close');
  expect(said).toMatch(/^\{.*\}\n$/);
  return JSON.parse(said) as Tally;
}

describe('bytes that were changed at random', () => {
  test.each(KINDS)(
    'are read or refused with their file, in time and within memory; nothing is left: %s',
    async (kind) => {
      const { faults, left, slowest, peak, read, refused, stopped } = await tallyOf(kind, COUNT);
      console.info(
        `${COUNT} mutants of ${kind}: ${read} read, ${refused} refused (${stopped} stopped), slowest ${slowest.toFixed(2)} s, peak ${peak.toFixed(0)} MiB`,
      );
      expect([faults, left, read + refused]).toEqual([[], [], COUNT]);
      expect(Math.min(read, refused)).toBeGreaterThan(0);
      expect(slowest).toBeLessThan(DEADLINE);
      expect(peak).toBeLessThan(512);
      expect(readdirSync(room)).toEqual([]);
    },
    LONG ? 7_200_000 : 60_000,
  );

  test('are found out where a reader fails on them', async () => {
    const broken = join(room, 'broken.mjs');
    const failed = '{ is: "failed", message: "x is undefined", stack: "TypeError: x is undefined" }';
    writeFileSync(
      broken,
      `import { parentPort } from 'node:worker_threads'; import { writeFileSync } from 'node:fs';
parentPort.on('message', () => { writeFileSync('litter', ''); parentPort.postMessage(${failed}); });`,
    );
    const { faults, left } = await tallyOf('docx', 20, broken);
    rmSync(broken);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toContain('x is undefined');
    expect(left).toContain('litter');
  });
});
