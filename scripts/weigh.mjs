#!/usr/bin/env node
/**
 * `node scripts/weigh.mjs [FOLDER…]`: fits the weights of src/extract/harm-weights.ts on labelled documents in the form of
 * tests/fixtures/judge/open (the default) and prints them. Same documents, same weights.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

const outfile = join(ROOT, `node_modules/.cache/weigh-${process.pid}.mjs`);
mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ['tests/judge/weigh.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { weigh } = await import(pathToFileURL(outfile));
rmSync(outfile);
const folders = process.argv.slice(2).map((folder) => resolve(folder));
console.log(await weigh(ROOT, folders.length > 0 ? folders : [join(ROOT, 'tests/fixtures/judge/open')]));
