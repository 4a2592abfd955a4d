import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

/** Some packages in the bundle are CommonJS and call `require` for what Node brings along. */
const REQUIRE =
  "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);";

const ALIAS = {
  'string-width': join(import.meta.dirname, 'string-width.mjs'),
  yaml: join(ROOT, 'node_modules/yaml/browser/dist/index.js'),
};

/**
 * How the program becomes one folder of files without a dependency: what is behind `import()` stays in a file of its
 * own and is loaded when it is needed. Packages that come as modules too are taken so: their unused parts are left out.
 */
export const PROGRAM = {
  absWorkingDir: ROOT,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    reader: 'src/ingest/reading/worker.ts',
    thread: 'src/cli/threads/worker.ts',
  },
  outdir: 'dist/lib',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  // Whoever wants slides measured in a browser installs it: it is as large as all the rest.
  external: ['playwright-core'],
  alias: ALIAS,
  target: 'node20.19',
  banner: { js: REQUIRE },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** The schemas as a module of data, to be written as JSON: those for programs, and those for what people write. */
export const SCHEMAS = {
  absWorkingDir: ROOT,
  stdin: {
    contents: `import { SCHEMAS as programs } from './src/model/schema/index.ts';
      import { SCHEMAS as people } from './src/ingest/schema/index.ts';
      export const SCHEMAS = { ...programs, ...people };`,
    resolveDir: ROOT,
  },
  bundle: true,
  mainFields: ['module', 'main'],
  alias: ALIAS,
  format: 'esm',
  platform: 'node',
  write: false,
};
