import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(import.meta.dirname, '../../dist/faults');

/** A file of tests made into a program that runs without them, beside the packages that it needs. */
export async function programOf(entry: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `${basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [entry],
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile, logLevel: 'silent' },
  });
  return outfile;
}
