#!/usr/bin/env node
/**
 * `npm run score`: measures understanding on the labelled documents of tests/fixtures/judge. `-- --help` tells how.
 */
import { runBundled } from './bundle/run-bundled.mjs';

process.exitCode = await runBundled('tests/judge/main.ts', process.argv.slice(2));
