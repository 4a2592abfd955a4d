import { join } from 'node:path';
import { build } from 'esbuild';
import { PROGRAM } from '../bundle/options.mjs';
import { ROOT } from '../paths.mjs';

/** Bundles the program that renders a finished deck's slides as often as asked, as the command is bundled; resolves to its file. */
export async function bundledMany() {
  const outfile = join(ROOT, 'dist/bench/many.js');
  const { outdir: _, chunkNames: __, entryPoints: ___, ...options } = PROGRAM;
  await build({ ...options, splitting: false, metafile: false, entryPoints: ['tests/bench/many.ts'], outfile });
  return outfile;
}
