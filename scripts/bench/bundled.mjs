import { join } from 'node:path';
import { build } from 'esbuild';
import { PROGRAM } from '../bundle/options.mjs';
import { ROOT } from '../paths.mjs';

/** Bundles a program of `tests/bench` as the command is bundled; resolves to its file. */
export async function bundled(name) {
  const outfile = join(ROOT, `dist/bench/${name}.js`);
  const { outdir: _, chunkNames: __, entryPoints: ___, ...options } = PROGRAM;
  await build({ ...options, splitting: false, metafile: false, entryPoints: [`tests/bench/${name}.ts`], outfile });
  return outfile;
}
