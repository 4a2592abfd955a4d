import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';
import { lazily } from './patterns.mjs';

/** Some packages in the bundle are CommonJS and call `require` for what Node brings along. */
const REQUIRE =
  "import { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);";

const COMMON = {
  absWorkingDir: ROOT,
  outdir: 'dist/lib',
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  alias: {
    'string-width': join(import.meta.dirname, 'string-width.mjs'),
    yaml: join(ROOT, 'node_modules/yaml/browser/dist/index.js'),
  },
  // Whoever wants slides measured in a browser installs it: it is as large as all the rest.
  external: ['playwright-core'],
  plugins: [lazily],
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/**
 * How the library becomes one folder of files without a dependency: what is behind `import()` stays in a file of its
 * own and is loaded when it is needed. Packages that come as modules too are taken so: their unused parts are left out.
 */
export const PROGRAM = {
  ...COMMON,
  entryPoints: {
    index: 'src/index.ts',
    reader: 'src/ingest/reading/worker.ts',
    thread: 'src/cli/threads/worker.ts',
  },
  chunkNames: 'part-[hash]',
  splitting: true,
  format: 'esm',
  banner: { js: REQUIRE },
};

const COMMONJS = {
  ...COMMON,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  define: { 'import.meta.url': 'fileUrl' },
};
const STRICT = '"use strict";const fileUrl=require("node:url").pathToFileURL(__filename).href;';

/** Packages that read what is read on a thread: the command alone hardly ever needs them, and they are as large as all of it. */
const APART = { unpdf: 'pdf', mammoth: 'word' };
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`^(${Object.keys(APART).join('|')})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${APART[path]}.cjs`, external: true },
    ),
};

/** Where modules that aren't ours are loaded: code that was kept can't do so by itself, and is handed a function for it. */
const LOADING = /[\\/](ingest[\\/]own[\\/]module|emit[\\/]browser[\\/]browser)\.ts$/;
const bringing = {
  name: 'bringing',
  setup: ({ onLoad }) =>
    onLoad({ filter: LOADING }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(/\bawait import\(/, 'await bring(');
      return { contents, loader: 'ts' };
    }),
};

/**
 * The command, as CommonJS: a small front, what it says of itself, and what does the work. That is one function in one
 * file, so that what the engine compiled of it can be kept as one (`src/store/code`).
 */
export const COMMAND = [
  {
    ...COMMONJS,
    entryPoints: { cli: 'src/cli/main.ts', words: 'src/cli/words.ts' },
    banner: { js: STRICT },
  },
  {
    ...COMMONJS,
    entryPoints: { work: 'src/cli/work.ts' },
    plugins: [lazily, apart, bringing],
    banner: { js: `(function(exports,require,module,__filename,__dirname,bring){${STRICT}` },
    footer: { js: '})' },
  },
  {
    ...COMMONJS,
    entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [file, name])),
    banner: { js: STRICT },
  },
];

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
  alias: COMMON.alias,
  format: 'esm',
  platform: 'node',
  write: false,
};
