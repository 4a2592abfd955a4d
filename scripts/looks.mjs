#!/usr/bin/env node
/**
 * `npm run looks`: builds many decks and tells in one table how their slides fit, whether everybody can read them, and what they weigh.
 * `-- --help` tells how.
 */
import { ensureBuilt } from './build.mjs';
import { runBundled } from './bundle/run-bundled.mjs';

await ensureBuilt();
process.exitCode = await runBundled('tests/looks/main.ts', process.argv.slice(2));
