#!/usr/bin/env node
/**
 * `npm run build`: src → dist/lib (the program, its assets and schemas) and, with `--types`, dist/types. What was built
 * from the same files is left alone; `--force` builds in any case.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ascii } from './bundle/ascii.mjs';
import { CLI, isStarted, LIB, ROOT, TYPES, WORK } from './paths.mjs';
import { run } from './run.mjs';
import { fail, say } from './say.mjs';
import { isFresh, markFresh, stampOf } from './stamp.mjs';

/** Builds what is stale; resolves to true when something was built. */
export async function ensureBuilt({ types = false, force = false } = {}) {
  const stamp = stampOf();
  const jobs = [
    { key: 'program', wanted: true, there: existsSync(CLI), job: buildProgram },
    { key: 'types', wanted: types, there: existsSync(TYPES), job: buildTypes },
  ].filter(({ key, wanted, there }) => wanted && (force || !there || !isFresh(key, stamp)));
  for (const { key, job } of jobs) {
    await job();
    markFresh(key, stamp);
  }
  return jobs.length > 0;
}

async function buildProgram() {
  say('Building the program (dist/lib)');
  const esbuild = await import('esbuild');
  const { COMMAND, PROGRAM, SCHEMAS } = await import('./bundle/options.mjs');
  mkdirSync(LIB, { recursive: true });
  await (await import('./assets.mjs')).buildAssets(ROOT);
  for (const name of readdirSync(LIB).filter((file) => /\.c?js$/.test(file))) rmSync(join(LIB, name));
  for (const options of [PROGRAM, ...COMMAND]) await esbuild.build(options);
  writeFileSync(WORK, ascii(readFileSync(WORK, 'utf8')));
  chmodSync(CLI, 0o755);
  await writeSchemas(esbuild, SCHEMAS);
  esbuild.stop();
}

async function writeSchemas(esbuild, options) {
  const { outputFiles } = await esbuild.build(options);
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { SCHEMAS } = await import(`data:text/javascript;base64,${code}`);
  mkdirSync(join(LIB, 'schema'), { recursive: true });
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    writeFileSync(join(LIB, 'schema', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

async function buildTypes() {
  say('Building the type declarations (dist/types)');
  rmSync(TYPES, { recursive: true, force: true });
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const code = await run(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: ROOT });
  if (code !== 0) fail('The types could not be built: see the message above');
}

if (isStarted(import.meta.url)) {
  const flags = new Set(process.argv.slice(2));
  const built = await ensureBuilt({ types: flags.has('--types'), force: flags.has('--force') });
  if (!built) say('Nothing to build: dist is up to date');
}
