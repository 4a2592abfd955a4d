import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * A browser on a busy machine takes its time: what is polled for is given as long as what is waited for, and a test that
 * failed is run once more. Those that passed the second time are marked in the report: each is a race to be found.
 */
const shared = {
  ...{ testTimeout: 120_000, hookTimeout: 120_000, retry: 1, expect: { poll: { timeout: 20_000 } } },
  // Where tests run, in containers and as root, browsers mostly have no sandbox; what is said of it is tested in `tests/faults`.
  // What the command keeps of itself is nothing of the person's who tests it.
  env: { TALKWRIGHT_NO_SANDBOX: '1', TALKWRIGHT_CACHE: join(import.meta.dirname, 'dist/kept') },
};

/** These run the command as it is built, so it is built first. */
const BUILT = ['tests/cli/**/*.test.ts', 'tests/faults/**/*.test.ts', 'tests/setup/**/*.test.ts'];

export default defineConfig({
  test: {
    // A browser and a command are waited for more than computed with: two cores serve three files at a time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      { test: { ...shared, name: 'rooms', isolate: false, include: ['tests/**/*.test.ts'], exclude: BUILT } },
      { test: { ...shared, name: 'command', include: BUILT, globalSetup: 'tests/cli/built.ts' } },
    ],
  },
});
