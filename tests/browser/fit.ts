/// <reference lib="dom" />
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { FitSeen, Misfit } from '../../src/model/index.ts';

const CLIENT = join(import.meta.dirname, '../../src/client');

let built: Promise<string> | null = null;

/** The script that measures, from its sources as they stand. */
export function fitScript(): Promise<string> {
  built ??= build({
    entryPoints: [join(CLIENT, 'fit/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['es2022'],
    tsconfig: join(CLIENT, 'tsconfig.json'),
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return built;
}

/** What doesn't fit on the slides of a page that is open, as the window shows it. */
export async function misfits(page: Page): Promise<readonly Misfit[]> {
  await page.evaluate(await fitScript());
  const seen = await page.evaluate(() => (window as unknown as { talkwrightFit(): Promise<FitSeen> }).talkwrightFit());
  return seen.misfits;
}
