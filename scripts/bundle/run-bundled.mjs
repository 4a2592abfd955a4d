import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../paths.mjs';

/** Runs `main(root, args)` of a tool that is written in TypeScript, and resolves to its exit code; packages stay where they are. */
export async function runBundled(entry, args) {
  const folder = join(ROOT, 'node_modules/.cache');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${entry.replaceAll(/\W+/g, '-')}-${process.pid}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile));
  rmSync(outfile);
  return await main(ROOT, args);
}
