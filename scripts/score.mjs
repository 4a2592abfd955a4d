#!/usr/bin/env node
/**
 * `npm run score`: measures understanding on the labelled documents of tests/fixtures/judge. `-- --help` tells how.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

const outfile = join(ROOT, `node_modules/.cache/score-${process.pid}.mjs`);
mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ['tests/judge/main.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile));
rmSync(outfile);
process.exitCode = await main(ROOT, process.argv.slice(2));
